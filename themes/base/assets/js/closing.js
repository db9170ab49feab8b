/* A vacancy that has closed since the page was built is not offered any more. */

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

/* Whether the moment of a vacancy's closing, if it has one, is past. */
export const closed = (moment) => Date.parse(moment) <= Date.now()

/* To be called again when vacancies have been added to the page. */
export const check = () => {
  clearTimeout(waiting)
  const open = [...document.querySelectorAll("[data-closes]")]
  for (const place of open) if (closed(place.dataset.closes)) close(place)
  const left = open.map((place) => Date.parse(place.dataset.closes) - Date.now())
  const next = Math.min(...left.filter((time) => time > 0))
  if (next < LONGEST) waiting = setTimeout(check, next)
}

check()
