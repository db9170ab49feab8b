/* The vacancies of the finder: read from files, asked, counted and put in order. No page in here. */

const RADIUS = 6371 // km, of the earth

export const fold = (text) => text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ß", "ss")

const NEVER = "9999"

/* One vacancy; the fields in the order of `views/vacancies/finder_data.py`. */
const read = ([code, title, tongue, town, facts, values, hours, starts, now, posted, closes, places], order, employers) => {
  const employer = employers(values)
  const ends = closes ? Date.parse(closes) : Infinity
  const dated = /^\d{4}-\d\d-\d\d$/.test(starts)
  const begins = now ? "" : dated ? starts : NEVER
  const text = fold(`${title} ${employer[0]} ${town}`)
  return { code, title, tongue, town, facts, values, hours, starts, dated, begins, posted, closes, places, employer, ends, text, order, far: Infinity }
}

/* Numbers of the regions around each region, itself among them. */
const around = (regions) => {
  const path = []
  return regions.map(([, , , depth], number) => {
    path.length = depth
    path.push(number)
    return [...path]
  })
}

export class Rows {
  constructor(words) {
    this.words = words
    this.names = Object.keys(words.axes)
    this.numbers = Object.fromEntries(
      this.names.map((name) => [name, new Map(words.axes[name].map((id, number) => [id, number]))]),
    )
    this.regions = around(words.regions)
    this.rows = []
  }

  add(chunk) {
    const [region, employer] = ["region", "employer"].map((name) => this.names.indexOf(name))
    for (const raw of chunk) {
      const row = read(raw, this.rows.length, (values) => this.words.employers[values[employer][0]])
      row.values[region] = row.values[region].flatMap((number) => this.regions[number])
      this.rows.push(row)
    }
  }

  /* Kilometres from a place to the nearest place of each vacancy (haversine). */
  measure(from) {
    const rad = Math.PI / 180
    for (const row of this.rows) {
      row.far = Infinity
      for (let i = 0; from && i < row.places.length; i += 2) {
        const [lat, lon] = [row.places[i] * rad, row.places[i + 1] * rad]
        const half = (a, b) => Math.sin((a - b) / 2) ** 2
        const h = half(lat, from[0] * rad) + Math.cos(lat) * Math.cos(from[0] * rad) * half(lon, from[1] * rad)
        row.far = Math.min(row.far, 2 * RADIUS * Math.asin(Math.sqrt(h)))
      }
    }
  }

  /* The vacancies that fit, in order, and for each value of each axis how many would be left. */
  ask({ chosen, q, within, start, sort }) {
    const moment = Date.now()
    const words = fold(q).split(/\s+/).filter(Boolean)
    const wanted = this.names.map((name) => {
      const ids = (chosen[name] ?? []).map((id) => this.numbers[name].get(id)).filter((number) => number !== undefined)
      return chosen[name]?.length ? new Set(ids) : null
    })
    const counts = this.names.map((name) => new Uint32Array(this.words.axes[name].length))
    const found = []
    for (const row of this.rows) {
      if (row.ends <= moment || row.far > within) continue
      if (start && row.begins > start) continue
      if (!words.every((word) => row.text.includes(word))) continue
      let misses = 0
      let missed = -1
      for (let axis = 0; axis < wanted.length && misses < 2; axis++) {
        if (wanted[axis] && !row.values[axis].some((value) => wanted[axis].has(value))) {
          misses++
          missed = axis
        }
      }
      if (misses > 1) continue
      if (!misses) found.push(row)
      for (let axis = 0; axis < wanted.length; axis++) {
        if (!misses || missed === axis) for (const value of row.values[axis]) counts[axis][value]++
      }
    }
    return { found: found.sort(ORDERS[sort] ?? ORDERS[""]), counts }
  }

  count(counts, name, id) {
    return counts[this.names.indexOf(name)][this.numbers[name].get(id)] ?? 0
  }
}

const by = (key) => (one, other) => {
  const [a, b] = [key(one), key(other)]
  return a < b ? -1 : a > b ? 1 : one.order - other.order
}

const ORDERS = {
  "": by((row) => row.order),
  distance: by((row) => row.far),
  closing: by((row) => row.ends),
  hours: by((row) => -row.hours),
}

/* Where a typed postcode lies: `[latitude, longitude, town]`; null if nobody knows. */
export const placed = (table, typed) => {
  const digits = typed.replace(/[^0-9]/g, "")
  const areas = table[digits.length] ?? {}
  for (let length = digits.length; length; length--) {
    const area = areas[digits.slice(0, length)]
    if (area) return area
  }
  return null
}
