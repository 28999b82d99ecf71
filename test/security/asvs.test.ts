import { describe, expect, it } from 'vitest'
import { asvsIds, countAsvs, readRegistry } from '../../tools/docs/asvs.ts'
import { lookAt } from './evidence.ts'

const registry = readRegistry()
const ids = asvsIds()
const asked = ids.filter(({ level }) => level < 3)
const YEAR_MS = 366 * 86_400_000

describe('the registry of ASVS 5.0', () => {
  it('knows every requirement of the levels 1 and 2, and none that there is not', () => {
    expect([1, 2, 3].map((level) => ids.filter((one) => one.level === level).length)).toEqual([70, 183, 92])
    expect([...registry.keys()].toSorted()).toEqual(asked.map(({ id }) => id).toSorted())
  })

  it('leaves nothing of level 1 open, and shows four fifths of level 2', () => {
    const [one, two] = [countAsvs(1, asked, registry), countAsvs(2, asked, registry)]
    expect([one.open, one.percentOfAll, one.percentOfApplying]).toEqual([0, 100, 100])
    expect(two.percentOfApplying).toBeGreaterThanOrEqual(80)
    expect(two.percentOfAll).toBeGreaterThanOrEqual(80)
  })

  it('has evidence of its kind for everything that it calls shown', () => {
    const without = [...registry].filter(([, { kind, evidence }]) => {
      if (kind === 'open' || kind === 'not-applicable') return evidence.length > 0
      return !evidence.some((one) => lookAt(one).kind === kind)
    })
    expect(without.map(([id]) => id)).toEqual([])
  })

  it('names tests that are there and always run, places, rules and headings that are there', () => {
    const broken = [...registry].flatMap(([id, { evidence }]) =>
      evidence.flatMap((one) => {
        const { trouble } = lookAt(one)
        return trouble === null ? [] : [`${id}: ${one}: ${trouble}`]
      }),
    )
    expect(broken).toEqual([])
  })

  it('takes no review that is older than twelve months, from tomorrow, or read by nobody', () => {
    const now = Date.now()
    const stale = [...registry].filter(([, { kind, date, by }]) => {
      const readMs = Date.parse(date)
      return readMs > now + 86_400_000 || (kind === 'review' && (now - readMs > YEAR_MS || by === undefined))
    })
    expect(stale.map(([id]) => id)).toEqual([])
  })

  it('would see what is missing', () => {
    expect(lookAt('test/nowhere.test.ts > x').trouble).toContain('is not there')
    expect(lookAt('test/security/asvs.test.ts > would see nothing').trouble).toContain('no test of this title')
    expect(lookAt('test/faults/disk-full.test.ts > nothing of this').trouble).toContain('no test of this title')
    expect(lookAt('.oxlintrc.json#no-such-rule-at-all').trouble).toBe('there is no such symbol')
    expect(lookAt('oxlint:no-control-regex').trouble).toBe('is not switched on')
    expect(lookAt('tidy:anything goes').trouble).toBe('is no rule of the house')
    expect(lookAt('docs/security/operator.md#nothing').trouble).toBe('there is no such heading')
  })
})
