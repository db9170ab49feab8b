/* A vacancy that has closed since the page was built is not offered any more. Whoever adds vacancies to the page
   says so with the event "vacancies". */

const LONGEST = 2 ** 31 - 1

let waiting

const close = (place) => {
  place.removeAttribute("data-closes")
  if (place.matches(".vacancy")) {
    place.hidden = true
    return
  }
  for (const part of document.querySelectorAll("[data-while-open]")) part.hidden = true
  for (const part of document.querySelectorAll("[data-when-closed]")) part.hidden = false
}

const check = () => {
  clearTimeout(waiting)
  const open = [...document.querySelectorAll("[data-closes]")]
  const left = open.map((place) => Date.parse(place.dataset.closes) - Date.now())
  open.forEach((place, index) => {
    if (left[index] <= 0) close(place)
  })
  const next = Math.min(...left.filter((time) => time > 0))
  if (next < LONGEST) waiting = setTimeout(check, next)
}

document.addEventListener("vacancies", check)
check()
