import { describe, expect, it } from 'vitest'
import type { Part } from '../../../foundation/forms/words.ts'
import { changed } from '../domain/change.ts'
import { placedParts } from '../domain/places.ts'
import { field, form, group } from '../../../../test/forms/sample-form.ts'
import { savedUntouched } from '../../../../test/forms/untouched.ts'
import { loadServices } from '../../services/index.ts'
import { choicesText } from './typed-part.ts'

describe('a part whose page was opened and saved', () => {
  it('is what it was, in every form of every service', async () => {
    for (const { id, form: shown } of await loadServices())
      for (const { at, part } of placedParts(shown)) {
        const result = changed(shown, { do: 'set', at, part: savedUntouched(shown, at, part) })
        expect([id, at, result.ok && result.value]).toEqual([id, at, shown])
      }
  })
  it('keeps lines, bars and backslashes of its texts, and conditions to the letter', () => {
    const label = { de: 'A | B', en: 'a\\n \\| b', leicht: 'erste\nzweite' }
    const odd: Part = {
      ...field('kind', 'choice', { help: { de: 'eins\n\nzwei' } }),
      choices: [
        { code: 'a|b', label, help: { de: 'Hilfe' } },
        { code: 'c\\', label: { de: 'C', leicht: 'C leicht' } },
      ],
    }
    const when = { equal: [{ identifier: 'g.kind' }, 5] as const }
    const deep = { and: [{ or: [when, { identifier: 'g.kind' }] }, { identifier: 'g.kind' }] }
    const shown = form(group('g', [odd, field('one', 'text', { when }), field('two', 'text', { when: deep })]))
    for (const { at, part } of placedParts(shown))
      expect([at, { ...savedUntouched(shown, at, part), id: part.id }]).toEqual([at, part])
    expect(choicesText(odd.choices).split('\n')).toHaveLength(2)
  })
})
