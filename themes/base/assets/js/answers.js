/* A button beside each answer that copies it with its link, for a chat or a mail. */

import { copier } from "./share.js"

for (const answer of document.querySelectorAll("[data-answer]")) {
  const [question, ...lines] = [...answer.children].map((line) => line.textContent)
  const { copy } = answer.closest("[data-copy]").dataset
  answer.append(copier(copy, "copy", question, () => lines.join("\n")))
}
