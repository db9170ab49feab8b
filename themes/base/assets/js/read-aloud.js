/* Reads the page aloud, only with voices of the device: with others the words would go to a server. */

const BLOCKS = "h1, .lead, .part:has(.prose) h2, .prose :is(h2, h3, h4, p, li, th, td, dt, dd)"

const box = document.querySelector("[data-aloud]")
const [play, stop] = box?.querySelectorAll("button") ?? []
const status = box?.querySelector("[role=status]")
const speech = window.speechSynthesis
const family = (tag) => tag.split(/[-_]/)[0].toLowerCase()
const voiceOf = (tag) => speech.getVoices().find(({ localService, lang }) => localService && family(lang) === family(tag))

/* What to read, in order: a block with its words in one language each. */
const passages = () => {
  const found = []
  for (const block of document.querySelector(".page").querySelectorAll(BLOCKS)) {
    const outer = block.parentElement.closest(BLOCKS)
    if (outer || block.closest("[data-pagefind-ignore], [hidden], .visually-hidden")) continue
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let last
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode
      const { lang } = parentElement.closest("[lang]")
      if (last?.lang !== lang) found.push((last = { block, lang, words: "" }))
      last.words += data
    }
  }
  return found.filter(({ words, lang }) => words.trim() && voiceOf(lang))
}

let queue = []
let turn = 0

const quiet = (ended) => {
  turn++
  speech.cancel()
  play.setAttribute("aria-pressed", false)
  queue[0]?.block.classList.remove("spoken")
  if (!ended) return
  queue = []
  stop.hidden = true
  status.textContent = ""
}

const speak = () => {
  const mine = ++turn
  const [{ block, lang, words }] = queue
  const voice = voiceOf(lang)
  const utterance = Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang })
  utterance.onend = () => {
    if (mine !== turn) return
    block.classList.remove("spoken")
    queue.shift()
    if (queue.length) speak()
    else finish()
  }
  utterance.onerror = () => mine === turn && quiet(true)
  block.classList.add("spoken")
  speech.speak(utterance)
}

const finish = () => {
  if (document.activeElement === stop) play.focus()
  quiet(true)
}

play?.addEventListener("click", () => {
  if (play.getAttribute("aria-pressed") === "true") return quiet()
  if (!queue.length) queue = passages()
  if (!queue.length) return
  play.setAttribute("aria-pressed", true)
  stop.hidden = false
  status.textContent = status.dataset.said
  speak()
})
stop?.addEventListener("click", finish)
addEventListener("pagehide", () => box && quiet(true))

const offer = () => (box.hidden = !voiceOf(box.dataset.aloud))
if (box && speech) {
  offer()
  speech.addEventListener("voiceschanged", offer)
}
