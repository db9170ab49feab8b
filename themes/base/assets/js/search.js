/* The search page: results, filters, what other languages have, near misses. Without this script it offers the list from A to Z. */

const PAGE = 10
const QUIET = 500 // ms without a keystroke before a search, and of searching before saying so
const WEIGHTS = { title: 5, words: 3, summary: 1.5 }

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)

/* Makes a thing once per key, again only if it failed. */
const once = (make) => {
  const made = new Map()
  const forget = (key) => (problem) => {
    made.delete(key)
    throw problem
  }
  return (key) => made.get(key) ?? made.set(key, make(key).catch(forget(key))).get(key)
}

const json = once(async (address) => (await fetch(address)).json())

/* Near misses: the word list knows every name of every page. */

const fold = (text) => text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ß", "ss").replace(/([aou])e/g, "$1")
const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "")

/* Edits (Damerau–Levenshtein) that make `typed` a beginning of `name`, or any part of it. */
const edits = (typed, name, anywhere = false) => {
  let older = []
  let old = []
  let row = Array.from({ length: name.length + 1 }, (_, j) => (anywhere ? 0 : j))
  for (let i = 1; i <= typed.length; i++) {
    ;[older, old, row] = [old, row, [i]]
    for (let j = 1; j <= name.length; j++) {
      const same = typed[i - 1] === name[j - 1]
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + !same)
      const swapped = i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]
      if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1)
    }
  }
  return Math.min(...row)
}

const miss = (typed, name) => {
  const beginnings = [letters(name), ...name.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 2)
  return Math.min(edits(typed, letters(name), true) + 0.5, ...beginnings.map((word) => edits(typed, word)))
}

const nearest = (query, pages) => {
  const typed = letters(fold(query))
  const most = typed.length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(typed.length / 4)))
  const best = ([title, url, ...names]) =>
    [title, ...names].map((name) => ({ title, url, name, far: miss(typed, fold(name)) })).reduce((one, other) => (other.far < one.far ? other : one))
  return pages.map(best).filter(({ far }) => far <= most).sort((one, other) => one.far - other.far).slice(0, 5)
}

/* Results. The excerpt's only markup is `<mark>`; it is made again from text. */

const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")

const marked = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((text, i) => (i % 2 ? element("mark", { textContent: plain(text) }) : plain(text)))

const item = ({ url, meta, filters, excerpt, locations }, heading) => {
  const words = locations.length || !meta.summary ? marked(excerpt) : [meta.summary]
  const kind = element("p", { className: "search-kind", textContent: (filters.kind ?? []).join(", ") })
  const title = element(heading, {}, element("a", { href: url, textContent: meta.title }))
  return element("li", {}, title, ...(kind.textContent ? [kind] : []), element("p", { className: "search-excerpt" }, ...words))
}

const list = async (results, heading, more) => {
  const made = element("ol")
  const button = element("button", { type: "button", className: "button", textContent: more })
  const next = async () => {
    const shown = made.children.length
    const pages = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()))
    made.append(...pages.map((page) => item(page, heading)))
    button.hidden = made.children.length >= results.length
    if (shown) made.children[shown].querySelector("a").focus()
  }
  button.addEventListener("click", next)
  await next()
  return [made, button]
}

const near = ({ title, url, name }) => {
  const link = element("a", { href: url, textContent: title })
  return element("li", {}, link, name === title ? "" : ` (${name})`)
}

/* Filters: one fieldset per kind of filter, one checkbox per value. */

const choice = (name, value, checked) => {
  const input = element("input", { type: "checkbox", name, value, checked })
  const count = element("span", { className: "count" })
  return element("li", {}, element("label", {}, input, element("span", {}, value, " ", count)))
}

const fieldset = (name, legend, values, chosen) => {
  const choices = values.map((value) => choice(name, value, chosen.includes(value)))
  return element("fieldset", { className: "facet" }, element("legend", { textContent: legend }), element("ul", {}, ...choices))
}

const recount = (details, counts) => {
  for (const row of details.querySelectorAll("li")) {
    const input = row.querySelector("input")
    const count = counts[input.name]?.[input.value] ?? 0
    row.querySelector(".count").textContent = count
    row.hidden = !count && !input.checked
  }
  for (const group of details.querySelectorAll("fieldset")) group.hidden = !group.querySelector("li:not([hidden])")
  details.hidden = !details.querySelector("fieldset:not([hidden])")
}

const enhance = (box) => {
  const { bundle, words, language } = box.dataset
  const [texts, names, labels] = [box.dataset.texts, box.dataset.languages, box.dataset.labels].map((text) => JSON.parse(text))
  const form = box.querySelector("form")
  const status = box.querySelector("[data-status]")
  const details = box.querySelector("[data-filters]")
  const target = box.querySelector("[data-results]")
  const asked = new URLSearchParams(location.search)
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  let turn = 0
  let typing
  let waiting

  /* A module per language: the stemmer of a language lives in its module. */
  const open = once(async (tag) => {
    if (!((await json(`${bundle}languages.json`))[tag] > 0)) return null
    const { createInstance } = await import(`${bundle}pagefind.js?${tag}`)
    const index = createInstance({ basePath: `${bundle}${tag}/`, noWorker: true, ranking: { metaWeights: WEIGHTS } })
    await index.init()
    return index
  })

  const find = async (tag, query, filters = {}) =>
    (await (await open(tag))?.search(query || null, { filters })) ?? { results: [], unfilteredResultCount: 0, totalFilters: {} }

  const prepare = once(async () => {
    const all = (await (await open(language))?.filters()) ?? {}
    for (const [name, legend] of Object.entries(labels)) {
      const values = Object.keys(all[name] ?? {}).sort(new Intl.Collator(language).compare)
      if (values.length > 1) details.append(fieldset(name, legend, values, asked.getAll(name)))
    }
    details.open = details.querySelector(":checked") !== null
    recount(details, all)
    return all
  })

  const chosen = () => {
    const filters = {}
    for (const { name, value } of details.querySelectorAll(":checked")) (filters[name] ??= { any: [] }).any.push(value)
    return filters
  }

  const remember = (query) => {
    const state = new URLSearchParams(new FormData(form))
    if (query) state.set("q", query)
    else state.delete("q")
    history.replaceState(null, "", `${location.pathname}${String(state) && `?${state}`}`)
  }

  const counted = (n) => fill(texts[plural.select(n)] ?? texts.many, { n: number.format(n) })

  const elsewhere = async ([tag, name], query) => {
    const { results } = await find(tag, query)
    if (!results.length) return { said: "", nodes: [] }
    const heading = fill(texts.elsewhere, { language: name })
    const nodes = await list(results, "h3", texts.more)
    Object.assign(nodes[0], { lang: tag, dir: "auto" })
    return { said: `${heading} ${number.format(results.length)}`, nodes: [element("h2", { textContent: heading }), ...nodes] }
  }

  const instead = async (query) => {
    const misses = nearest(query, await json(words))
    const others = names.filter(([tag]) => tag !== language)
    const found = await Promise.all(others.map((other) => elsewhere(other, query)))
    const meant = misses.length ? [element("h2", { textContent: texts.near }), element("ul", {}, ...misses.map(near))] : []
    const said = [...found.map((one) => one.said), misses.length ? `${texts.near} ${misses[0].title}` : ""]
    return { said, nodes: [...meant, ...found.flatMap((one) => one.nodes)] }
  }

  const answer = async (query) => {
    const counts = await prepare("filters")
    const filters = chosen()
    if (!query && !Object.keys(filters).length) return { said: [], nodes: [], counts }
    const { results, unfilteredResultCount, totalFilters } = await find(language, query, filters)
    if (results.length) return { said: [counted(results.length)], nodes: await list(results, "h2", texts.more), counts: totalFilters }
    const none = fill(texts.none, { query })
    const other = query && !unfilteredResultCount ? await instead(query) : { said: [], nodes: [] }
    return { said: [none, ...other.said], nodes: other.nodes, counts: totalFilters }
  }

  const search = async () => {
    clearTimeout(typing)
    clearTimeout(waiting)
    waiting = setTimeout(() => (status.textContent = texts.searching), QUIET)
    const query = form.elements.q.value.trim()
    const mine = ++turn
    const { said, nodes, counts } = await answer(query).catch(() => ({ said: [texts.failed], nodes: [], counts: {} }))
    if (mine !== turn) return
    clearTimeout(waiting)
    remember(query)
    recount(details, counts)
    target.replaceChildren(...nodes)
    status.textContent = said.filter(Boolean).join(" ")
  }

  form.elements.q.value = asked.get("q") ?? ""
  form.addEventListener("focusin", () => prepare("filters").catch(() => {}), { once: true })
  form.addEventListener("change", ({ target: { type } }) => type === "checkbox" && search())
  form.addEventListener("input", ({ target: { type } }) => {
    if (type === "checkbox") return
    clearTimeout(typing)
    typing = setTimeout(search, QUIET)
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    search()
  })
  if (String(asked)) search()
}

for (const box of document.querySelectorAll("[data-search]")) enhance(box)
