import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubleArea, type Point, pointsOf, type Shape, topologyOf } from './geo-arcs.ts'
import { crossingArcs, meet, simplified, simplify } from './geo-simplify.ts'
import { makeOutlines, type SourceArea } from './outlines.ts'

const box = (ags: string, [west, south]: Point, size = 10): Shape => ({
  ags,
  rings: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
    ],
  ],
})

const areaOf = (shape: Shape) => shape.rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2

describe('a topology', () => {
  it('holds the border of two neighbours once', () => {
    const { arcs, shapes } = topologyOf([box('1', [0, 0]), box('2', [10, 0])])
    expect(arcs).toHaveLength(3)
    expect(shapes.map(({ rings }) => rings.flat().length)).toEqual([2, 2])
  })
  it('makes one area of shapes with the same key and drops the border between them', () => {
    const { arcs, shapes } = topologyOf([box('1', [0, 0]), box('1', [10, 0])])
    expect(shapes).toHaveLength(1)
    expect(shapes[0]?.rings.map((ring) => doubleArea(pointsOf(ring, arcs)) / 2)).toEqual([200])
  })
  it('keeps an enclave as a hole of what lies around it', () => {
    const inner = box('2', [3, 3], 2)
    const hole = [...(inner.rings[0] ?? [])].reverse()
    const outer = { ags: '1', rings: [...box('1', [0, 0]).rings, hole] }
    const { arcs, shapes } = topologyOf([outer, inner])
    expect(arcs).toHaveLength(2)
    expect(
      shapes.map(({ rings }) => rings.reduce((sum, ring) => sum + doubleArea(pointsOf(ring, arcs)) / 2, 0)),
    ).toEqual([96, 4])
  })
  it('refuses a border that touches itself', () => {
    expect(() => topologyOf([box('1', [0, 0]), box('1', [10, 10])])).toThrow(/touches itself at 10 10/)
  })
})

describe('simplifying', () => {
  it('leaves out small corners and keeps the ends', () => {
    const line: Point[] = [
      [0, 0],
      [10, 1],
      [20, 0],
      [30, 20],
      [40, 0],
    ]
    expect(simplified(line, 50)).toEqual([line[0], line[2], line[3], line[4]])
    expect(simplified(line, 1000)).toEqual([line[0], line[4]])
  })
  it('keeps every area, the sum of all land and no crossing, whatever the tolerance', () => {
    const wobble = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -40, max: 40 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(wobble, fc.integer({ min: 0, max: 4000 }), (given, tolerance) => {
        const xs = [...new Map(given).entries()].sort(([a], [b]) => a - b)
        const border = xs.map(([x, y]): Point => [x, y])
        const south: Shape = { ags: '1', rings: [[[0, -100], [100, -100], [100, 0], ...[...border].reverse(), [0, 0]]] }
        const north: Shape = { ags: '2', rings: [[[0, 0], ...border, [100, 0], [100, 100], [0, 100]]] }
        const { arcs, shapes } = simplify(topologyOf([south, north]), tolerance)
        const areas = shapes.map(({ ags, rings }) => areaOf({ ags, rings: rings.map((ring) => pointsOf(ring, arcs)) }))
        expect(areas.every((area) => area > 0)).toBe(true)
        expect(crossingArcs(arcs).size).toBe(0)
        expect(areas.reduce((sum, area) => sum + area, 0)).toBe(20_000)
      }),
    )
  })
  it('never flattens an area, however small', () => {
    const { arcs, shapes } = simplify(topologyOf([box('1', [0, 0]), box('2', [10, 0])]), 1e9)
    for (const { rings } of shapes)
      expect(rings.reduce((sum, ring) => sum + doubleArea(pointsOf(ring, arcs)), 0)).toBeGreaterThan(0)
  })
  it('knows when two pieces of border meet', () => {
    expect(
      meet(
        [0, 0],
        [10, 10],
        [
          [0, 10],
          [10, 0],
        ],
      ),
    ).toBe(true)
    expect(
      meet(
        [0, 0],
        [10, 0],
        [
          [5, 0],
          [5, 5],
        ],
      ),
    ).toBe(true)
    expect(
      meet(
        [0, 0],
        [10, 0],
        [
          [10, 0],
          [5, 0],
        ],
      ),
    ).toBe(true)
    expect(
      meet(
        [0, 0],
        [10, 0],
        [
          [10, 0],
          [20, 0],
        ],
      ),
    ).toBe(false)
    expect(
      meet(
        [0, 0],
        [10, 0],
        [
          [0, 1],
          [10, 1],
        ],
      ),
    ).toBe(false)
  })
})

describe('the outlines as GeoJSON', () => {
  const square = (west: number): readonly (readonly number[])[] => [
    [west, 50],
    [west, 50.1],
    [west + 0.1, 50.1],
    [west + 0.1, 50],
    [west, 50],
  ]
  const source: readonly SourceArea[] = [
    { ags: '06633027', polygons: [[square(9.1)]] },
    { ags: '06633021', polygons: [[square(9)]] },
    { ags: '06435014', polygons: [[square(8.9)]] },
  ]
  const names = new Map([
    ['06633030', 'Wesertal'],
    ['06415000', 'Hanau'],
  ])
  it('bear the keys of today, one area a line', () => {
    const made = makeOutlines(source, names, 'Quelle')
    expect(
      made
        .split('\n')
        .slice(1, 3)
        .map((line) => /"ags":"(\d+)","name":"(\w+)"/.exec(line)?.slice(1)),
    ).toEqual([
      ['06415000', 'Hanau'],
      ['06633030', 'Wesertal'],
    ])
    expect(makeOutlines([...source].reverse(), names, 'Quelle')).toBe(made)
  })
  it('refuse an area that nobody knows', () => {
    expect(() => makeOutlines([{ ags: '06999999', polygons: [[square(9)]] }], names, 'Quelle')).toThrow(/06999999/)
  })
})
