import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { identitiesOf, takeIdentityAway } from '../../account/index.ts'
import type { Identity } from '../../account/words.ts'
import type { Text } from '../../../kernel/texts.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { wayTexts } from '../texts.ts'
import { originsOf, provingWays } from '../verbs/ways.ts'
import { anId, signInFirst } from './entry.ts'
import { proofsPage } from './pages/proofs.page.tsx'

const titleOf =
  (shell: IdentityShell) =>
  (way: Identity['way']): Text => {
    if (way === 'desk' || way === 'letter' || way === 'wallet' || way === 'bundid') return wayTexts[way]
    const name = way.slice('oidc:'.length)
    return provingWays(shell).find((one) => one.way === way)?.title ?? { de: name, en: name, leicht: name }
  }

/** The proofs of the own account. */
export const showProofs = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/nachweise',
    permission: may.join,
    summary: 'shows the own proofs of identity',
    answer: async ({ actor, frame, at }) => {
      if (actor === null) return signInFirst
      const identities = await identitiesOf(shell)(actor.account)
      const view = { identities, titleOf: titleOf(shell), ways: provingWays(shell), at }
      return { kind: 'page', formsLeadTo: await originsOf(shell), ...proofsPage(frame, view) }
    },
  })

/** Takes a proof away. */
export const sendTakeAway = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/nachweise/entfernen',
    repeat: { harmless: 'the second finds nothing to take away' },
    permission: may.join,
    summary: 'takes a proof of identity away from the own account',
    takes: { form: z.object({ identity: anId }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const taken = await takeIdentityAway(shell)(actor, form.identity)
      if (!taken.ok) return { kind: 'refusal', refusal: taken.refusal }
      return { kind: 'redirect', to: '/konto/nachweise' }
    },
  })
