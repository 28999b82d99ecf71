import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { id, isId, newId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { agreeAlone, otherParents } from '../../../foundation/mandates/index.ts'
import { checkClaim, type Claimed, NOTHING_CLAIMED } from '../domain/claim.ts'
import { may } from '../permissions.ts'
import type { RepresentationShell } from '../shell.ts'
import { wrongTexts } from '../texts.ts'
import { makeClaim, ownClaims, takeBackClaim } from '../verbs/claims.ts'
import { CLAIM_KINDS, type ClaimKind } from '../words.ts'
import { claimPage } from './pages/claim.page.tsx'
import { ownPage } from './pages/own.page.tsx'
import { claimedIn, signInFirst, textIn } from './takes.ts'

const HERE = '/konto/vertretung/gesetzlich'
const anId = z.string().refine(isId)

/** What one claims to represent by law, with the codes for a desk, and the other parents of one's children. */
export const showOwnRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.claim,
    summary: 'shows what the own account claims to represent by law',
    takes: { query: z.object({ done: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const organisation = actor.actingFor.kind === 'organisation' ? actor.actingFor.name : null
      const parents = actor.actingFor.kind === 'self' ? await otherParents(shell)(actor) : []
      const view = { claims: await ownClaims(shell)(actor), parents, organisation, done: query.done !== undefined }
      return { kind: 'page', ...ownPage(frame, { ...view, key: newId() }) }
    },
  })

interface Typed {
  readonly frame: Frame
  readonly kind: ClaimKind
  readonly claimed: Claimed
  readonly errors: readonly FieldError[]
}

const form = ({ frame, errors, ...typed }: Typed): Answer => ({
  kind: 'page',
  status: errors.length > 0 ? 422 : 200,
  ...claimPage(frame, { ...typed, errors, key: newId() }),
})

const kindOf = (text: string | undefined): ClaimKind =>
  CLAIM_KINDS.find((kind) => kind === text && kind !== 'organisation') ?? 'parent'

/** The form by which somebody says whom they represent. */
export const showClaimRoute = (): Route =>
  defineRoute({
    method: 'GET',
    path: `${HERE}/neu`,
    permission: may.claim,
    summary: 'asks whom somebody represents by law',
    takes: { query: z.object({ kind: z.string().optional() }) },
    answer: ({ actor, frame, query }) =>
      actor === null ? signInFirst : form({ frame, kind: kindOf(query.kind), claimed: NOTHING_CLAIMED, errors: [] }),
  })

const claimOnce = async (
  shell: RepresentationShell,
  actor: Actor,
  { kind, claimed, key }: { readonly kind: ClaimKind; readonly claimed: Claimed; readonly key: string | null },
): Promise<Answer> => {
  const made = await makeClaim(shell)(actor, { kind, claimed, key: key !== null && isId(key) ? id(key) : newId() })
  return made.ok ? { kind: 'redirect', to: HERE } : { kind: 'refusal', refusal: made.refusal }
}

/** Takes a claim, and makes a code for a desk of it. */
export const sendClaimRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/neu`,
    repeat: { harmless: 'a form is one claim, however often it is sent' },
    permission: may.claim,
    summary: 'claims to represent somebody by law, or has an organisation proven',
    answer: async ({ actor, fields, frame, at, idempotencyKey: key }) => {
      if (actor === null) return signInFirst
      if (textIn(fields, 'kind') === 'organisation')
        return claimOnce(shell, actor, { kind: 'organisation', claimed: NOTHING_CLAIMED, key })
      const [kind, claimed] = [kindOf(textIn(fields, 'kind')), claimedIn(fields)]
      const errors = checkClaim(kind, claimed, at).map(({ field, why }) => ({
        field,
        text: say(wrongTexts[why], frame.language),
      }))
      if (errors.length > 0) return form({ frame, kind, claimed, errors })
      return claimOnce(shell, actor, { kind, claimed, key })
    },
  })

/** Takes back a claim that no desk has yet. */
export const takeBackRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/zuruecknehmen`,
    repeat: { harmless: 'what was taken back stays so' },
    permission: may.claim,
    summary: 'takes back a claim that no desk has yet',
    takes: { form: z.object({ claim: anId }) },
    answer: async ({ actor, form: sent }) => {
      if (actor === null) return signInFirst
      const done = await takeBackClaim(shell)(actor, sent.claim)
      return done.ok ? { kind: 'redirect', to: `${HERE}?done` } : { kind: 'refusal', refusal: done.refusal }
    },
  })

/** Agrees that the other parent acts alone, or takes that back. */
export const agreeRoute = (shell: RepresentationShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/zustimmung`,
    repeat: { harmless: 'the agreement is set, not turned over' },
    permission: may.claim,
    summary: 'agrees that the other parent of a child acts alone, or takes that back',
    takes: { form: z.object({ child: anId, mandate: anId, agreed: z.enum(['yes', 'no']) }) },
    answer: async ({ actor, form: { child: giver, mandate, agreed } }) => {
      if (actor === null) return signInFirst
      if (actor.actingFor.kind !== 'self') return { kind: 'refusal', refusal: { code: 'representation/not-yours' } }
      const done = await agreeAlone(shell)(actor, { giver, mandate, agreed: agreed === 'yes' })
      return done.ok ? { kind: 'redirect', to: `${HERE}?done` } : { kind: 'refusal', refusal: done.refusal }
    },
  })
