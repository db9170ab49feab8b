/* Filter links become checkboxes that combine. Without this script they stay links to pages. */

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const checkbox = (facet, link) => {
  const input = element("input", { type: "checkbox", name: facet, value: link.dataset.value })
  return element("li", {}, element("label", {}, input, element("span", {}, ...link.childNodes)))
}

const fieldset = (facet) => {
  const links = [...facet.querySelectorAll("a")]
  const legend = element("legend", { textContent: facet.querySelector("h2").textContent })
  const list = element("ul", {}, ...links.map((link) => checkbox(facet.dataset.facet, link)))
  return element("fieldset", { className: "facet" }, legend, list)
}

const matches = (card, chosen) =>
  Object.entries(chosen).every(([facet, values]) => {
    const own = (card.getAttribute(`data-facet-${facet}`) ?? "").split(" ")
    return values.some((value) => own.includes(value))
  })

const enhance = (nav) => {
  const cards = [...nav.closest(".finder").querySelectorAll(".cards > li")]
  const form = element("form", { className: "facets filters" }, ...[...nav.children].map(fieldset))
  const status = element("p", { className: "filters-status" })
  const clear = element("button", { type: "reset", className: "button-quiet", textContent: nav.dataset.clear })
  form.setAttribute("aria-label", nav.getAttribute("aria-label"))
  status.setAttribute("role", "status")
  form.append(status, clear)

  const apply = () => {
    const query = new URLSearchParams(new FormData(form))
    const chosen = {}
    for (const [facet, value] of query) (chosen[facet] ??= []).push(value)
    for (const card of cards) card.hidden = !matches(card, chosen)
    const shown = cards.filter((card) => !card.hidden).length
    status.textContent = nav.dataset.count.replace("{shown}", shown).replace("{all}", cards.length)
    clear.hidden = !query.size
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`)
  }

  for (const [facet, value] of new URLSearchParams(location.search)) {
    const input = [...form.elements].find((one) => one.name === facet && one.value === value)
    if (input) input.checked = true
  }
  form.addEventListener("change", apply)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => {
    setTimeout(apply)
    form.querySelector("input").focus()
  })
  nav.replaceWith(form)
  apply()
}

for (const nav of document.querySelectorAll("[data-filters]")) enhance(nav)
