/* A link into something folded unfolds it, also where browsers do not do so by themselves. */

const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = target?.closest("details:not([open])")
  if (!folded) return
  folded.open = true
  target.scrollIntoView()
}

addEventListener("hashchange", reveal)
reveal()
