/* A button beside each answer that copies it as text, link included. */

import { copier } from "./share.js"

for (const answer of document.querySelectorAll("[data-answer]")) {
  const lines = [...answer.children].map((line) => line.textContent)
  answer.append(copier(lines[0], () => lines.join("\n")))
}
