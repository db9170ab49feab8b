"""What a reader's eyes and fingers would notice on a page, as functions that run inside it."""

from playwright.sync_api import Page

RUNAWAYS = """() => {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  words: while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode
    const seen = parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    if (!data.trim() || !seen || parentElement.closest(".visually-hidden, .skip")) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const spot = range.getBoundingClientRect()
    const edges = [[0, -Infinity, document.documentElement.clientWidth, Infinity]]
    for (let up = parentElement; up && up !== document.body; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up)
      if (/auto|scroll/.test(overflowX)) continue words
      const box = up.getBoundingClientRect()
      if (/hidden|clip/.test(overflowX)) edges.push([box.left, -Infinity, box.right, Infinity])
      if (/hidden|clip/.test(overflowY)) edges.push([-Infinity, box.top, Infinity, box.bottom])
    }
    const [left, top, right, bottom] = [0, 1, 2, 3].map((side) =>
      (side < 2 ? Math.max : Math.min)(...edges.map((edge) => edge[side])))
    const across = spot.left < left - 1 || spot.right > right + 1
    if (across || spot.top < top - 1 || spot.bottom > bottom + 1)
      found.push(`${parentElement.tagName}.${parentElement.className}: ${data.trim().slice(0, 60)}`)
  }
  return found
}"""
"""Words that leave the window or are cut off, where no box offers to scroll."""

SMALL = """([selector, least, spaced]) => {
  const box = (element) => {
    const spread = getComputedStyle(element, "::after")
    const whole = spread.content !== "none" && spread.position === "absolute"
    return (whole ? element.offsetParent ?? element.closest(".card") : element).getBoundingClientRect()
  }
  const inside = (element) =>
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((one) => one !== element && one.textContent.trim().length > 3)
  const targets = [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest(".skip, .visually-hidden") &&
    !(element.matches("input") && element.closest("label")) &&
    !inside(element))
  const boxes = targets.map((element) => [element, box(element)])
  const far = (element) => {
    const { left, top, width, height } = box(element)
    const [x, y] = [left + width / 2, top + height / 2]
    return boxes.every(([other, { left, top, right, bottom }]) => other === element ||
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) >= least / 2)
  }
  return targets.filter((element) => {
    const { width, height } = box(element)
    return Math.min(width, height) < least - .1 && !(spaced && far(element))
  }).map((element) => {
    const { width, height } = box(element)
    return `${element.outerHTML.slice(0, 120)} ${Math.round(width)} × ${Math.round(height)}`
  })
}"""
"""Controls smaller than so many CSS pixels, but for links within a sentence; `spaced` lets those pass
that have a circle of that size to themselves (WCAG 2.2 SC 2.5.8)."""

FOCUS = """() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const spots = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]]
  const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
    spots.map(([x, y]) => [left + width * x, top + height * y]))
  const seen = points.some(([x, y]) => element.contains(document.elementFromPoint(x, y)))
  const around = [element, element.closest(".card"), element.closest("label")].filter(Boolean)
  const ring = () => around.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
  })
  const shapes = [...element.querySelectorAll("use, circle")]
  const edge = () => shapes.map((one) => getComputedStyle(one).stroke).join()
  const traced = () => {
    const before = edge()
    element.blur()
    const after = edge()
    element.focus()
    return before !== after
  }
  const ringed = element.matches("svg a") ? traced() : ring()
  return { name: element.outerHTML.slice(0, 120), seen, ringed }
}"""
"""Is any of the focused element seen, and is it ringed or, on a map, traced (WCAG 2.2 SC 2.4.7, 2.4.11)?"""

SPACED = """:not(svg *) {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
}
p { margin-block-end: 2em !important }"""
"""A reader's own spacing (WCAG 2.2 SC 1.4.12); a drawing keeps its own, its names stand beside it."""


def restyle(page: Page, style: str) -> None:
    """Add a reader's style sheet, which no policy of a page forbids."""
    page.evaluate(
        """(style) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(style)
          document.adoptedStyleSheets.push(sheet)
        }""",
        style,
    )


def enlarge(page: Page) -> None:
    """Twice the size of text, as set in a browser: widths that depend on it follow (SC 1.4.4)."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
