/* <care-vacancies src="https://portal.example/embed/nl/all.json" limit="5" lang="nl">a link</care-vacancies>

   Shows vacancies of a portal on another site. It asks for that one file and nothing else, keeps nothing, and writes
   text only. What stands inside the element is shown until the vacancies are there, and where they do not come. */

const STYLE = `
  :host { display: block; font: var(--care-font, inherit); color: var(--care-text, inherit); }
  :host([hidden]) { display: none; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { padding-block: var(--care-gap, .75em); border-block-start: 1px solid var(--care-line, currentcolor); }
  p { margin: 0; }
  a { color: var(--care-link, LinkText); }
  [part=title], [part=all] { display: inline-block; padding-block: .35em; min-block-size: 2.75em; box-sizing: border-box; font-weight: bold; line-height: 1.6; }
  [part=facts], [part=closes], [part=as-of] { color: var(--care-muted, inherit); font-size: .9em; }
  [part=foot] { padding-block: var(--care-gap, .75em); border-block-start: 1px solid var(--care-line, currentcolor); }
`
const LONGEST = 2 ** 31 - 1 // ms that a timer can wait
const MOST = 50

/* An element with a part's name and its words, in their language where it is another. */
const made = (tag, part, words) => {
  const element = document.createElement(tag)
  if (part) element.setAttribute("part", part)
  const { text, lang, dir } = words?.text === undefined ? { text: words } : words
  element.textContent = text ?? ""
  if (lang) Object.assign(element, { lang, dir })
  return element
}

/* A link; an address that no browser should follow is left out. */
const link = (part, words, url) => {
  const element = made("a", part, words)
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) element.href = url
  return element
}

const row = (vacancy) => {
  const item = made("li", "item")
  item.append(link("title", vacancy.title, vacancy.url))
  for (const [part, words] of [
    ["employer", vacancy.employer], ["place", vacancy.place], ["facts", vacancy.facts], ["closes", vacancy.until],
  ]) if (words) item.append(made("p", part, words))
  return item
}

class CareVacancies extends HTMLElement {
  static observedAttributes = ["src", "limit", "lang"]
  #list = null
  #asked = ""
  #timer

  connectedCallback() {
    this.#load()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#load()
  }

  /* Where the list is: that of `src`, in the language of `lang` if it is given. */
  get #address() {
    const { href } = new URL(this.getAttribute("src"), document.baseURI)
    return this.lang ? href.replace(/\/embed\/[^/]+\//, `/embed/${this.lang.split("-")[0].toLowerCase()}/`) : href
  }

  async #load() {
    if (!this.getAttribute("src")) return
    try {
      const address = this.#address
      if (address !== this.#asked) {
        this.#asked = address
        const answer = await fetch(address, { credentials: "omit", referrerPolicy: "origin" })
        if (!answer.ok) throw new Error(`${answer.status} ${address}`)
        const list = await answer.json()
        if (address !== this.#asked) return
        this.#list = list
      }
      if (this.#list) this.#show()
    } catch {
      this.#asked = ""
    }
  }

  #show() {
    clearTimeout(this.#timer)
    const now = Date.now()
    const open = this.#list.vacancies.filter(({ closes }) => !(Date.parse(closes) <= now))
    const limit = Math.min(Number.parseInt(this.getAttribute("limit"), 10) || MOST, MOST)
    const list = made("ul", "list")
    list.setAttribute("role", "list")
    list.setAttribute("aria-label", this.#list.title)
    list.append(...open.slice(0, limit).map(row))
    const foot = made("p", "foot")
    foot.append(link("all", this.#list.all.title, this.#list.all.url), " ", made("span", "as-of", this.#list.asOf))
    const box = made("div", "box")
    Object.assign(box, { lang: this.#list.language, dir: this.#list.dir })
    box.append(open.length ? list : made("p", "none", this.#list.none), foot)
    this.#root.replaceChildren(box)
    const next = Math.min(...open.map(({ closes }) => Date.parse(closes) - now).filter((left) => left > 0))
    if (next < LONGEST) this.#timer = setTimeout(() => this.#show(), next)
  }

  get #root() {
    if (this.shadowRoot) return this.shadowRoot
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    const root = this.attachShadow({ mode: "open" })
    root.adoptedStyleSheets = [sheet]
    return root
  }
}

if (!customElements.get("care-vacancies")) customElements.define("care-vacancies", CareVacancies)
