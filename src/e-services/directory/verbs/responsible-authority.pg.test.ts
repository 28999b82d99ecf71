import { describe, expect, it } from 'vitest'
import { NOT_HERE, openDirectory } from '../../../../test/directory/sample-directory.ts'
import { AUTHORITY_KINDS } from '../../../foundation/cases/words.ts'
import { areasByKey, areasOn } from '../../../foundation/geography/index.ts'
import { dayOf } from '../../../kernel/clock.ts'
import { type DirectoryShell, responsibleAuthority } from '../index.ts'

const { house } = await openDirectory()
const shell: DirectoryShell = house
const on = dayOf(shell.clock())
const [missing] = areasByKey(NOT_HERE, on)
const [county] = areasByKey('06633', on)

describe('the responsible authority', () => {
  it('is there for every level at every place that people live in', async () => {
    const places = areasOn(on).filter(
      ({ ags, kind }) => ags.length === 8 && kind !== 'unincorporated' && ags !== NOT_HERE,
    )
    expect(places).toHaveLength(420)
    for (const area of places)
      for (const level of AUTHORITY_KINDS) {
        const { authority } = await responsibleAuthority(shell)(level, { area, on })
        if (!authority) throw new Error(`nobody does the tasks of the ${level} in ${area.name}`)
        expect(area.ags.startsWith(authority.area)).toBe(true)
      }
  })

  it('is none where it takes no part, though the place is clear', async () => {
    if (!missing) throw new Error('the place is gone')
    expect(await responsibleAuthority(shell)('municipality', { area: missing, on })).toEqual({
      area: missing,
      authority: null,
    })
  })

  it('is none where the place is too wide', async () => {
    if (!county) throw new Error('the county is gone')
    expect(await responsibleAuthority(shell)('municipality', { area: county, on })).toEqual({
      area: null,
      authority: null,
    })
  })
})
