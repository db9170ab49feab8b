/* Copies the link of the page and of its sections, and sends a summary with it. Without this script the link can
   be selected, and mail has title and link. */

import "./closing.js"
import "./read-aloud.js"
import "./reveal.js"

const SIGNS = "34679acdefhjkmnprtwxy" // as in short addresses: no look-alikes
const SHOWN = 4000 // ms

/* A section's id where it is short, else four signs made of it, so that its link is short, too. */
const tail = (id) => {
  if (encodeURI(id).length < 5) return id
  let number = 7
  for (const letter of id) number = (number * 31 + letter.codePointAt()) % SIGNS.length ** 4
  return [0, 1, 2, 3].map((place) => SIGNS[Math.floor(number / SIGNS.length ** place) % SIGNS.length]).join("")
}

const share = document.querySelector(".share")
const link = share.querySelector(".share-link").textContent
const button = share.querySelector("[data-copy]")
const icon = share.querySelector("use").getAttribute("href").split("#")[0]

const status = document.createElement("p")
status.className = "said"
status.setAttribute("role", "status")
document.body.append(status)
let shown

/* Puts text on the clipboard and says so; where that is forbidden, shows the text. */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = button.dataset.copy
  } catch {
    status.textContent = text
  }
  clearTimeout(shown)
  shown = setTimeout(() => (status.textContent = ""), SHOWN)
}

/* A button that copies a text, named by the text's subject. */
export const copier = (label, name, about, text) => {
  const made = document.createElement("button")
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const use = document.createElementNS(drawing.namespaceURI, "use")
  use.setAttribute("href", `${icon}#${name}`)
  drawing.setAttribute("class", "icon")
  drawing.append(use)
  made.type = "button"
  made.className = "copy"
  made.title = label
  made.setAttribute("aria-label", `${label}: ${about}`)
  made.append(drawing)
  made.addEventListener("click", () => copy(text()))
  return made
}

const headings = document.querySelectorAll(".page:not(.page-home) :is(.part, .prose) > h2")
for (const heading of headings) {
  const id = (heading.closest("section[id]") ?? heading).id
  const row = document.createElement("div")
  row.className = "headed"
  heading.replaceWith(row)
  row.append(heading, copier(button.textContent, "link", heading.textContent, () => `${link}#${tail(id)}`))
}

const wanted = location.hash.slice(1)
if (wanted && !document.getElementById(wanted)) {
  const found = [...document.querySelectorAll("main [id]")].find(({ id }) => tail(id) === wanted.toLowerCase())
  if (found) location.replace(`#${found.id}`)
}

button.hidden = false
button.addEventListener("click", () => copy(link))

const [title, about] = ["title", "description"].map((name) => document.querySelector(`meta[property="og:${name}"]`).content)
const text = encodeURIComponent([title, about, link].join("\n"))
for (const way of share.querySelectorAll("a")) way.href = way.href.replace(/(body|text)=.*/, `$1=${text}`)

const send = share.querySelector("[data-send]")
send.hidden = !navigator.share
send.addEventListener("click", () => navigator.share({ title, text: about, url: link }).catch(() => {}))
