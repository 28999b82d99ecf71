import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { welcome } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { joinToOwn, lookAtOffer, openNew } from '../verbs/choose.ts'
import { anId, browserOf, goOnWith, signInFirst } from './entry.ts'
import { joinPage, offerPage } from './pages/offer.page.tsx'

const takesFlow = z.object({ flow: anId })

/** What was proven, and what its person may do with it. */
export const showOffer = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/neu',
    permission: may.prove,
    summary: 'shows what was proven, and offers an account',
    takes: { query: takesFlow },
    answer: async ({ cookies, frame, query: { flow } }) => {
      const offer = await lookAtOffer(shell)({ flow, browser: browserOf(cookies, shell.secure), code: null })
      if (!offer.ok) return { kind: 'refusal', refusal: offer.refusal }
      return { kind: 'page', ...offerPage(frame, { flow, offer: offer.value }) }
    },
  })

/** Opens an account with what was proven. */
export const sendOffer = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/neu',
    repeat: { harmless: 'the first takes the offer; the second finds it taken' },
    permission: may.prove,
    summary: 'opens an account with a proven identity',
    takes: { form: takesFlow },
    answer: async ({ cookies, form: { flow }, language, userAgent }) => {
      const { secure } = shell
      const back = { flow, browser: browserOf(cookies, secure), code: null }
      const opened = await openNew(shell)(back, { language, userAgent })
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      return welcome(opened.value.signedIn, opened.value.to, { secure })
    },
  })

/** Asks whether a proof belongs to the account that is signed in. */
export const showJoin = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/verbinden',
    permission: may.join,
    summary: 'asks whether a proof belongs to the own account',
    takes: { query: takesFlow },
    answer: async ({ cookies, frame, query: { flow } }) => {
      const offer = await lookAtOffer(shell)({ flow, browser: browserOf(cookies, shell.secure), code: null })
      if (!offer.ok) return { kind: 'refusal', refusal: offer.refusal }
      return { kind: 'page', ...joinPage(frame, { flow, offer: offer.value }) }
    },
  })

/** Joins a proof to the own account. */
export const sendJoin = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/verbinden',
    repeat: { harmless: 'the first takes the offer; the second finds it taken' },
    permission: may.join,
    summary: 'joins a proof to the own account',
    takes: { form: takesFlow },
    answer: async ({ actor, cookies, form: { flow } }) => {
      if (actor === null) return signInFirst
      const { secure } = shell
      const joined = await joinToOwn(shell)({ flow, browser: browserOf(cookies, secure), code: null }, actor)
      if (!joined.ok) return { kind: 'refusal', refusal: joined.refusal }
      return goOnWith(joined.value.token, joined.value.to === '/' ? '/konto/nachweise' : joined.value.to, secure)
    },
  })
