/* The result of the quiz, read from the fragment of the address. Without answers, or without this script, the
   page tells for each thing one may like which professions ask for it. */

import { carry, digits, foremost, rank, read, sum } from "./quiz-answers.js"

const SHOWN = 3
const QUOTED = 2

const enhance = (outcome) => {
  const { mark, answers } = JSON.parse(outcome.dataset.outcome)
  const { language, result, lang, dir } = outcome.dataset
  const sizes = answers.map((choices) => choices.length)
  const heading = outcome.querySelector("h1")
  const own = { title: document.title, nodes: [...heading.childNodes] }
  const lists = new Intl.ListFormat(language, { type: "conjunction" })
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" })

  const named = (traits, indexes) => lists.format(indexes.map((i) => traits[i].dataset.because))

  /* What somebody said that a profession asks for, the strongest first. */
  const said = (chosen, weights) => {
    const worth = chosen.map(([points], i) => ({ i, worth: digits(points).reduce((all, one, j) => all + one * weights[j], 0) }))
    return worth.sort((one, other) => other.worth - one.worth || one.i - other.i).slice(0, QUOTED).map(({ i }) => chosen[i][1])
  }

  const fill = (item, chosen, points, traits) => {
    const weights = digits(item.dataset.weights)
    const why = item.querySelector(".match-why")
    why.textContent = why.dataset.reason.replace("{traits}", named(traits, foremost(weights.map((one, i) => one * points[i]))))
    item.querySelector(".match-said").append(...said(chosen, weights).map((words, i) => {
      const quote = Object.assign(document.createElement("q"), { textContent: words, lang, dir })
      return i ? [" ", quote] : [quote]
    }).flat())
    return item
  }

  const head = (words) => {
    const text = Object.assign(document.createElement("bdi"), { textContent: words, lang, dir })
    heading.replaceChildren(lang ? text : words)
    document.title = document.title.replace(own.nodes.map((node) => node.textContent).join(""), words)
  }

  const share = async (status) => {
    const url = location.href
    if (navigator.share) return navigator.share({ title: heading.textContent, url }).catch(() => {})
    await navigator.clipboard.writeText(url)
    status.textContent = status.dataset.copied
  }

  const decide = (numbers) => {
    const chosen = numbers.map((number, i) => answers[i][number])
    const points = sum(chosen.map(([one]) => digits(one)))
    const whole = points.reduce((all, one) => all + one)
    const verdict = document.importNode(outcome.querySelector("template").content, true)
    const traits = [...verdict.querySelectorAll(".profile > li")]
    const items = [...verdict.querySelectorAll(".match")]
    traits.forEach((trait, i) => {
      trait.style.setProperty("--share", points[i] / Math.max(...points))
      trait.querySelector(".profile-share").textContent = percent.format(points[i] / whole)
    })
    const best = rank(points, items.map((item) => digits(item.dataset.weights))).slice(0, SHOWN)
    verdict.querySelector(".matches-list").replaceChildren(...best.map((i) => fill(items[i], chosen, points, traits)))
    verdict.querySelector("[data-again]").hash = location.hash
    verdict.querySelector("[data-share]").addEventListener("click", () => share(outcome.querySelector("[role=status]")))
    outcome.querySelector(".verdict")?.remove()
    outcome.append(verdict)
    outcome.setAttribute("data-decided", "")
    head(result.replace("{traits}", named(traits, foremost(points))))
    carry(location.hash)
    heading.focus()
  }

  const undecide = () => {
    outcome.querySelector(".verdict")?.remove()
    outcome.removeAttribute("data-decided")
    heading.replaceChildren(...own.nodes)
    document.title = own.title
  }

  let shown = ""
  const look = () => {
    const numbers = read(location.hash, mark, sizes)
    if (numbers && !numbers.includes(undefined)) {
      shown = location.hash
      decide(numbers)
    } else if (shown && !location.hash.startsWith("#a=")) history.replaceState(history.state, "", shown)
    else undecide()
  }

  addEventListener("hashchange", look)
  look()
}

for (const outcome of document.querySelectorAll("[data-outcome]")) enhance(outcome)
