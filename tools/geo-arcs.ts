/** A point on the grid of the outlines: whole hundred-thousandths of a degree (about a metre in Hessen), east and north. */
export type Point = readonly [east: number, north: number]

/** An area as the rings of its polygons: counter-clockwise around its land, clockwise around holes, the last point not repeated. */
export interface Shape {
  readonly ags: string
  readonly rings: readonly (readonly Point[])[]
}

/** A piece of border between two junctions, or a closed one that meets no other (then its first point is its last). */
export interface Arc {
  readonly points: readonly Point[]
}

/** A ring as arcs, each walked forwards or backwards. */
export type ArcRing = readonly { readonly arc: number; readonly backwards: boolean }[]

/** Areas that share their borders: each border exists once. */
export interface Topology {
  readonly arcs: readonly Arc[]
  readonly shapes: readonly { readonly ags: string; readonly rings: readonly ArcRing[] }[]
}

export const keyOf = ([east, north]: Point): string => `${east} ${north}`

/** Twice the area of a ring in grid units, positive when it runs counter-clockwise. */
export const doubleArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

interface Step {
  readonly from: Point
  readonly to: Point
}

/** The border of an area as single steps; steps that run both ways (inside of merged areas) cancel out. */
const stepsOf = (rings: Shape['rings']): ReadonlyMap<string, Step> => {
  const steps = new Map<string, Step>()
  for (const ring of rings)
    ring.forEach((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? from
      const back = `${keyOf(to)} ${keyOf(from)}`
      if (keyOf(from) === keyOf(to) || steps.delete(back)) return
      steps.set(`${keyOf(from)} ${keyOf(to)}`, { from, to })
    })
  return steps
}

/** Walks single steps back into rings. Throws where a border touches itself: there the rings would be a matter of taste. */
const ringsOf = (steps: Iterable<Step>): readonly (readonly Point[])[] => {
  const open = new Map<string, Step>()
  for (const step of steps) {
    if (open.has(keyOf(step.from))) throw new Error(`outlines: a border touches itself at ${keyOf(step.from)}`)
    open.set(keyOf(step.from), step)
  }
  const rings: (readonly Point[])[] = []
  for (const start of [...open.keys()]) {
    const ring: Point[] = []
    for (let step = open.get(start); step; step = open.get(keyOf(step.to))) {
      open.delete(keyOf(step.from))
      ring.push(step.from)
      if (keyOf(step.to) !== start && !open.has(keyOf(step.to)))
        throw new Error(`outlines: the border at ${keyOf(step.to)} is not closed`)
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/** Points where a border begins or ends: where a point has not two neighbours over all areas. */
const junctionsOf = (rings: readonly (readonly Point[])[]): ReadonlySet<string> => {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings)
    ring.forEach((point, at) => {
      const known = neighbours.get(keyOf(point)) ?? new Set()
      for (const other of [ring.at(at - 1), ring[(at + 1) % ring.length]]) if (other) known.add(keyOf(other))
      neighbours.set(keyOf(point), known)
    })
  return new Set([...neighbours].filter(([, known]) => known.size !== 2).map(([key]) => key))
}

/** A ring that begins at a junction, or at its smallest point where it has none, so that both sides cut it alike. */
const turned = (ring: readonly Point[], junctions: ReadonlySet<string>): readonly Point[] => {
  const keys = ring.map(keyOf)
  const junction = keys.findIndex((key) => junctions.has(key))
  const start = junction >= 0 ? junction : keys.indexOf([...keys].sort()[0] ?? '')
  return [...ring.slice(start), ...ring.slice(0, start)]
}

const cut = (ring: readonly Point[], junctions: ReadonlySet<string>): readonly (readonly Point[])[] => {
  const [first, ...rest] = turned(ring, junctions)
  if (!first) return []
  const pieces: Point[][] = []
  let piece: Point[] = [first]
  for (const point of [...rest, first]) {
    piece.push(point)
    if (junctions.has(keyOf(point)) || point === first) {
      pieces.push(piece)
      piece = [point]
    }
  }
  return pieces
}

/** Areas whose borders exist once each. Shapes of the same AGS become one area. */
export const topologyOf = (shapes: readonly Shape[]): Topology => {
  const grouped = new Map<string, Shape['rings']>()
  for (const { ags, rings } of shapes) grouped.set(ags, [...(grouped.get(ags) ?? []), ...rings])
  const whole = [...grouped].map(([ags, rings]) => ({ ags, rings: ringsOf(stepsOf(rings).values()) }))
  const junctions = junctionsOf(whole.flatMap(({ rings }) => rings))
  const arcs: Arc[] = []
  const known = new Map<string, number>()
  const arcOf = (points: readonly Point[]) => {
    const forwards = points.map(keyOf).join()
    const backwards = points.map(keyOf).reverse().join()
    const there = known.get(forwards)
    if (there !== undefined) return { arc: there, backwards: false }
    const turnedRound = known.get(backwards)
    if (turnedRound !== undefined) return { arc: turnedRound, backwards: true }
    known.set(forwards, arcs.length)
    return { arc: arcs.push({ points }) - 1, backwards: false }
  }
  const cutShapes = whole.map(({ ags, rings }) => ({
    ags,
    rings: rings.map((ring) => cut(ring, junctions).map(arcOf)),
  }))
  return { arcs, shapes: cutShapes }
}

/** The points of a ring of arcs, the last not repeated. */
export const pointsOf = (ring: ArcRing, arcs: readonly Arc[]): readonly Point[] =>
  ring.flatMap(({ arc, backwards }) => {
    const points = arcs[arc]?.points ?? []
    return (backwards ? [...points].reverse() : points).slice(0, -1)
  })
