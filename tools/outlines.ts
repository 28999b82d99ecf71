import { doubleArea, type Point, pointsOf, type Shape, type Topology, topologyOf } from './geo-arcs.ts'
import { simplify } from './geo-simplify.ts'

/** Grid points per degree: five decimals. With four, narrow necks of the source would touch themselves. */
const PER_DEGREE = 100_000

/** Size of the smallest corner that stays, in grid units (one is about 0.8 square metres); makes the file about 246 kB. */
const TOLERANCE = 420_000

/** Keys of the outlines (1 January 2016) that are another key today. */
const NEW_KEYS: Readonly<Record<string, string>> = {
  '06435014': '06415000',
  '06437002': '06437016',
  '06437008': '06437016',
  '06437014': '06437016',
  '06437015': '06437016',
  '06633021': '06633030',
  '06633027': '06633030',
  '06635005': '06635001',
}

/** An area of the source: polygons of rings of degrees, the first ring around the land, the last point repeated. */
export interface SourceArea {
  readonly ags: string
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[]
}

const onGrid = (ring: readonly (readonly number[])[]): readonly Point[] =>
  ring.slice(1).map(([east = 0, north = 0]): Point => [Math.round(east * PER_DEGREE), Math.round(north * PER_DEGREE)])

const shapeOf = ({ ags, polygons }: SourceArea): Shape => ({
  ags: NEW_KEYS[ags] ?? ags,
  rings: polygons.flatMap((rings) =>
    rings.map((ring, at) => {
      const points = onGrid(ring)
      const isCounterClockwise = doubleArea(points) > 0
      return isCounterClockwise === (at === 0) ? points : [...points].reverse()
    }),
  ),
})

/** Whether a point lies inside a ring (on its edge it may be either). */
const contains = (ring: readonly Point[], [x, y]: Point): boolean =>
  ring.reduce((inside, [x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    return crosses ? !inside : inside
  }, false)

/** Rings as polygons: each hole goes to the smallest land that has a point of it inside. */
const polygonsOf = (rings: readonly (readonly Point[])[]): readonly (readonly (readonly Point[])[])[] => {
  const land = rings.filter((ring) => doubleArea(ring) > 0).sort((a, b) => doubleArea(a) - doubleArea(b))
  const polygons = land.map((ring) => [ring])
  for (const hole of rings.filter((ring) => doubleArea(ring) < 0)) {
    const around = polygons.find(
      ([outer = []]) => hole.filter((point) => contains(outer, point)).length * 2 > hole.length,
    )
    if (!around) throw new Error('outlines: a hole lies in no land')
    around.push(hole)
  }
  return polygons.reverse()
}

const degrees = (points: readonly Point[]): readonly (readonly number[])[] =>
  [...points, ...points.slice(0, 1)].map(([east, north]) => [east / PER_DEGREE, north / PER_DEGREE])

const featureOf = (shape: Topology['shapes'][number], arcs: Topology['arcs'], name: string): string => {
  const polygons = polygonsOf(shape.rings.map((ring) => pointsOf(ring, arcs))).map((rings) => rings.map(degrees))
  const geometry =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons }
  return JSON.stringify({ type: 'Feature', properties: { ags: shape.ags, name }, geometry })
}

/**
 * The outlines as GeoJSON (RFC 7946), one area a line in the order of keys, simplified so that neighbours keep one
 * common border. Areas that are one today become one. The same source gives the same bytes.
 */
export const makeOutlines = (
  source: readonly SourceArea[],
  names: ReadonlyMap<string, string>,
  attribution: string,
): string => {
  const inOrder = [...source].sort((a, b) => (a.ags < b.ags ? -1 : 1))
  const { arcs, shapes } = simplify(topologyOf(inOrder.map(shapeOf)), TOLERANCE)
  const lines = [...shapes]
    .sort((a, b) => (a.ags < b.ags ? -1 : 1))
    .map((shape) => {
      const name = names.get(shape.ags)
      if (name === undefined) throw new RangeError(`outlines: ${shape.ags} is no known key`)
      return featureOf(shape, arcs, name)
    })
  const head = `{"type":"FeatureCollection","attribution":${JSON.stringify(attribution)},"features":[`
  return `${head}\n${lines.join(',\n')}\n]}\n`
}
