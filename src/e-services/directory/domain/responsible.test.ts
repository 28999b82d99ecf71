import { describe, expect, it } from 'vitest'
import { areasByKey, areasOn, responsibleArea } from '../../../foundation/geography/index.ts'
import { day } from '../../../kernel/clock.ts'
import { authorityKindOf, servicesOf } from './responsible.ts'

const on = day('2026-11-23')
const LEVELS = ['municipality', 'county', 'regional-council', 'state'] as const
const [wiesbaden, county, district] = ['06414000', '06633', '064'].map((key) => areasByKey(key, on)[0])

describe('an area', () => {
  it('has the authority of its kind', () => {
    expect([wiesbaden, county, district].map((area) => area && authorityKindOf(area))).toEqual([
      'municipality',
      'county',
      'regional-council',
    ])
  })

  it('anywhere in the state has a responsible area for each level, whose own authority does that level', () => {
    for (const area of areasOn(on).filter(({ ags }) => ags.length === 8))
      for (const owner of LEVELS) {
        const responsible = responsibleArea(owner, area, on)
        if (!responsible) throw new Error(`nobody does the tasks of the ${owner} in ${area.name}`)
        const does = servicesOf(responsible, [{ owner }]).length === 1
        expect(does, `${owner} in ${area.name}`).toBe(area.kind !== 'unincorporated' || owner !== 'municipality')
      }
  })

  it('that is a county-free city does the tasks of its county too', () => {
    const list = LEVELS.map((owner) => ({ owner }))
    expect(wiesbaden && servicesOf(wiesbaden, list).map(({ owner }) => owner)).toEqual(['municipality', 'county'])
    expect(county && servicesOf(county, list).map(({ owner }) => owner)).toEqual(['county'])
  })
})
