/* Captions, audio description and chapters one step from the player; a platform's film only after a click. */

const pressed = (button) => button.getAttribute("aria-pressed") === "true"
const press = (button, on) => button.setAttribute("aria-pressed", on)

/* No file of captions is asked for before the film plays or somebody chooses. */
const captions = (film, buttons) => {
  const track = (button) =>
    [...film.textTracks].find((one) => one.kind !== "chapters" && one.language === button.dataset.captions)
  const show = () => {
    for (const button of buttons) track(button).mode = pressed(button) ? "showing" : "disabled"
  }
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const on = !pressed(button)
      for (const other of buttons) press(other, on && other === button)
      show()
    })
  }
  film.addEventListener("play", show)
  film.textTracks.addEventListener("change", () => {
    for (const button of buttons) press(button, track(button).mode === "showing")
  })
}

const description = (film, button, link) => {
  const source = film.querySelector("source")
  const files = { false: source.src, true: link.href }
  link.hidden = true
  button.addEventListener("click", () => {
    const { currentTime, paused } = film
    press(button, !pressed(button))
    source.src = files[pressed(button)]
    film.load()
    film.currentTime = currentTime
    if (!paused) film.play().catch(() => {})
  })
}

const chapters = (film, list) => {
  const buttons = [...list.children].map((item) => {
    const button = Object.assign(document.createElement("button"), { type: "button" })
    button.append(...item.childNodes)
    item.append(button)
    button.addEventListener("click", () => {
      film.currentTime = item.dataset.start
      film.play().catch(() => {})
    })
    return button
  })
  film.addEventListener("timeupdate", () => {
    const current = buttons.findLast((one) => one.parentElement.dataset.start <= film.currentTime)
    for (const button of buttons) button.ariaCurrent = button === current ? "true" : null
  })
}

const facade = (box) => {
  const button = box.querySelector("button")
  const still = box.querySelector(".facade-still")
  button.hidden = false
  button.addEventListener("click", () => {
    const frame = Object.assign(document.createElement("iframe"), {
      src: button.dataset.player,
      title: button.dataset.title,
      allow: "autoplay; fullscreen; encrypted-media; picture-in-picture",
      referrerPolicy: "strict-origin-when-cross-origin",
    })
    /* The empty page has the focus until the player comes; unless one has moved on, it follows. */
    frame.addEventListener("load", () => {
      if (document.activeElement !== frame) return
      frame.blur()
      frame.focus()
    }, { once: true })
    still.replaceChildren(frame)
    frame.focus()
  })
}

for (const box of document.querySelectorAll("[data-video]")) {
  const [film, described, list] = ["video", "[data-describe]", "[data-chapters]"].map((one) => box.querySelector(one))
  if (film) {
    captions(film, [...box.querySelectorAll("[data-captions]")])
    if (described) description(film, described, box.querySelector("[data-described]"))
    if (list) chapters(film, list)
    box.querySelector(".video-buttons").hidden = false
  } else facade(box.querySelector("[data-facade]"))
}
