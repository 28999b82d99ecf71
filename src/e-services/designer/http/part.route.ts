import { z } from 'zod'
import { type Part, partAt } from '../../../foundation/forms/words.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import type { Change, Design, DesignerRefusal } from '../designer-words.ts'
import { below, freeId, groupAround } from '../domain/places.ts'
import { partTexts as t } from '../part-texts.ts'
import { may } from '../permissions.ts'
import type { DesignerShell } from '../shell.ts'
import { changeDesign, markOf, openDesign } from '../verbs/designs.ts'
import { partPage } from './pages/part.page.tsx'
import { at, fieldsOf, partPath, takesDesign } from './place.ts'
import { newPart, partTyped } from './typed-part.ts'

const refused = (refusal: DesignerRefusal): Answer => ({ kind: 'refusal', refusal })

/** The page of one part. */
export const partRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/teil',
      permission: may.build,
      summary: 'shows a part of a form under construction',
    },
    takes: { params: takesDesign, query: z.object({ at: z.string().max(1_000).default('') }) },
    answer: async ({ actor, params, query, language }) => {
      const opened = await openDesign(shell)(at(actor, params).key)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      if (query.at === '') return { kind: 'redirect', to: partPath(opened.value.id, '') }
      const part = partAt(opened.value.form, query.at)
      if (part === null) return refused({ code: 'designer/nothing-there', at: query.at })
      const view = { design: opened.value, at: query.at, part, seen: markOf(part), key: newId(), typed: {}, errors: [] }
      return { kind: 'page', ...partPage(language, view) }
    },
  })

type Sent = Visit<{ readonly design: string }, unknown, unknown>
type Read = (name: string) => string

/** A change, where it leads, and how its part was when the page was shown. */
interface Step {
  readonly change: Change
  readonly to: string
  readonly seen?: string
}

const added = (design: Design, read: Read): Step | null => {
  const into = read('at')
  const [kind, text] = read('do') === 'add-group' ? ['group', read('group')] : [read('new-kind'), read('title')]
  const part = newPart(kind, text.slice(0, 500))
  if (part === null) return null
  const around = into === '' ? design.form.parts : partAt(design.form, into)
  const among = Array.isArray(around) ? around : partsIn(around)
  return { change: { do: 'add', into, part }, to: below(into, freeId(part.label.de, among)) }
}

const partsIn = (part: unknown): readonly Part[] =>
  typeof part === 'object' && part !== null && 'parts' in part && Array.isArray(part.parts) ? part.parts : []

const movedBy = (read: Read): Step | null => {
  const place = read('at')
  const word = read('do')
  if (word === 'up' || word === 'down') return { change: { do: word, at: place }, to: place }
  if (word === 'remove') return { change: { do: 'remove', at: place }, to: groupAround(place) }
  if (word !== 'put' || read('into') === '') return null
  return { change: { do: 'put', at: place, into: read('into') }, to: read('into') }
}

const save = async (shell: DesignerShell, visit: Sent, design: Design): Promise<Answer> => {
  const read = fieldsOf(visit.fields)
  const place = read('at')
  const before = partAt(design.form, place)
  if (before === null) return refused({ code: 'designer/nothing-there', at: place })
  const typed = partTyped(before, read, visit.language)
  if ('errors' in typed) {
    const again = {
      design,
      at: place,
      part: before,
      seen: read('seen'),
      key: newId(),
      typed: Object.fromEntries(visit.fields),
    }
    return { kind: 'page', status: 422, ...partPage(visit.language, { ...again, errors: typed.errors }) }
  }
  return carryOut(shell, visit, {
    change: { do: 'set', at: place, part: typed.part },
    to: place,
    seen: read('seen'),
  })
}

const carryOut = async (shell: DesignerShell, visit: Sent, { change, to, seen }: Step): Promise<Answer> => {
  const where = at(visit.actor, visit.params)
  const key = id(visit.idempotencyKey ?? newId())
  const done = await changeDesign(shell)(where.actor, where.key, { key, change, seen })
  if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
  return { kind: 'redirect', to: partPath(where.key.design, to) }
}

const MISSING: Readonly<Record<string, readonly [field: string, text: Text]>> = {
  put: ['into', t.groupNeeded],
  'add-group': ['group', t.textNeeded],
}

/** Nothing was typed that could be added or moved: the same page once more, which says what is missing. */
const missing = (visit: Sent, design: Design): Answer => {
  const read = fieldsOf(visit.fields)
  const part = partAt(design.form, read('at'))
  if (part === null) return { kind: 'redirect', to: partPath(design.id, '') }
  const [field, text] = MISSING[read('do')] ?? ['title', t.textNeeded]
  const errors = [{ field, text: say(text, visit.language) }]
  const view = { design, at: read('at'), part, seen: markOf(part), key: newId(), typed: {}, errors }
  return { kind: 'page', status: 422, ...partPage(visit.language, view) }
}

/** Changes, adds, moves or removes a part. */
export const changePartRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/teil',
      permission: may.build,
      summary: 'changes a part of a form under construction',
    },
    repeat: 'once',
    takes: { params: takesDesign, bodyBytes: 500_000 },
    answer: async (visit): Promise<Answer> => {
      const opened = await openDesign(shell)(at(visit.actor, visit.params).key)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      const read = fieldsOf(visit.fields)
      if (read('do') === 'save') return save(shell, visit, opened.value)
      const step = read('do').startsWith('add') ? added(opened.value, read) : movedBy(read)
      return step === null ? missing(visit, opened.value) : carryOut(shell, visit, step)
    },
  })
