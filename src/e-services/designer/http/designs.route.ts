import { z } from 'zod'
import { readSchema } from '../../../foundation/forms/index.ts'
import type { FormDefinition } from '../../../foundation/forms/words.ts'
import { parseInstant } from '../../../kernel/clock.ts'
import { id, isId, newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import type { Origin } from '../designer-words.ts'
import { findingsOf, gradeOf } from '../domain/findings.ts'
import { may } from '../permissions.ts'
import type { DesignerShell } from '../shell.ts'
import type { DesignCursor } from '../store/designs.ts'
import { designTexts, listTexts as t } from '../texts.ts'
import { beginDesign, beginningOf, designsOf, dropDesign, openDesign, undoChange } from '../verbs/designs.ts'
import { designPage } from './pages/design.page.tsx'
import { differencesPage } from './pages/differences.page.tsx'
import { beginPage, listPage, type TypedBeginning } from './pages/list.page.tsx'
import { at, builderOf, DESIGNS, designPath, fieldsOf, takesDesign } from './place.ts'
import { EMPTY_FORM } from './typed-part.ts'

const MOST_BYTES = 10_000_000

const cursorIn = (text: string | undefined): DesignCursor | null => {
  const [moment = '', design = ''] = text?.split('~') ?? []
  const changedAt = parseInstant(moment)
  return changedAt !== null && isId(design) ? { changedAt, id: id(design) } : null
}

/** The designs of the own authority. */
export const listRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{ method: 'GET', path: DESIGNS, permission: may.build, summary: 'lists the forms under construction' },
    takes: { query: z.object({ nach: z.string().max(100).optional() }) },
    answer: async ({ actor, query, language }) => {
      const after = cursorIn(query.nach)
      const page = await designsOf(shell)(builderOf(actor).authority, after)
      return { kind: 'page', ...listPage(language, { ...page, continued: after !== null }) }
    },
  })

type Asked = Visit<unknown, unknown, unknown>

interface Beginning {
  readonly name: string
  readonly origin: Origin
  readonly form: FormDefinition
}

const servicesOf = async (shell: DesignerShell) => (await shell.services.current()).map(({ service }) => service)

const textOf = async ({ content }: Asked['uploads'][number]): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of content.stream()) pieces.push(piece)
  return Buffer.concat(pieces)
}

type Begun = Result<
  Beginning,
  { readonly code: 'typed'; readonly field: string; readonly text: Text } | Parameters<typeof refusalAnswer>[0]
>

const refusalAnswer = (refusal: { readonly code: string }): Answer => ({ kind: 'refusal', refusal })

const wrong = (field: string, text: Text): Begun => ({ ok: false, refusal: { code: 'typed', field, text } })

/** What a design begins with, as it was chosen. */
const beginningIn = async (shell: DesignerShell, { fields, uploads }: Asked): Promise<Begun> => {
  const read = fieldsOf(fields)
  const name = read('name').slice(0, 200)
  const origin = read('origin')
  if (name === '') return wrong('name', t.nameNeeded)
  if (origin === 'blank') return ok({ name, origin: { kind: 'blank' }, form: EMPTY_FORM })
  if (origin === 'service') {
    const service = (await servicesOf(shell)).find((one) => one.id === read('service'))
    if (service === undefined) return wrong('service', t.serviceNeeded)
    const { version, form } = service
    return ok({ name, origin: { kind: 'service', id: service.id, version }, form })
  }
  if (origin !== 'schema') return wrong('origin', t.originNeeded)
  const [file] = uploads.filter(({ field, content }) => field === 'schema' && content.sizeBytes > 0)
  if (file === undefined) return wrong('schema', t.schemaNeeded)
  const schema = readSchema(await textOf(file))
  if (!schema.ok) return schema
  const { id: schemaId, version, form } = schema.value
  return ok({ name, origin: { kind: 'schema', id: schemaId, version }, form })
}

const typedIn = ({ fields }: Asked): TypedBeginning => {
  const read = fieldsOf(fields)
  return { name: read('name'), origin: read('origin'), service: read('service') }
}

/** The form that begins a design. */
export const newRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{ method: 'GET', path: `${DESIGNS}/neu`, permission: may.build, summary: 'shows how a form is begun' },
    answer: async (visit) => {
      const services = await servicesOf(shell)
      return {
        kind: 'page',
        ...beginPage(visit.language, { key: newId(), typed: typedIn(visit), errors: [], services }),
      }
    },
  })

/** Begins a design. */
export const beginRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{ method: 'POST', repeat: 'once', path: `${DESIGNS}/neu`, permission: may.build, summary: 'begins a form' },
    takes: { bodyBytes: MOST_BYTES },
    answer: async (visit): Promise<Answer> => {
      const { actor, authority } = builderOf(visit.actor)
      const begun = await beginningIn(shell, visit)
      if (!begun.ok) {
        if (!('field' in begun.refusal)) return refusalAnswer(begun.refusal)
        const { field, text } = begun.refusal
        const errors: readonly FieldError[] = [{ field, text: say(text, visit.language) }]
        const form = { key: newId(), typed: typedIn(visit), errors, services: await servicesOf(shell) }
        return { kind: 'page', status: 422, ...beginPage(visit.language, form) }
      }
      const key = id(visit.idempotencyKey ?? newId())
      const done = await beginDesign(shell)(actor, { authority, key, ...begun.value })
      return done.ok ? { kind: 'redirect', to: designPath(done.value) } : refusalAnswer(done.refusal)
    },
  })

const shown = async (
  shell: DesignerShell,
  visit: Visit<{ readonly design: string }, unknown, unknown>,
  errors: readonly FieldError[],
): Promise<Answer> => {
  const opened = await openDesign(shell)(at(visit.actor, visit.params).key)
  if (!opened.ok) return refusalAnswer(opened.refusal)
  const { form, origin } = opened.value
  const view = { design: opened.value, grade: gradeOf(form), findings: findingsOf(form, origin), errors, key: newId() }
  return { kind: 'page', ...(errors.length > 0 && { status: 422 }), ...designPage(visit.language, view) }
}

/** A design: structure, checks, ways on. */
export const designRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design',
      permission: may.build,
      summary: 'shows a form under construction',
    },
    takes: { params: takesDesign },
    answer: (visit) => shown(shell, visit, []),
  })

/** What differs from the running version, or from the beginning where none runs. */
export const differencesRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/unterschiede',
      permission: may.build,
      summary: 'tells what was changed',
    },
    takes: { params: takesDesign },
    answer: async ({ actor, params, language }) => {
      const { key } = at(actor, params)
      const opened = await openDesign(shell)(key)
      if (!opened.ok) return refusalAnswer(opened.refusal)
      const { origin, form } = opened.value
      const running = origin.kind === 'service' ? await shell.services.newest(origin.id) : null
      const compared = running
        ? { with: 'running' as const, before: running.service.form }
        : { with: 'beginning' as const, before: (await beginningOf(shell)(key)) ?? form }
      return { kind: 'page', ...differencesPage(language, opened.value, compared) }
    },
  })

/** The definition as a service file would have it. */
export const downloadRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/definition.json',
      permission: may.build,
      summary: 'gives a form as data',
    },
    takes: { params: takesDesign },
    answer: async ({ actor, params }) => {
      const opened = await openDesign(shell)(at(actor, params).key)
      return opened.ok ? { kind: 'json', value: opened.value.form } : refusalAnswer(opened.refusal)
    },
  })

/** Takes the last change back. */
export const undoRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/zurueck',
      permission: may.build,
      summary: 'takes the last change of a form back',
    },
    repeat: { harmless: 'the revision that was seen is taken back once' },
    takes: { params: takesDesign },
    answer: async ({ actor, params, fields }) => {
      const where = at(actor, params)
      const done = await undoChange(shell)(where.actor, where.key, Number(fieldsOf(fields)('revision')))
      return done.ok ? { kind: 'redirect', to: designPath(where.key.design) } : refusalAnswer(done.refusal)
    },
  })

/** Throws a design away, once somebody said that they are sure. */
export const dropRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/wegwerfen',
      permission: may.build,
      summary: 'throws a form under construction away',
    },
    repeat: { harmless: 'what is gone stays gone' },
    takes: { params: takesDesign },
    answer: async (visit): Promise<Answer> => {
      if (fieldsOf(visit.fields)('sure') !== 'yes')
        return shown(shell, visit, [{ field: 'sure', text: say(designTexts.dropNeeded, visit.language) }])
      const where = at(visit.actor, visit.params)
      await dropDesign(shell)(where.actor, where.key)
      return { kind: 'redirect', to: DESIGNS }
    },
  })
