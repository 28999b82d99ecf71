import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day } from '../../kernel/clock.ts'
import { areasOn } from './index.ts'
import { ATTRIBUTION } from './words.ts'

const position = z.tuple([z.number(), z.number()])
const polygon = z.array(z.array(position).min(4)).min(1)
const outlines = z.strictObject({
  type: z.literal('FeatureCollection'),
  attribution: z.string(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      properties: z.strictObject({ ags: z.string(), name: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
        z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
      ]),
    }),
  ),
})

const file = readFileSync(new URL('../../../data/geo/outlines.geojson', import.meta.url))
const { attribution, features } = outlines.parse(JSON.parse(file.toString()))
const polygonsOf = ({ geometry }: (typeof features)[number]) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
const today = areasOn(day('2026-11-23')).filter((area) => area.ags.length === 8)

type Ring = readonly (readonly [number, number])[]

/** Hectares of a ring, positive when it runs counter-clockwise; good to a percent on the size of a municipality. */
const hectares = (ring: Ring): number => {
  const kmPerDegree = 111.32
  const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
  const double = ring.slice(1).reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring[at] ?? [x, y]
    return sum + beforeX * y - x * beforeY
  }, 0)
  return (double / 2) * kmPerDegree ** 2 * shrink * 100
}

describe('the outlines', () => {
  it('are small enough to be sent with a page', () => {
    expect(file.byteLength).toBeLessThanOrEqual(250_000)
  })
  it('show who made them', () => {
    expect(attribution).toBe(ATTRIBUTION.outlines)
    expect(attribution).toMatch(/^© GeoBasis-DE \/ BKG \d{4} \(Daten verändert\)$/)
  })
  it('are there for each of the 425 areas of today, once, with its key and its name', () => {
    expect(features.map(({ properties }) => properties)).toEqual(today.map(({ ags, name }) => ({ ags, name })))
    expect(features).toHaveLength(425)
  })
  it('are closed, run counter-clockwise around land and clockwise around holes (RFC 7946)', () => {
    for (const rings of features.flatMap(polygonsOf))
      rings.forEach((ring, at) => {
        expect(ring.at(-1)).toEqual(ring[0])
        expect(Math.sign(hectares(ring))).toBe(at === 0 ? 1 : -1)
      })
  })
  it('enclose the land that the register counts', () => {
    const size = new Map(
      features.map((feature) => [
        feature.properties.ags,
        polygonsOf(feature)
          .flat()
          .reduce((sum, ring) => sum + hectares(ring), 0),
      ]),
    )
    const ratios = today.map(({ ags, areaHectares }) => (size.get(ags) ?? 0) / (areaHectares ?? 1))
    expect(Math.min(...ratios)).toBeGreaterThan(0.85)
    expect(Math.max(...ratios)).toBeLessThan(1.15)
    const all = [...size.values()].reduce((sum, one) => sum + one, 0)
    expect(Math.abs(all / 2_111_568 - 1)).toBeLessThan(0.01)
  })
  it('have one border between two neighbours: no piece of it runs twice in the same direction', () => {
    const pieces = features.flatMap((feature) =>
      polygonsOf(feature)
        .flat()
        .flatMap((ring) => ring.slice(1).map((to, at) => `${ring[at]} ${to}`)),
    )
    expect(new Set(pieces).size).toBe(pieces.length)
    const reverse = new Set(pieces.map((piece) => piece.split(' ').reverse().join(' ')))
    const shared = pieces.filter((piece) => reverse.has(piece)).length
    expect(shared / pieces.length).toBeGreaterThan(0.85)
  })
})
