import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { removePassword } from '../verbs/change-password.ts'
import { identitiesOf } from '../verbs/identities.ts'
import { addPasskey, listPasskeys, removePasskey, renamePasskey } from '../verbs/passkeys.ts'
import { makeRecoveryCodes } from '../verbs/recovery-codes.ts'
import { viewWays } from '../verbs/ways-in.ts'
import type { AccountRefusal } from '../words.ts'
import { field, visitIn } from './entry.ts'
import { recoveryCodesPage } from './pages/code.page.tsx'
import { waysPage } from './pages/ways.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

const HERE = '/konto/anmeldung'

/** Where a change of the ways in leads: to the proof that it still needs, else back to their page. */
export const afterChange = (done: Result<unknown, AccountRefusal>, to = `${HERE}?changed`): Answer => {
  if (done.ok) return { kind: 'redirect', to }
  if (done.refusal.code !== 'account/prove-first') return { kind: 'refusal', refusal: done.refusal }
  return { kind: 'redirect', to: `/konto/bestaetigen?to=${encodeURIComponent(HERE)}` }
}

/** All ways into the own account. */
export const showWays = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/anmeldung',
    permission: may.changeWays,
    summary: 'shows all ways into the own account',
    takes: { query: z.object({ changed: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const view = {
        ...(await viewWays(shell)(actor)),
        passkeys: await listPasskeys(shell)(actor),
        identities: await identitiesOf(shell)(actor.account),
        changed: query.changed !== undefined,
      }
      return { kind: 'page', ...waysPage(frame, view) }
    },
  })

/** Adds a passkey. */
export const sendPasskey = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a challenge works once; the second is refused and changes nothing' },
    path: '/konto/anmeldung/passkeys',
    permission: may.changeWays,
    summary: 'adds a passkey to the own account',
    takes: { form: z.object({ response: field, 'passkey-name': field }) },
    answer: async ({ actor, cookies, form }) => {
      if (actor === null) return signInFirst
      const wish = { sent: form.response, visit: visitIn(cookies, shell.secure), name: form['passkey-name'] }
      return afterChange(await addPasskey(shell)(actor, wish))
    },
  })

const isPasskey = z.string().refine(isId)

/** Gives a passkey another name. */
export const sendPasskeyName = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second gives it the same name' },
    path: '/konto/anmeldung/passkeys/umbenennen',
    permission: may.changeWays,
    summary: 'gives a passkey of the own account another name',
    takes: { form: z.looseObject({ passkey: isPasskey }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const name = form[`name-${form.passkey}`]
      const wish = { passkey: form.passkey, name: typeof name === 'string' ? name : '' }
      return afterChange(await renamePasskey(shell)(actor, wish))
    },
  })

/** Takes a passkey away. */
export const sendPasskeyRemoval = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a passkey that is gone stays gone; the second is told so' },
    path: '/konto/anmeldung/passkeys/entfernen',
    permission: may.changeWays,
    summary: 'takes a passkey of the own account away, never the last way in',
    takes: { form: z.object({ passkey: isPasskey }) },
    answer: async ({ actor, form }) =>
      actor === null ? signInFirst : afterChange(await removePasskey(shell)(actor, form.passkey)),
  })

/** Takes the password away. */
export const sendPasswordRemoval = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a password that is gone stays gone' },
    path: '/konto/anmeldung/passwort/entfernen',
    permission: may.changeWays,
    summary: 'takes the password of the own account away, never the last way in',
    answer: async ({ actor }) => (actor === null ? signInFirst : afterChange(await removePassword(shell)(actor))),
  })

/** Makes recovery codes and shows them, this once. */
export const sendRecoveryCodes = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second makes ten others in their place and shows those' },
    path: '/konto/anmeldung/ersatzcodes',
    permission: may.changeWays,
    summary: 'makes ten recovery codes of the own account and shows them once',
    answer: async ({ actor, frame }) => {
      if (actor === null) return signInFirst
      const made = await makeRecoveryCodes(shell)(actor)
      return made.ok ? { kind: 'page', ...recoveryCodesPage(frame, made.value) } : afterChange(made)
    },
  })
