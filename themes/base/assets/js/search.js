/* The search page. Without this script it offers the list from A to Z. */

const PAGE = 10
const QUIET = 500 // ms without a keystroke before a search, or of a search before we say so
const SURE = 2 / 3 // of each word asked for is on the page; the rest is its ending
const LIKELY = 1 / 3 // of one of them is
const WEIGHTS = { title: 5, words: 3, summary: 1.5 }

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/* Made once per key, again only if it failed. */
const once = (make) => {
  const made = {}
  const again = (key) => (problem) => {
    delete made[key]
    throw problem
  }
  return (key) => (made[key] ??= make(key).catch(again(key)))
}

const json = once(async (address) => (await fetch(address)).json())

const fold = (text) => text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ß", "ss").replace(/([aou])e/g, "$1")
const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/* Edits (Damerau–Levenshtein) that make `typed` a beginning of `name`. */
const edits = (typed, name) => {
  let older = []
  let old = []
  let row = Array.from({ length: name.length + 1 }, (_, j) => j)
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
  const parts = split(name)
  return Math.min(...[parts.join(""), ...parts].map((word) => edits(typed, word)))
}

const nearest = (query, pages) => {
  const typed = split(query).join("")
  const most = typed.length < 3 ? -1 : Math.min(3, Math.ceil(typed.length / 5))
  const closer = (one, other) => one.far - other.far
  const best = ([title, url, ...names]) =>
    [title, ...names].map((name) => ({ title, url, name, far: miss(typed, name) })).sort(closer)[0]
  return pages.map(best).filter(({ far }) => far <= most).sort(closer).slice(0, 5)
}

/* Pagefind answers with words of one stem, else with a beginning: `me` for `mediziner`. So: how much of each
   word asked for begins a word of the text, from 0 to 1? */
const begun = (one, other) => {
  let n = 0
  while (n < one.length && one[n] === other[n]) n++
  return n
}

const likeness = (query, text) => {
  const words = split(text)
  const asked = split(query)
  const long = asked.filter((word) => word.length > 3)
  return (long.length ? long : asked).map((word) => Math.max(...words.map((other) => begun(word, other))) / word.length)
}

/* The first results, those first whose names are most alike. */
const ranked = async (query, results) => {
  const first = await Promise.all(results.slice(0, PAGE).map((result) => result.data()))
  const pages = first.map(({ content, meta }, i) => {
    const names = [meta.title, meta.words]
    const alike = Math.min(...likeness(query, names.join(" ")))
    return { result: results[i], text: [...names, content].join(" "), rank: alike < SURE ? 0 : alike }
  })
  return pages.sort((one, other) => other.rank - one.rank)
}

/* The only markup of an excerpt is `<mark>`: made again from text. */
const marked = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((piece, i) => {
    const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    return i % 2 ? element("mark", {}, text) : text
  })

const item = ({ url, meta, filters, excerpt, locations }, heading) => {
  const words = locations.length || !meta.summary ? marked(excerpt) : [meta.summary]
  const title = element(heading, {}, element("a", { href: url }, meta.title))
  const kinds = (filters.kind ?? []).map((kind) => element("p", { className: "search-kind" }, kind))
  return element("li", {}, title, ...kinds, element("p", { className: "search-excerpt" }, ...words))
}

const list = async (results, heading, more) => {
  const made = element("ol")
  const button = element("button", { type: "button", className: "button" }, more)
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

const near = ({ title, url, name }) =>
  element("li", {}, element("a", { href: url }, title), name === title ? "" : ` (${name})`)

const choice = (name, value, checked) => {
  const input = element("input", { type: "checkbox", name, value, checked })
  const words = element("span", {}, value, " ", element("span", { className: "count" }))
  return element("li", {}, element("label", {}, input, words))
}

const fieldset = (legend, choices) =>
  element("fieldset", { className: "facet" }, element("legend", {}, legend), element("ul", {}, ...choices))

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
  const [texts, names, labels] = ["texts", "languages", "labels"].map((name) => JSON.parse(box.dataset[name]))
  const part = (name) => box.querySelector(name)
  const [form, details, status, target] = ["form", "[data-filters]", "[data-status]", "[data-results]"].map(part)
  const asked = new URLSearchParams(location.search)
  const plural = new Intl.PluralRules(language)
  let turn = 0
  let typing
  let waiting

  /* A module per language: the stemmer of a language lives in its module. */
  const open = once(async (tag) => {
    if (!(await json(`${bundle}languages.json`))[tag]) return null
    const { createInstance } = await import(`${bundle}pagefind.js?${tag}`)
    const index = createInstance({ basePath: `${bundle}${tag}/`, noWorker: true, ranking: { metaWeights: WEIGHTS } })
    await index.init()
    return index
  })

  const find = async (tag, query, filters = {}) => {
    const index = await open(tag)
    const found = (await index?.search(query || null, { filters })) ?? { results: [], totalFilters: {} }
    if (!query || !found.results.length) return { ...found, sure: true }
    const first = await ranked(query, found.results)
    const results = [...first.map(({ result }) => result), ...found.results.slice(PAGE)]
    const alike = likeness(query, first[0].text)
    return { ...found, results, sure: Math.min(...alike) >= SURE, likely: Math.max(...alike) >= LIKELY }
  }

  const prepare = once(async () => {
    const all = (await (await open(language))?.filters()) ?? {}
    for (const [name, legend] of labels) {
      const values = Object.keys(all[name] ?? {}).sort(new Intl.Collator(language).compare)
      const choices = values.map((value) => choice(name, value, asked.getAll(name).includes(value)))
      if (choices.length > 1) details.append(fieldset(legend, choices))
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

  const remember = () => {
    const state = String(new URLSearchParams(new FormData(form))).replace(/^q=(&|$)/, "")
    history.replaceState(null, "", state ? `?${state}` : location.pathname)
  }

  const counted = (n) => (texts[plural.select(n)] ?? texts.other).replace("{n}", n.toLocaleString(language))

  const elsewhere = async ([tag, name], query) => {
    const { results, sure } = await find(tag, query)
    if (!results.length || !sure) return { nodes: [] }
    const heading = texts.elsewhere.replace("{language}", name)
    const nodes = await list(results, "h3", texts.more)
    Object.assign(nodes[0], { lang: tag, dir: "auto" })
    return { said: `${heading} ${counted(results.length)}`, nodes: [element("h2", {}, heading), ...nodes] }
  }

  const instead = async (query, guesses) => {
    const misses = nearest(query, await json(words))
    const others = names.filter(([tag]) => tag !== language)
    const found = await Promise.all(others.map((other) => elsewhere(other, query)))
    const nodes = found.flatMap((one) => one.nodes)
    const heading = element("h2", {}, texts.near)
    if (misses.length) nodes.unshift(heading, element("ul", {}, ...misses.map(near)))
    else if (guesses.length && !nodes.length) nodes.push(heading, ...(await list(guesses, "h3", texts.more)))
    const meant = misses.length && `${texts.near} ${misses[0].title}`
    return { said: [...found.map((one) => one.said), meant], nodes }
  }

  const answer = async (query) => {
    const all = await prepare("filters")
    const filters = chosen()
    if (!query && !Object.keys(filters).length) return { said: [], nodes: [], counts: all }
    const { results, totalFilters, unfilteredResultCount, sure, likely } = await find(language, query, filters)
    const counts = query ? totalFilters : all
    if (results.length && sure) return { said: [counted(results.length)], nodes: await list(results, "h2", texts.more), counts }
    const said = [texts.none.replace("{query}", () => query)]
    if (!results.length && unfilteredResultCount) return { said, nodes: [], counts }
    const other = await instead(query, likely ? results : [])
    return { said: [...said, ...other.said], nodes: other.nodes, counts }
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
    remember()
    recount(details, counts)
    target.replaceChildren(...nodes)
    status.textContent = said.filter(Boolean).join(" ")
  }

  form.elements.q.value = asked.get("q") ?? ""
  form.addEventListener("focusin", () => prepare("filters").catch(() => {}), { once: true })
  details.addEventListener("change", search)
  form.elements.q.addEventListener("input", () => {
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
