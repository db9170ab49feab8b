/* Answers as a fragment, which no server ever sees: `#a=02.1-7f3a` is the number of each answer (a dot where
   there is none) and the mark of the questions they were given to. */

export const written = (answers, mark) => `#a=${answers.map((one) => one ?? ".").join("")}-${mark}`

/* The answers in a fragment; none if it is damaged or belongs to other questions. `sizes`: answers per question. */
export const read = (fragment, mark, sizes) => {
  const [, digits, theirs] = /^#a=([\d.]+)-([0-9a-f]+)$/.exec(fragment) ?? []
  if (theirs !== mark || digits.length !== sizes.length) return null
  const answers = [...digits].map((digit) => (digit === "." ? undefined : Number(digit)))
  return answers.every((one, i) => one === undefined || one < sizes[i]) ? answers : null
}

/* The same page in another language has the same answers. */
export const carry = (fragment) => {
  for (const link of document.querySelectorAll("a[hreflang]")) link.hash = fragment
}

/* Which profession asks for what somebody likes: the angle between points and weights, in whole numbers. */

export const digits = (text) => [...text].map(Number)

export const sum = (rows) => rows.reduce((all, row) => all.map((one, i) => one + row[i]))

const dot = (one, other) => one.reduce((all, value, i) => all + value * other[i], 0)

/* Indexes of `weights`, the best first; where two are as good, the earlier. */
export const rank = (points, weights) => {
  const fits = weights.map((row, i) => ({ i, part: dot(points, row) ** 2, whole: dot(row, row) }))
  return fits.sort((one, other) => other.part * one.whole - one.part * other.whole || one.i - other.i).map(({ i }) => i)
}

/* Indexes of the largest values above 0, the largest first, at most two. */
export const foremost = (values) =>
  values
    .map((value, i) => ({ value, i }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value || one.i - other.i)
    .slice(0, 2)
    .map(({ i }) => i)
