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
