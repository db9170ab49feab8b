/* The quiz: shows how far one is, looks for questions without an answer, and takes the answers along in the
   fragment. Without this script the button leads to the same page, where one looks up one's word. */

import { carry, read, written } from "./quiz-answers.js"

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const enhance = (quiz) => {
  const { mark, missing } = quiz.dataset
  const [form, progress, status, template] = ["form", ".quiz-progress", "[role=status]", "template"].map((name) => quiz.querySelector(name))
  const questions = [...quiz.querySelectorAll("fieldset")]
  const radios = questions.map((question) => [...question.querySelectorAll("input")])
  let summary

  const chosen = () => radios.map((group) => group.findIndex((one) => one.checked)).map((i) => (i < 0 ? undefined : i))
  const fragment = () => written(chosen(), mark)

  const show = () => {
    const done = chosen().filter((one) => one !== undefined).length
    const words = status.dataset.count.replace("{n}", done)
    progress.style.setProperty("--done", done / questions.length)
    progress.toggleAttribute("data-complete", done === questions.length)
    if (status.textContent !== words) status.textContent = words
  }

  const restore = () => {
    const answers = read(location.hash, mark, radios.map((group) => group.length))
    if (answers) radios.forEach((group, i) => group.forEach((one, j) => (one.checked = answers[i] === j)))
    return answers
  }

  const remember = () => {
    history.replaceState(history.state, "", fragment())
    carry(fragment())
  }

  const settle = (question) => {
    if (!question.hasAttribute("aria-invalid")) return
    question.removeAttribute("aria-invalid")
    question.removeAttribute("aria-describedby")
    question.querySelector(".ask-missing").remove()
    summary.querySelector(`[href="#${question.id}"]`).parentElement.remove()
    if (!summary.querySelector("li")) summary.remove()
  }

  const link = (question) => {
    const words = question.querySelector(".ask-words").cloneNode(true)
    const made = element("a", { href: `#${question.id}` }, ...words.childNodes)
    made.addEventListener("click", (event) => {
      event.preventDefault()
      question.scrollIntoView()
      question.querySelector("input").focus({ preventScroll: true })
    })
    return element("li", {}, made)
  }

  const complain = (open) => {
    for (const question of questions) settle(question)
    summary = document.importNode(template.content.firstElementChild, true)
    summary.querySelector("ul").append(...open.map(link))
    for (const question of open) {
      const message = element("p", { className: "ask-missing", id: `${question.id}-missing` }, missing)
      question.querySelector("legend").after(message)
      question.setAttribute("aria-invalid", "true")
      question.setAttribute("aria-describedby", message.id)
    }
    progress.before(summary)
    summary.focus()
  }

  quiz.addEventListener("change", ({ target }) => {
    settle(target.closest("fieldset"))
    remember()
    show()
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const answers = chosen()
    const open = questions.filter((_, i) => answers[i] === undefined)
    if (open.length) complain(open)
    else location.assign(form.action + fragment())
  })
  addEventListener("hashchange", () => {
    if (!restore()) remember()
    show()
  })
  addEventListener("pageshow", show)
  if (restore()) carry(fragment())
  progress.setAttribute("data-live", "")
  show()
}

for (const quiz of document.querySelectorAll("[data-quiz]")) enhance(quiz)
