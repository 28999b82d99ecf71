import type { Field, FieldKind, FormDefinition, Group, Part } from '../../src/foundation/forms/words.ts'

/** A question for tests: required, asked once, called like its id, unless told otherwise. */
export const field = (id: string, kind: FieldKind = 'text', more: Partial<Omit<Field, 'id' | 'kind'>> = {}): Field => ({
  id,
  kind,
  label: { de: id },
  times: { min: 1, max: 1 },
  ...more,
})

/** A group for tests. */
export const group = (id: string, parts: readonly Part[], more: Partial<Omit<Group, 'id' | 'parts'>> = {}): Group => ({
  id,
  kind: 'group',
  label: { de: id },
  times: { min: 1, max: 1 },
  ...more,
  parts,
})

export const form = (...parts: readonly Part[]): FormDefinition => ({ parts, hints: [] })

export const OPTIONAL = { times: { min: 0, max: 1 } } as const
export const ANY = { times: { min: 0, max: null } } as const

/** A dog, its keeper and the children of the household: every way of repeating and asking at a condition. */
export const sampleForm = form(
  group('person', [
    field('name', 'text', { from: 'account.name' }),
    field('email', 'email', { ...OPTIONAL, from: 'account.email' }),
    field('born', 'date', { maxValue: '2026-12-31' }),
  ]),
  group('dog', [
    field('hint', 'note', { text: { de: 'Nur ein Hund je Anmeldung.' } }),
    field('breed', 'choice', {
      choices: [
        { code: 'poodle', label: { de: 'Pudel', en: 'Poodle' } },
        { code: 'other', label: { de: 'Andere Rasse' } },
      ],
    }),
    field('which', 'text', { when: { equal: [{ identifier: 'dog.breed' }, 'other'] } }),
    field('price', 'money', OPTIONAL),
    field('photos', 'file', { times: { min: 0, max: 3 }, mediaTypes: ['image/png'], maxBytes: 1000 }),
    field('office', 'hidden', { from: '=tax' }),
  ]),
  group(
    'child',
    [
      field('name'),
      field('school', 'yes-no'),
      field('place', 'text', { when: { identifier: 'child.school' } }),
      field('nicknames', 'text', ANY),
    ],
    ANY,
  ),
  group('contact', [field('street'), field('postcode', 'postcode')], OPTIONAL),
  group('pay', [group('bank', [field('iban', 'iban')]), field('cash', 'yes-no')], { choice: true }),
)
