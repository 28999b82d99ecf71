import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { identityLevel } from '../../../foundation/account/index.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { isWaiting } from '../domain/letter.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import type { ProofingShell } from '../shell.ts'
import { ownProofings } from '../store/own.ts'
import { makeDeskCode, ownDeskCode } from '../verbs/desk-code.ts'
import { ownLetter, useLetter } from '../verbs/letters.ts'
import { objectTo } from '../verbs/object.ts'
import { ownPage, type OwnView } from './pages/own.page.tsx'

const signInFirst: Answer = { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }

interface Told {
  readonly done?: OwnView['done']
  readonly errors?: readonly FieldError[]
  readonly status?: number
}

const show = async (
  shell: ProofingShell,
  { actor, frame }: { readonly actor: Actor; readonly frame: Frame },
  { done = null, errors = [], status = 200 }: Told = {},
): Promise<Answer> => {
  const { account } = actor
  const [level, code, letter, proofs, all] = await Promise.all([
    identityLevel(shell)(account),
    ownDeskCode(shell)(actor),
    ownLetter(shell)(actor),
    shell.db.tx(inAccount(account), (tx) => ownProofings(tx, account)),
    shell.authorities.all(),
  ])
  const waiting = letter !== null && isWaiting(letter, shell.clock())
  const view: OwnView = {
    level,
    code,
    letter: !waiting ? 'none' : letter.codeHash === null ? 'asked' : 'sent',
    proofs,
    authorities: new Map(all.map(({ id, name }) => [id, name])),
    done,
    errors,
  }
  return { kind: 'page', status, ...ownPage(frame, view) }
}

/** How the own identity can be proven, and what was proven. */
export const showOwnRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/nachweis',
    permission: may.proveOwn,
    summary: 'shows how the own identity can be proven, and what was proven',
    takes: { query: z.object({ done: z.enum(['proven', 'objected']).optional().catch(undefined) }) },
    answer: ({ actor, frame, query }) =>
      actor === null ? signInFirst : show(shell, { actor, frame }, { done: query.done ?? null }),
  })

/** Makes a code to tell at a desk. */
export const makeCodeRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a new code takes the place of the one before, and there is one at a time' },
    path: '/konto/nachweis/code',
    permission: may.proveOwn,
    summary: 'makes a code to tell at a desk',
    answer: async ({ actor }) => {
      if (actor === null) return signInFirst
      await makeDeskCode(shell)(actor)
      return { kind: 'redirect', to: '/konto/nachweis' }
    },
  })

/** Uses the code of a letter. */
export const useLetterRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the code is used up by the first; the second is told so and changes nothing' },
    path: '/konto/nachweis/brief/code',
    permission: may.proveOwn,
    summary: 'uses the one-time code of a letter',
    takes: { form: z.object({ code: z.string().default('') }) },
    answer: async ({ actor, form, frame }) => {
      if (actor === null) return signInFirst
      const used = await useLetter(shell)(actor, form.code.slice(0, 100))
      if (used.ok) return { kind: 'redirect', to: '/konto/nachweis?done=proven' }
      if (used.refusal.code !== 'proofing/letter-code-wrong') return { kind: 'refusal', refusal: used.refusal }
      const { status, ...text } = refusals[used.refusal.code]
      return show(shell, { actor, frame }, { errors: [{ field: 'code', text: say(text, frame.language) }], status })
    },
  })

/** Objects to a proof of the own identity. */
export const objectRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'an objection is recorded once' },
    path: '/konto/nachweis/widerspruch',
    permission: may.proveOwn,
    summary: 'objects to a proof of the own identity',
    takes: { form: z.object({ proofing: z.string().default('') }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      if (!isId(form.proofing)) return { kind: 'refusal', refusal: { code: 'proofing/not-found' } }
      const done = await objectTo(shell)(actor, form.proofing)
      if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
      return { kind: 'redirect', to: '/konto/nachweis?done=objected' }
    },
  })
