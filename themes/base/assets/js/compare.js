/* Choose up to three columns of the table and keep a list. The choice stands in the address; this browser
   remembers it only when it is asked to. Without this script the table shows all columns. */

const MOST = 3

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const button = (words, action, properties = {}) => {
  const made = element("button", { type: "button", className: "button-quiet", ...properties }, words)
  made.addEventListener("click", action)
  return made
}

const unique = (...lists) => [...new Set(lists.flat())]

/* `a,b;a,c` – side by side a and b, on the list a and c. */
const read = (text) => {
  const [chosen, kept] = [...text.split(";"), ""].map((part) => part.split(",").filter((id) => /^[a-z0-9-]+$/.test(id)))
  return { chosen: unique(chosen).slice(0, MOST), kept: unique(kept, chosen.slice(MOST)) }
}

const write = ({ chosen, kept }) => chosen.join(",") + (kept.length ? `;${kept.join(",")}` : "")

const store = (key) => ({
  get: () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  set: (text) => {
    try {
      localStorage.setItem(key, text)
      return true
    } catch {
      return false
    }
  },
  clear: () => localStorage.removeItem(key),
})

const enhance = (root) => {
  const texts = JSON.parse(root.dataset.texts)
  const table = root.querySelector("table")
  const memory = store(root.dataset.key)
  const list = new Intl.ListFormat(document.documentElement.lang)
  const items = [...table.tHead.rows[0].cells].slice(1).map((head, index) => {
    const link = head.querySelector("a")
    const item = { id: head.id, name: link.textContent.trim(), link, column: index + 1 }
    head.removeAttribute("id")
    return item
  })
  const words = (item) => [...item.link.cloneNode(true).childNodes]
  const named = (ids) => items.filter((item) => ids.includes(item.id))
  const say = (text, values = {}) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])

  let state = read(decodeURIComponent(location.hash.slice(1)))
  let remembers = false
  const stored = memory.get()
  if (stored !== null) {
    const before = read(stored)
    const chosen = unique(state.chosen, before.chosen)
    state = { chosen: chosen.slice(0, MOST), kept: unique(before.kept, state.kept, chosen.slice(MOST)) }
    remembers = true
  }

  const status = element("p", { className: "compare-status" })
  status.setAttribute("role", "status")
  const keeping = element("ul", { className: "chips" })
  const kept = element("div", { className: "kept" }, element("h2", { textContent: texts.list }), keeping)
  const memo = element("p", { className: "muted" })
  const remember = button(texts.remember, () => {
    remembers = memory.set(write(state))
    show(remembers ? texts.remembered : texts.refused)
    if (remembers) forget.focus()
  })
  const forget = button(texts.forget, () => {
    memory.clear()
    remembers = false
    state.kept = []
    change(texts.forgotten)
    remember.focus()
  })

  const choice = (item) => {
    item.box = element("input", { type: "checkbox", value: item.id })
    item.keep = button(texts.keep, () => {
      const on = state.kept.includes(item.id)
      state.kept = on ? state.kept.filter((id) => id !== item.id) : [...state.kept, item.id]
      change(say(on ? texts.dropped : texts.kept, item))
    })
    item.keep.append(element("span", { className: "visually-hidden", textContent: `: ${item.name}` }))
    item.box.addEventListener("change", () => {
      if (!item.box.checked) state.chosen = state.chosen.filter((id) => id !== item.id)
      else if (state.chosen.length < MOST) state.chosen = [...state.chosen, item.id]
      else {
        state.kept = unique(state.kept, item.id)
        return change(say(texts.limit, item))
      }
      change()
    })
    return element("li", {}, element("label", {}, item.box, ...words(item)), item.keep)
  }

  const show = (message) => {
    const shown = named(state.chosen)
    for (const row of table.rows) {
      for (const item of items) row.cells[item.column].hidden = shown.length > 0 && !shown.includes(item)
    }
    for (const item of items) {
      item.box.checked = shown.includes(item)
      item.keep.setAttribute("aria-pressed", state.kept.includes(item.id))
    }
    root.toggleAttribute("data-few", shown.length > 0)
    keeping.replaceChildren(
      ...named(state.kept).map((item) => element("li", {}, element("a", { href: item.link.href }, ...words(item)))),
    )
    kept.hidden = !keeping.children.length
    remember.hidden = remembers
    forget.hidden = !remembers
    memo.textContent = remembers ? texts.remembered : texts.what
    root.querySelector("[data-address]").textContent = location.href
    status.textContent =
      message ?? (shown.length ? say(texts.beside, { names: list.format(shown.map(({ name }) => name)) }) : texts.all)
  }

  const change = (message) => {
    const fragment = write(state)
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search)
    if (remembers) memory.set(fragment)
    show(message)
  }

  root.prepend(
    element("fieldset", { className: "choices" }, element("legend", { textContent: texts.choose }),
      element("ul", {}, ...items.map(choice))),
    status,
  )
  root.append(
    kept,
    element("div", { className: "keeping" }, element("p", { textContent: texts.share }),
      element("p", { className: "keeping-buttons" }, button(texts.print, () => print()), remember, forget), memo),
  )
  addEventListener("hashchange", () => {
    state = read(decodeURIComponent(location.hash.slice(1)))
    show()
  })
  if (location.hash || remembers) change()
  else show()
}

for (const root of document.querySelectorAll("[data-compare]")) enhance(root)
