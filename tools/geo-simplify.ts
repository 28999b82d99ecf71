import { type Arc, type ArcRing, doubleArea, keyOf, type Point, pointsOf, type Topology } from './geo-arcs.ts'

/** Half the size of the triangle that a point makes with its neighbours, in grid units. */
const weight = (before: Point, point: Point, after: Point): number => Math.abs(doubleArea([before, point, after])) / 2

/** Leaves out the points whose triangle is smaller than `tolerance` grid units, the smallest first (Visvalingam). */
export const simplified = (points: readonly Point[], tolerance: number): readonly Point[] => {
  const kept = [...points]
  const weights = kept.map((point, at) => {
    const [before, after] = [kept[at - 1], kept[at + 1]]
    return before && after ? weight(before, point, after) : Number.POSITIVE_INFINITY
  })
  const reweigh = (at: number, least: number) => {
    const [before, point, after] = [kept[at - 1], kept[at], kept[at + 1]]
    if (before && point && after) weights[at] = Math.max(least, weight(before, point, after))
  }
  for (;;) {
    const least = Math.min(...weights)
    if (!(least < tolerance)) return kept
    const at = weights.indexOf(least)
    kept.splice(at, 1)
    weights.splice(at, 1)
    reweigh(at - 1, least)
    reweigh(at, least)
  }
}

interface Segment {
  readonly arc: number
  readonly a: Point
  readonly b: Point
}

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

const between = (a: Point, b: Point, c: Point): boolean =>
  side(a, b, c) === 0 &&
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1])

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

/** Whether two segments meet anywhere but at a common end. */
export const meet = (a: Point, b: Point, [c, d]: readonly [Point, Point]): boolean => {
  const ends = [same(a, c) || same(b, c), same(a, d) || same(b, d)]
  if (ends[0] && ends[1]) return true
  if (ends[0]) return between(a, b, d) || (same(a, c) ? between(c, d, b) : between(c, d, a))
  if (ends[1]) return between(a, b, c) || (same(a, d) ? between(c, d, b) : between(c, d, a))
  if (between(a, b, c) || between(a, b, d) || between(c, d, a) || between(c, d, b)) return true
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

const CELL = 2000

/** The cells of a coarse grid that the box of a segment covers. */
const cellsOf = ({ a, b }: Segment): readonly string[] => {
  const cells: string[] = []
  for (let x = Math.floor(Math.min(a[0], b[0]) / CELL); x <= Math.floor(Math.max(a[0], b[0]) / CELL); x += 1)
    for (let y = Math.floor(Math.min(a[1], b[1]) / CELL); y <= Math.floor(Math.max(a[1], b[1]) / CELL); y += 1)
      cells.push(`${x} ${y}`)
  return cells
}

/** The arcs that cross or touch another, or themselves, anywhere but at a common end. */
export const crossingArcs = (arcs: readonly Arc[]): ReadonlySet<number> => {
  const cells = new Map<string, Segment[]>()
  const crossing = new Set<number>()
  arcs.forEach(({ points }, arc) => {
    points.slice(1).forEach((b, at) => {
      const a = points[at]
      if (!a) return
      const segment = { arc, a, b }
      for (const cell of cellsOf(segment)) {
        const here = cells.get(cell) ?? []
        for (const other of here)
          if (meet(a, b, [other.a, other.b]) && other.a !== a) {
            crossing.add(arc)
            crossing.add(other.arc)
          }
        cells.set(cell, [...here, segment])
      }
    })
  })
  return crossing
}

const isFlat = (ring: ArcRing, arcs: readonly Arc[]): boolean => {
  const points = pointsOf(ring, arcs)
  return new Set(points.map(keyOf)).size < 3 || doubleArea(points) === 0
}

/** Closed borders that enclose less than this are left out on both sides; a map of the state could not show them. */
const isSpeck = ({ points }: Arc, tolerance: number): boolean => {
  const [first, last] = [points[0], points.at(-1)]
  return first !== undefined && last !== undefined && same(first, last) && Math.abs(doubleArea(points)) / 2 < tolerance
}

/** A left-out corner must not cost an area more than this share of its land. */
const SHARE_OF_LAND = 0.015

/** The tolerance of each arc: smaller where one of its areas is small. */
const tolerancesOf = ({ arcs, shapes }: Topology, tolerance: number): number[] => {
  const tolerances = arcs.map(() => tolerance)
  for (const { rings } of shapes) {
    const land = rings.reduce((sum, ring) => sum + doubleArea(pointsOf(ring, arcs)), 0) / 2
    for (const { arc } of rings.flat()) tolerances[arc] = Math.min(tolerances[arc] ?? 0, land * SHARE_OF_LAND)
  }
  return tolerances
}

/**
 * The same areas with fewer points: neighbours keep one common border, no border crosses another, no ring is flat.
 * Where the tolerance (in grid units of area) would break that, it is made smaller for the arcs concerned.
 */
export const simplify = (topology: Topology, tolerance: number): Topology => {
  const tolerances = tolerancesOf(topology, tolerance)
  const specks = new Set(topology.arcs.flatMap((arc, at) => (isSpeck(arc, tolerance * 4) ? [at] : [])))
  const shapes = topology.shapes.map(({ ags, rings }) => ({
    ags,
    rings: rings.filter((ring) => !(ring.length === 1 && ring.some(({ arc }) => specks.has(arc)))),
  }))
  for (let round = 0; round < 12; round += 1) {
    const arcs = topology.arcs.map(({ points }, at) => ({
      points: specks.has(at) ? [] : simplified(points, tolerances[at] ?? 0),
    }))
    const bad = new Set(crossingArcs(arcs))
    for (const { rings } of shapes)
      for (const ring of rings) if (isFlat(ring, arcs)) for (const { arc } of ring) bad.add(arc)
    if (bad.size === 0) return { arcs, shapes }
    for (const at of bad) tolerances[at] = (tolerances[at] ?? 0) / 4
  }
  throw new Error('outlines: borders still cross without being simplified')
}
