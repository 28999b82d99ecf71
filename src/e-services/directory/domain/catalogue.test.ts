import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadServices } from '../../services/index.ts'
import { inOrder, letterOf, oftenNeeded, type Slice, sliceAfter } from './catalogue.ts'

const services = await loadServices()
const numbered = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `s${at}` }))

describe('a list', () => {
  it('is walked through without a gap or a repetition, forward and back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 10 }), (count, size) => {
        const list = numbered(count)
        const seen: string[] = []
        const starts: string[] = []
        let after: string | undefined = ''
        while (after !== undefined) {
          const slice: Slice<{ id: string }> = sliceAfter(list, after, size)
          expect(slice.previous).toBe(starts.at(-1))
          seen.push(...slice.items.map(({ id }) => id))
          starts.push(after)
          after = slice.next
        }
        expect(seen).toEqual(list.map(({ id }) => id))
      }),
    )
  })

  it('begins anew where the entry is gone', () => {
    expect(sliceAfter(numbered(3), 'gone', 2)).toEqual({ items: numbered(2), previous: undefined, next: 's1' })
  })
})

describe('services', () => {
  it('stand in the order of their titles in the language of the reader', () => {
    expect(inOrder(services, 'de').map(({ id }) => id)[0]).toBe('resident-parking-permit')
    expect(
      inOrder(services, 'en')
        .map(({ id }) => id)
        .at(-1),
    ).toBe('trade-registration')
  })

  it.each([
    ['Änderung', 'A'],
    ['Übung', 'U'],
    ['(Hund)', 'H'],
    ['3 Wege', '#'],
    ['Ärger', 'A'],
    ['…', '#'],
    ['Собака', '#'],
  ])('%s stands under %s', (title, letter) => {
    expect(letterOf(title)).toBe(letter)
  })

  it('that are often needed are at most six, and real ones', () => {
    expect(oftenNeeded(services)).toHaveLength(6)
    expect(new Set(oftenNeeded(services))).toHaveProperty('size', 6)
    const others = services.map((service) => ({ ...service, id: `other-${service.id}` }))
    expect(oftenNeeded(others, 3)).toEqual(others.slice(0, 3))
    expect(oftenNeeded([])).toEqual([])
  })
})
