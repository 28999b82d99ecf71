import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { id, isId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { deskTexts } from '../desk-texts.ts'
import { type Certificate, checkCertificate, NO_CERTIFICATE } from '../domain/certificate.ts'
import { may } from '../permissions.ts'
import type { RepresentationShell } from '../shell.ts'
import { wrongTexts } from '../texts.ts'
import { confirmEntry, endEntry, type EntryRef, seeCertificate, turnDownEntry } from '../verbs/decide.ts'
import { kindOfEntry, viewEntry } from '../verbs/view.ts'
import type { Entry, RepresentationRefusal } from '../words.ts'
import { entryPage } from './pages/entry.page.tsx'
import { certificateIn, deskOf, textIn } from './takes.ts'

const params = z.object({ entry: z.string().refine(isId) })
const HERE = '/workplace/vertretung/:entry'

const refOf = (visitor: Actor | null, entry: string): { readonly actor: Actor; readonly ref: EntryRef } => {
  const { actor, authority } = deskOf(visitor)
  return { actor, ref: { authority, entry: id(entry) } }
}

interface Shown {
  readonly actor: Actor
  readonly ref: EntryRef
  readonly frame: Frame
  readonly typed: Certificate
  readonly errors: readonly FieldError[]
}

const show = async (shell: RepresentationShell, { actor, ref, frame, typed, errors }: Shown): Promise<Answer> => {
  const shown = await viewEntry(shell)(actor, ref)
  if (!shown.ok) return { kind: 'refusal', refusal: shown.refusal }
  const status = errors.length > 0 ? 422 : 200
  return { kind: 'page', status, ...entryPage(frame, { shown: shown.value, typed, errors }) }
}

/** One entry: what was claimed, what the certificate says, and what can be done next. */
export const entryRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.enter,
    summary: 'shows one entry about a representation',
    takes: { params },
    answer: ({ actor: visitor, frame, params: { entry } }) => {
      const { actor, ref } = refOf(visitor, entry)
      return show(shell, { actor, ref, frame, typed: NO_CERTIFICATE, errors: [] })
    },
  })

const onward = (decided: Result<Entry, RepresentationRefusal>, ref: EntryRef): Answer =>
  decided.ok
    ? { kind: 'redirect', to: `/workplace/vertretung/${ref.entry}` }
    : { kind: 'refusal', refusal: decided.refusal }

const noKin = (fields: readonly (readonly [string, string])[], frame: Frame): readonly FieldError[] =>
  textIn(fields, 'no-kin') === 'true' ? [] : [{ field: 'no-kin', text: say(deskTexts.noKinMissing, frame.language) }]

/** Takes what a clerk has copied from a certificate. */
export const seenRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'an entry is decided once; afterwards it says so' },
    path: `${HERE}/seen`,
    permission: may.enter,
    summary: 'records that a certificate of representation was seen',
    takes: { params },
    answer: async ({ actor: visitor, at, fields, frame, params: { entry } }) => {
      const { actor, ref } = refOf(visitor, entry)
      const typed = certificateIn(fields)
      const kind = await kindOfEntry(shell)(actor, ref)
      if (!kind.ok) return { kind: 'refusal', refusal: kind.refusal }
      const wrong = checkCertificate(kind.value, typed, at).map(({ field, why }) => ({
        field,
        text: say(wrongTexts[why], frame.language),
      }))
      const errors = [...wrong, ...noKin(fields, frame)]
      if (errors.length > 0) return show(shell, { actor, ref, frame, typed, errors })
      return onward(await seeCertificate(shell)(actor, ref, typed), ref)
    },
  })

const deciding = (
  shell: RepresentationShell,
  { word, verb, summary }: { readonly word: string; readonly verb: typeof confirmEntry; readonly summary: string },
): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'an entry is decided once; afterwards it says so' },
    path: `${HERE}/${word}`,
    permission: may.enter,
    summary,
    takes: { params },
    answer: async ({ actor: visitor, params: { entry } }) => {
      const { actor, ref } = refOf(visitor, entry)
      return onward(await verb(shell)(actor, ref), ref)
    },
  })

/** Confirms as the second person. */
export const confirmRoute = (shell: RepresentationShell): Route =>
  deciding(shell, { word: 'confirm', verb: confirmEntry, summary: 'confirms an entry as the second person' })

/** Says that nothing is entered. */
export const turnDownRoute = (shell: RepresentationShell): Route =>
  deciding(shell, { word: 'turn-down', verb: turnDownEntry, summary: 'ends an entry that proved nothing' })

/** Ends a representation that was entered. */
export const endRoute = (shell: RepresentationShell): Route =>
  deciding(shell, { word: 'end', verb: endEntry, summary: 'ends a representation that was entered' })
