/* Captions on a button beside the player; a platform's film only after a click. */

const captions = (box) => {
  const film = box.querySelector("video")
  const buttons = [...box.querySelectorAll("[data-captions]")]
  if (!film || !buttons.length) return
  const track = (button) => [...film.textTracks].find((one) => one.language === button.dataset.captions)
  const mirror = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", track(button)?.mode === "showing")
  }
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const chosen = track(button)
      const mode = chosen.mode === "showing" ? "disabled" : "showing"
      for (const other of film.textTracks) other.mode = "disabled"
      chosen.mode = mode
      mirror()
    })
  }
  film.textTracks.addEventListener("change", mirror)
  buttons[0].parentElement.hidden = false
  mirror()
}

const players = [
  [/(?:youtube(?:-nocookie)?\.com\/(?:watch\?v=|embed\/)|youtu\.be\/)([\w-]+)/, (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`],
  [/vimeo\.com\/(?:video\/)?(\d+)/, (id) => `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1`],
]

const facade = (box) => {
  const button = box.querySelector("button")
  const address = box.querySelector("a").href
  const [pattern, player] = players.find(([one]) => one.test(address)) ?? []
  if (!player) return
  button.hidden = false
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe")
    frame.src = player(pattern.exec(address)[1])
    frame.title = button.dataset.title
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture"
    frame.referrerPolicy = "strict-origin-when-cross-origin"
    frame.tabIndex = -1
    box.querySelector("img")?.remove()
    box.prepend(frame)
    button.parentElement.firstElementChild.remove()
    frame.focus()
  })
}

for (const box of document.querySelectorAll("[data-video]")) captions(box)
for (const box of document.querySelectorAll("[data-facade]")) facade(box)
