import { z } from 'zod'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { beginCodes, confirmCodes, newCodes, removeCodes } from '../verbs/one-time-codes.ts'
import { signInWithCode } from '../verbs/sign-in-code.ts'
import { codeTexts } from '../ways-texts.ts'
import { field, goOn, knowDevice, visitorOf, welcome, withTo } from './entry.ts'
import { codePage, setUpCodesPage } from './pages/code.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'
import { afterChange } from './ways.route.ts'

/** Begins to set one-time codes up. */
export const sendCodesBegin = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second makes another key that nothing was done with yet' },
    path: '/konto/anmeldung/code/beginnen',
    permission: may.changeWays,
    summary: 'makes the key of one-time codes, which counts after a first code',
    answer: async ({ actor }) =>
      actor === null ? signInFirst : afterChange(await beginCodes(shell)(actor), '/konto/anmeldung/code'),
  })

/** The key of one-time codes, as a picture and for typing. */
export const showCodes = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/anmeldung/code',
    permission: may.changeWays,
    summary: 'shows the key of one-time codes that waits for its first code',
    answer: async ({ actor, frame }) => {
      if (actor === null) return signInFirst
      const codes = await newCodes(shell)(actor)
      if (!codes.ok && codes.refusal.code === 'account/not-found') return { kind: 'redirect', to: '/konto/anmeldung' }
      if (!codes.ok) return afterChange(codes)
      return { kind: 'page', ...setUpCodesPage(frame, { codes: codes.value, problems: [] }) }
    },
  })

/** Sets one-time codes up by a first code. */
export const sendCodes = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a code works once; the second is refused and the codes stay set up' },
    path: '/konto/anmeldung/code',
    permission: may.changeWays,
    summary: 'sets one-time codes up by a first code',
    takes: { form: z.object({ code: field }) },
    answer: async ({ actor, form, frame }) => {
      if (actor === null) return signInFirst
      const done = await confirmCodes(shell)(actor, form.code)
      if (done.ok || done.refusal.code !== 'account/wrong-code') return afterChange(done)
      const codes = await newCodes(shell)(actor)
      if (!codes.ok) return afterChange(codes)
      const problems = [
        { field: 'code', text: form.code === '' ? codeTexts.codeMissing : refusals['account/wrong-code'] },
      ]
      return { kind: 'page', status: 422, ...setUpCodesPage(frame, { codes: codes.value, problems }) }
    },
  })

/** Takes one-time codes away. */
export const sendCodesRemoval = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'codes that are gone stay gone; the second is told so' },
    path: '/konto/anmeldung/code/entfernen',
    permission: may.changeWays,
    summary: 'takes the one-time codes of the own account away',
    answer: async ({ actor }) => (actor === null ? signInFirst : afterChange(await removeCodes(shell)(actor))),
  })

/** The second step of a sign-in. */
export const sendCode = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the ticket of the first step works once; the second is told to sign in again' },
    path: '/konto/code',
    permission: may.signIn,
    summary: 'signs in with the code after the password',
    takes: { form: withTo.extend({ ticket: field, code: field }) },
    answer: async ({ actor, cookies, form, frame, network, userAgent }) => {
      if (actor !== null) return goOn(form.to, actor)
      const { to, ticket, code } = form
      const from = visitorOf(shell, { cookies, network, userAgent })
      const signedIn = await signInWithCode(shell)({ ticket, code }, from)
      if (signedIn.ok) {
        const more = [await knowDevice(shell, cookies, signedIn.value.account)]
        return welcome(signedIn.value, to, { secure: shell.secure, more })
      }
      const { refusal } = signedIn
      if (refusal.code !== 'account/wrong-code' || refusal.ticket === null) return { kind: 'refusal', refusal }
      const problems = [{ field: 'code', text: code === '' ? codeTexts.codeMissing : refusals['account/wrong-code'] }]
      return { kind: 'page', status: 401, ...codePage(frame, { to, ticket: refusal.ticket, problems }) }
    },
  })
