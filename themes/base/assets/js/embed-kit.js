/* A button beside every piece of text that one copies as it is. */

import { copier } from "./share.js"

for (const piece of document.querySelectorAll("[data-piece]")) {
  const { copy, piece: about } = piece.dataset
  piece.append(copier(copy, "copy", about, () => piece.querySelector("pre").textContent))
}
