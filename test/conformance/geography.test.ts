import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ATTRIBUTION } from '../../src/foundation/geography/words.ts'
import { readOutlineSource } from '../../tools/geo-outline-source.ts'
import { makeTables } from '../../tools/geo-tables.ts'
import { makeOutlines } from '../../tools/outlines.ts'

const root = new URL('../../', import.meta.url)
const inputs = new URL('../shared/testdata/geo/', root)
const read = (name: string, folder: URL) => readFileSync(new URL(name, folder), 'utf8')
const there = existsSync(inputs)

describe('the tables in data/geo', () => {
  it.skipIf(!there)(
    'are byte for byte what their maker makes (needs ../shared/testdata/geo beside the checkout)',
    () => {
      const made = makeTables(read('GV100AD_301123_hessen.txt', inputs), read('plz_ags_hessen.csv', inputs))
      expect(made.areas).toBe(read('data/geo/areas.json', root))
      expect(made.postcodes).toBe(read('data/geo/postcodes.json', root))
    },
  )
  it('have the outlines that their maker makes of the package', { timeout: 120_000 }, () => {
    const table = z.object({ areas: z.array(z.object({ ags: z.string(), name: z.string() })) })
    const { areas } = table.parse(JSON.parse(read('data/geo/areas.json', root)))
    const names = new Map(areas.map(({ ags, name }) => [ags, name]))
    const made = makeOutlines(readOutlineSource(), names, ATTRIBUTION.outlines)
    expect(made === read('data/geo/outlines.geojson', root)).toBe(true)
  })
})
