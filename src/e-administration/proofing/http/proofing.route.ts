import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { id, isId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { checkDocument, type TypedDocument } from '../domain/document.ts'
import { deskTexts } from '../desk-texts.ts'
import { wrongTexts } from '../field-texts.ts'
import { may } from '../permissions.ts'
import type { ProofingShell } from '../shell.ts'
import { compareRegister, confirmSeen, type ProofingRef, seeDocument, turnDownProofing } from '../verbs/decide.ts'
import { letterToPrint, viewProofing } from '../verbs/view.ts'
import type { Proofing, ProofingRefusal } from '../words.ts'
import { deskOf } from './desk.route.ts'
import { codeLetter } from './code-letter.ts'
import { proofingPage } from './pages/proofing.page.tsx'
import { typedIn } from './typed.ts'

const params = z.object({ proofing: z.string().refine(isId) })

const FIELDS = ['kind', 'issuer', 'number', 'validUntil', 'givenName', 'surname', 'birthdate', 'placeOfBirth'] as const

const refOf = (visitor: Actor | null, proofing: string): { readonly actor: Actor; readonly ref: ProofingRef } => {
  const { actor, authority } = deskOf(visitor)
  return { actor, ref: { authority, proofing: id(proofing) } }
}

interface Shown {
  readonly actor: Actor
  readonly ref: ProofingRef
  readonly frame: Frame
  readonly typed: TypedDocument
  readonly errors: readonly FieldError[]
}

const show = async (shell: ProofingShell, { actor, ref, frame, typed, errors }: Shown): Promise<Answer> => {
  const shown = await viewProofing(shell)(actor, ref)
  if (!shown.ok) return { kind: 'refusal', refusal: shown.refusal }
  const status = errors.length > 0 ? 422 : 200
  return { kind: 'page', status, ...proofingPage(frame, { shown: shown.value, typed, errors }) }
}

/** One proof of identity: what was typed, and what can be done next. */
export const proofingRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/workplace/identitaet/:proofing',
    permission: may.verify,
    summary: 'shows one proof of identity of the own authority',
    takes: { params },
    answer: ({ actor: visitor, frame, params: { proofing } }) => {
      const { actor, ref } = refOf(visitor, proofing)
      const empty = typedIn([], FIELDS, [])
      const typed = { ...empty, issuer: say(deskTexts.germany, 'de') }
      return show(shell, { actor, ref, frame, typed, errors: [] })
    },
  })

const noKin = (fields: readonly (readonly [string, string])[], frame: Frame): readonly FieldError[] =>
  typedIn(fields, ['no-kin'], [])['no-kin'] === 'true'
    ? []
    : [{ field: 'no-kin', text: say(deskTexts.noKinMissing, frame.language) }]

const onward = (decided: Result<Proofing, ProofingRefusal>, ref: ProofingRef): Answer =>
  decided.ok
    ? { kind: 'redirect', to: `/workplace/identitaet/${ref.proofing}` }
    : { kind: 'refusal', refusal: decided.refusal }

/** Takes what a clerk has copied from a document. */
export const seenRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a proof is decided once; afterwards it says so' },
    path: '/workplace/identitaet/:proofing/seen',
    permission: may.verify,
    summary: 'records that an identity document was seen',
    takes: { params },
    answer: async ({ actor: visitor, at, fields, frame, params: { proofing } }) => {
      const { actor, ref } = refOf(visitor, proofing)
      const typed = typedIn(fields, FIELDS, ['validUntil', 'birthdate'])
      const wrong = checkDocument(typed, at).map(({ field, why }) => ({
        field,
        text: say(wrongTexts[why], frame.language),
      }))
      const errors = [...wrong, ...noKin(fields, frame)]
      if (errors.length > 0) return show(shell, { actor, ref, frame, typed, errors })
      return onward(await seeDocument(shell)(actor, ref, typed), ref)
    },
  })

/** A clerk has compared a wish for a letter with the residents' register. */
export const comparedRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a proof is decided once; afterwards it says so' },
    path: '/workplace/identitaet/:proofing/compared',
    permission: may.verify,
    summary: 'records that the residents’ register says the same',
    takes: { params },
    answer: async ({ actor: visitor, fields, frame, params: { proofing } }) => {
      const { actor, ref } = refOf(visitor, proofing)
      const errors = noKin(fields, frame)
      const typed = typedIn([], FIELDS, [])
      if (errors.length > 0) return show(shell, { actor, ref, frame, typed, errors })
      return onward(await compareRegister(shell)(actor, ref), ref)
    },
  })

const deciding = (
  shell: ProofingShell,
  { word, verb, summary }: { readonly word: string; readonly verb: typeof confirmSeen; readonly summary: string },
): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a proof is decided once; afterwards it says so' },
    path: `/workplace/identitaet/:proofing/${word}`,
    permission: may.verify,
    summary,
    takes: { params },
    answer: async ({ actor: visitor, params: { proofing } }) => {
      const { actor, ref } = refOf(visitor, proofing)
      return onward(await verb(shell)(actor, ref), ref)
    },
  })

/** Confirms as the second person. */
export const confirmSeenRoute = (shell: ProofingShell): Route =>
  deciding(shell, { word: 'confirm', verb: confirmSeen, summary: 'confirms a proof as the second person' })

/** Says that an identity is not proven. */
export const turnDownRoute = (shell: ProofingShell): Route =>
  deciding(shell, { word: 'turn-down', verb: turnDownProofing, summary: 'ends a proof that proved nobody' })

/** The letter with the one-time code, to be printed and posted. */
export const letterPdfRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/workplace/identitaet/:proofing/brief.pdf',
    permission: may.verify,
    summary: 'gives the letter with a one-time code as PDF',
    takes: { params },
    answer: async ({ actor: visitor, at, params: { proofing } }) => {
      const { actor, ref } = refOf(visitor, proofing)
      const authority = await shell.authorities.byId(ref.authority)
      const letter = await letterToPrint(shell)(actor, ref)
      if (!letter.ok) return { kind: 'refusal', refusal: letter.refusal }
      if (!authority) return { kind: 'refusal', refusal: { code: 'proofing/not-found' } }
      const bytes = await shell.press.letterPdf(
        codeLetter(shell, { ...letter.value, authority, signedBy: actor.name, at }),
      )
      return { kind: 'file', name: 'brief.pdf', mediaType: 'application/pdf', bytes }
    },
  })
