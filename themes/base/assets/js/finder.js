/* Find vacancies in the browser. Without this script the list has pages to turn. */

import { Rows, placed } from "./vacancy-rows.js"

const AT_ONCE = 25
const QUIET = 250 // ms without a keystroke before we look
const SAID = 600 // ms without a change before we say how many there are
const DAY = 86_400_000
const DIGITS = 4 // of the shortest whole postcode
const MONTHS = 12
const DEFAULTS = { within: "25", sort: "" }

const root = document.querySelector("[data-finder]")
const part = (name) => root.querySelector(`[data-${name}]`)
const form = root.querySelector("form")
const list = root.querySelector(".vacancies")
const pages = root.querySelector(".pages")
const narrow = root.querySelector("details")
const [status, note, more, reset, pattern] = ["status", "note", "more", "reset", "row"].map(part)
const files = JSON.parse(root.dataset.finder)
const texts = JSON.parse(root.dataset.texts)

const language = `${document.documentElement.lang}-u-nu-latn`
const number = new Intl.NumberFormat(language)
const plural = new Intl.PluralRules(language)
const kilometres = new Intl.NumberFormat(language, { style: "unit", unit: "kilometer", maximumFractionDigits: 0 })
const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" })
const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" })
const ago = new Intl.RelativeTimeFormat(language, { numeric: "auto" })

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole)
const counted = (n) => fill(texts.count[plural.select(n)] ?? texts.count.other, { n: number.format(n) })
const json = async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return answer.json()
}
const idle = () => new Promise((go) => (window.requestIdleCallback ?? setTimeout)(go, { timeout: 500 }))

let rows
let shown = AT_ONCE
let found = []
let drawn = Object.assign([], { far: "never" })
let complete = false
let hurry = false
let failed = false
let table
let from = null
let saying

/* What is asked, as it stands in the form and in the address. */

const query = () => {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (value.trim() && value !== DEFAULTS[name]) asked.append(name, value.trim())
  }
  if (!asked.has("from")) asked.delete("within")
  return asked
}

const restore = () => {
  const asked = new URLSearchParams(location.search)
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = asked.getAll(field.name).includes(field.value)
    else if (field.name) {
      field.value = asked.get(field.name) ?? DEFAULTS[field.name] ?? ""
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = DEFAULTS[field.name] ?? ""
    }
  }
}

const remember = (how) => {
  const state = String(query())
  const address = `${location.pathname}${state ? `?${state}` : ""}`
  if (address !== location.pathname + location.search) history[how](null, "", address)
}

const today = () => {
  const now = new Date()
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
}

const latest = (start) => {
  if (!start) return ""
  return start === "now" ? new Date(today()).toISOString().slice(0, 10) : `${start}-31`
}

/* One row, as `components/vacancies.html` writes it. */

const spoken = (text, lang, dir) => (lang ? element("bdi", { lang, dir }, text) : text)

const since = (iso) => {
  const days = Math.round((Date.parse(iso) - today()) / DAY)
  return days > -60 ? ago.format(Math.min(days, 0), "day") : ago.format(Math.round(days / 30.44), "month")
}

const moment = (place, iso, words) => {
  const time = place.querySelector("time")
  time.dateTime = iso
  time.textContent = words
  return time
}

const starting = (place, row, dir, lang) => {
  const words = row.dated ? day.format(Date.parse(row.starts)) : spoken(row.starts, lang, dir)
  const [before, after] = place.textContent.split("{start}")
  place.replaceChildren(before, words, after)
}

const item = (row) => {
  const made = pattern.content.querySelector("li").cloneNode(true)
  const one = (name) => made.querySelector(name)
  const [lang, dir, address] = rows.words.tongues[row.tongue]
  const link = one("a")
  link.href = `${address}${row.code}/`
  link.replaceChildren(spoken(row.title, lang, dir))
  if (row.closes) made.dataset.closes = row.closes
  else delete made.dataset.closes
  const place = one(".vacancy-where span")
  place.textContent = row.town
  one(".vacancy-where").replaceChildren(spoken(...row.employer), ...(row.town ? [" ", place] : []))
  const [start, posted, closes] = ["start", "since", "until"].map((name) => one(`.vacancy-${name}`))
  const facts = rows.words.facts[row.facts].map((text) => element("span", {}, rows.words.texts[text]))
  if (row.far < Infinity) facts.unshift(element("span", { className: "vacancy-far" }, kilometres.format(row.far)))
  if (row.starts) starting(start, row, dir, lang)
  if (row.posted) posted.replaceChildren(Object.assign(moment(posted, row.posted, since(row.posted)), { title: day.format(Date.parse(row.posted)) }))
  if (row.closes) moment(closes, row.closes, day.format(Date.parse(row.closes.slice(0, 10))))
  const kept = [...facts, row.starts && start, row.posted && posted, row.closes && closes].filter(Boolean)
  one(".vacancy-facts").replaceChildren(...kept.flatMap((fact) => [fact, " "]))
  return made
}

/* Answers. */

const say = () => {
  clearTimeout(saying)
  const words = found.length || !complete ? [counted(found.length)] : [texts.none]
  if (failed) words.push(texts.failed)
  else if (!complete) words.push(texts.more)
  saying = setTimeout(() => (status.textContent = words.join(". ").replace("..", ".")), status.textContent ? SAID : 0)
}

const recount = (counts) => {
  for (const box of form.querySelectorAll("[data-axis] input")) {
    const count = rows.count(counts, box.name, box.value)
    const row = box.closest("li")
    row.querySelector(".count").textContent = number.format(count)
    row.classList.toggle("empty", !count && !box.checked)
  }
  for (const select of form.querySelectorAll("select[data-axis]")) {
    for (const option of select.options) {
      if (option.value) option.textContent = `${option.dataset.title} (${number.format(rows.count(counts, select.name, option.value))})`
    }
  }
}

/* Rows that stand there already stay, and whoever is on them. */
const show = () => {
  const wanted = found.slice(0, shown)
  const same = drawn.far === (from && String(from)) && drawn.every((row, i) => row === wanted[i])
  if (same) list.append(...wanted.slice(drawn.length).map(item))
  else list.replaceChildren(...wanted.map(item))
  drawn = Object.assign(wanted, { far: from && String(from) })
  more.hidden = found.length <= shown
  document.dispatchEvent(new Event("vacancies"))
}

const answer = () => {
  const asked = query()
  const chosen = {}
  for (const name of rows.names) chosen[name] = asked.getAll(name)
  const sort = asked.get("sort") ?? ""
  hurry ||= Boolean(asked.size)
  rows.measure(from)
  const result = rows.ask({
    chosen,
    q: asked.get("q") ?? "",
    within: from ? Number(asked.get("within") ?? DEFAULTS.within) : Infinity,
    start: latest(asked.get("start")),
    sort,
  })
  found = result.found
  reset.hidden = !asked.size
  recount(result.counts)
  say()
}

const settle = () => {
  shown = AT_ONCE
  answer()
  show()
}

/* Where the postcode lies; the table is fetched when somebody types one. */
const locate = async () => {
  if (!note) return
  const typed = form.elements.from.value.trim()
  const whole = typed.replace(/[^0-9]/g, "").length >= DIGITS
  if (whole) table ??= await json(files.postcodes).catch(() => undefined)
  if (typed !== form.elements.from.value.trim()) return
  from = whole && table ? placed(table, typed) : null
  const unknown = whole && table && !from
  const words = from ? fill(texts.measured, { town: from[2] }) : ""
  note.textContent = unknown ? fill(texts.unknown, { postcode: typed }) : words
  form.elements.from.toggleAttribute("aria-invalid", Boolean(unknown))
}

/* Lists with many values come with the words. */

const option = (id, title, depth, lang) => {
  const made = element("option", { value: id, lang })
  made.dataset.title = "\u00a0\u00a0".repeat(depth) + title
  made.textContent = made.dataset.title
  return made
}

const offer = ({ axes, regions, employers, professions }) => {
  const { region, employer, profession, start } = form.elements
  region?.append(...regions.map(([title, lang, , depth], i) => option(axes.region[i], title, depth, lang)))
  const { compare } = new Intl.Collator(language)
  const sorted = (named, ids) => named.map(([title, lang], i) => option(ids[i], title, 0, lang))
    .sort((one, other) => compare(one.dataset.title, other.dataset.title))
  employer?.append(...sorted(employers, axes.employer))
  if (profession?.tagName === "SELECT") profession.append(...sorted(professions, axes.profession))
  const now = new Date(today())
  for (let later = 0; later < MONTHS; later++) {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later, 1))
    start.append(element("option", { value: first.toISOString().slice(0, 7) }, fill(texts.until, { month: month.format(first) })))
  }
}

const load = async () => {
  for (const address of files.chunks.slice(1)) {
    if (!hurry) await idle()
    rows.add(await json(address))
    answer()
    show()
  }
}

const listen = () => {
  let typing
  form.addEventListener("input", ({ target }) => {
    if (!target.matches("input:not([type=checkbox])")) return
    clearTimeout(typing)
    typing = setTimeout(async () => {
      await locate()
      remember("replaceState")
      settle()
    }, QUIET)
  })
  root.addEventListener("change", ({ target }) => {
    if (target.matches("input:not([type=checkbox])")) return
    remember("pushState")
    settle()
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => {
    setTimeout(async () => {
      await locate()
      remember("pushState")
      settle()
      form.elements.q.focus()
    })
  })
  more.querySelector("button").addEventListener("click", () => {
    const next = shown
    shown += AT_ONCE
    show()
    list.children[next]?.querySelector("a").focus()
  })
  addEventListener("popstate", async () => {
    restore()
    await locate()
    settle()
  })
}

const unfold = (wide) => {
  narrow.open = wide.matches
}

const open = async () => {
  const [words, first] = await Promise.all([json(files.words), json(files.chunks[0])])
  rows = new Rows(words)
  rows.add(first)
  offer(words)
  restore()
  await locate()
  complete = files.chunks.length === 1
  root.classList.add("ready")
  if (pages) pages.hidden = true
  settle()
  listen()
  await load()
  complete = true
  say()
}

const wide = matchMedia("(width >= 60rem)")
wide.addEventListener("change", () => unfold(wide))
unfold(wide)
open().catch(() => {
  failed = true
  if (rows) say()
  else root.classList.add("failed")
})
