import { type Answers, checkAnswers, type FormDefinition } from '../../src/foundation/forms/words.ts'
import type { Service } from '../../src/foundation/cases/words.ts'
import type { Label } from '../../src/kernel/texts.ts'
import { answers as usual, service as certificate } from './application.ts'

type Part = FormDefinition['parts'][number]
type Field = Exclude<Part, { readonly kind: 'group' }>
type Rule = NonNullable<FormDefinition['rules']>[number]

const FIELDS = 10
const ONCE = { min: 1, max: 1 } as const
const MAYBE = { min: 0, max: 1 } as const
const say = (text: string): Label => ({ de: text })
const choices = Array.from({ length: 12 }, (_, at) => ({ code: `c${at}`, label: say(`Möglichkeit ${at}`) }))

/** The fields of a group: what there is, and what somebody answers. */
const KINDS: readonly (readonly [more: Partial<Field> & Pick<Field, 'kind'>, answer: string])[] = [
  [{ kind: 'text', maxLength: 100 }, 'Konrad-Adenauer-Ring 118'],
  [{ kind: 'yes-no' }, 'true'],
  [{ kind: 'text', maxLength: 60, times: MAYBE }, 'nach dem Umbau'],
  [{ kind: 'choice', choices }, 'c7'],
  [{ kind: 'date' }, '1987-04-23'],
  [{ kind: 'integer', minValue: '0', maxValue: '500' }, '42'],
  [{ kind: 'money' }, '1250.00'],
  [{ kind: 'longtext', maxLength: 500 }, 'Seit dem 1. Januar 2015, auch in Kassel und in Fulda.'],
  [{ kind: 'text', maxLength: 60, times: MAYBE }, ''],
  [{ kind: 'postcode' }, '65187'],
]

const idOf = (group: number): string => `g${group}`

const fieldsOf = (group: number): readonly Part[] =>
  KINDS.map(([more], at) => ({
    ...{ id: `f${at}`, label: say(`Frage ${at} im Abschnitt ${group}`), law: '§ 18 BMG', times: ONCE, ...more },
    ...(at === 2 && { help: say('Nur wenn es anders ist als im Jahr davor.') }),
  }))

/** Of each group one question depends on an answer of the group before, one is required and one forbidden by a rule. */
const rulesOf = (group: number): readonly Rule[] => {
  const [here, before] = [idOf(group), idOf(Math.max(0, group - 1))]
  return [
    {
      ...{ id: `R${group}a`, effect: 'require', target: `${here}.f2`, message: say('Bitte füllen Sie das aus.') },
      condition: { equal: [{ identifier: `${before}.f3` }, 'c7'] },
    },
    {
      ...{ id: `R${group}b`, effect: 'forbid', target: `${here}.f8`, message: say('Das bleibt leer.') },
      condition: { equal: [{ identifier: `${before}.f1` }, 'true'] },
    },
  ]
}

/** How many fields the form has, besides those of the usual one. */
export const LARGE = 500
const groups = Array.from({ length: LARGE / FIELDS }, (_, group) => group)

const parts = groups.map((group): Part => {
  const more = { law: '§ 18 BMG', times: ONCE }
  return { kind: 'group', id: idOf(group), label: say(`Abschnitt ${group}`), parts: fieldsOf(group), ...more }
})

/** A service with 500 more fields on 50 pages, and 100 rules between them. */
export const service: Service = {
  ...certificate,
  id: 'large-form',
  form: { ...certificate.form, parts: [...certificate.form.parts, ...parts], rules: groups.flatMap(rulesOf) },
}

/** Answers to all of it. */
export const answers: Answers = {
  ...usual,
  ...Object.fromEntries(
    groups.flatMap((group) =>
      KINDS.flatMap(([, answer], at) => (answer === '' ? [] : [[`${idOf(group)}.f${at}`, answer] as const])),
    ),
  ),
}

const problems = checkAnswers(service.form, answers)
if (problems.length > 0) throw new Error(`the form is not complete: ${JSON.stringify(problems.slice(0, 5))}`)
