import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { LANGUAGES } from '../../../kernel/texts.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { registerTexts } from '../page-texts.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { accountCard } from '../verbs/cards.ts'
import { askNewAddress, confirmNewAddress, correct, readAddressToken } from '../verbs/correct.ts'
import { hasPassword, provePassword } from '../verbs/prove-password.ts'
import { field } from './entry.ts'
import { confirmAddressPage, rectifyPage, type RectifyView } from './pages/rectify.page.tsx'
import { mailAddress, nameProblem, normalName } from './registration-form.ts'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

type Told = Partial<Pick<RectifyView, 'problems' | 'done' | 'typed'>> & { readonly status?: number }

/** The authorities of the own cases: they correct what stands there. */
const responsible = async (shell: EntryShell, actor: Actor) => {
  const ids = new Set<string>()
  for (const source of shell.personalData)
    for await (const { authority } of source.holdings({ account: actor.account, language: 'de' }))
      if (authority !== null) ids.add(authority)
  return (await shell.authorities.all()).filter(({ id }) => ids.has(id))
}

interface Shown {
  readonly actor: Actor
  readonly frame: Frame
}

const show = async (shell: EntryShell, { actor, frame }: Shown, told: Told = {}): Promise<Answer> => {
  const card = await accountCard(shell)(actor.account)
  if (card === null) return { kind: 'refusal', refusal: { code: 'account/not-found' } }
  const [withPassword, authorities] = await Promise.all([hasPassword(shell)(actor), responsible(shell, actor)])
  const typed = told.typed ?? { name: card.name, language: card.language, email: '' }
  const view = { card, typed, withPassword, authorities, problems: told.problems ?? [], done: told.done ?? null }
  return { kind: 'page', status: told.status ?? 200, ...rectifyPage(frame, view) }
}

/** The forms to correct the own data with. */
export const showRectify = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/correct',
    permission: may.correctData,
    summary: 'shows the forms to correct the own data with',
    takes: { query: z.object({ done: z.enum(['saved', 'asked']).optional().catch(undefined) }) },
    answer: ({ actor, frame, query }) =>
      actor === null ? signInFirst : show(shell, { actor, frame }, { done: query.done ?? null }),
  })

/** Corrects name and language. */
export const sendRectify = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/data/correct',
    repeat: { harmless: 'name and language are set, not added to' },
    permission: may.correctData,
    summary: 'corrects the own name and language',
    takes: { form: z.object({ name: field, language: z.enum(LANGUAGES).catch('de') }) },
    answer: async ({ actor, cookies, form, frame }) => {
      if (actor === null) return signInFirst
      const name = normalName(form.name)
      const problem = nameProblem(name)
      const typed = { ...form, email: '' }
      if (problem)
        return show(shell, { actor, frame }, { typed, problems: [{ field: 'name', text: problem }], status: 422 })
      const token = cookies[cookieName('session', shell.secure)] ?? ''
      await correct(shell)(actor, { name, language: form.language, token })
      return { kind: 'redirect', to: '/konto/data/correct?done=saved' }
    },
  })

/** Asks for another e-mail address. */
export const sendAddress = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/data/address',
    repeat: { harmless: 'the second wish takes the place of the first, and its link is the one that works' },
    permission: may.correctData,
    summary: 'asks for another e-mail address',
    takes: { form: z.object({ email: field, password: field }) },
    answer: async ({ actor, form, frame, network }) => {
      if (actor === null) return signInFirst
      const card = await accountCard(shell)(actor.account)
      const email = mailAddress(form.email)
      const proven = await provePassword(shell)(actor, form.password)
      if (!proven.ok && proven.refusal.code !== 'account/wrong-password')
        return { kind: 'refusal', refusal: proven.refusal }
      const { status: _status, ...wrong } = refusals['account/wrong-password']
      const problems = [
        ...(email === null ? [{ field: 'email', text: registerTexts.emailWrong }] : []),
        ...(proven.ok ? [] : [{ field: 'password', text: wrong }]),
      ]
      if (email !== null && problems.length === 0) {
        const asked = await askNewAddress(shell)(actor, { email, network })
        if (!asked.ok) return { kind: 'refusal', refusal: asked.refusal }
        return { kind: 'redirect', to: '/konto/data/correct?done=asked' }
      }
      const typed = { name: card?.name ?? '', language: card?.language ?? 'de', email: form.email } as const
      return show(shell, { actor, frame }, { typed, problems, status: 422 })
    },
  })

/** The page behind the link of the mail to a new address. */
export const showNewAddress = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/address',
    permission: may.confirmAddress,
    summary: 'asks whether a new address is to be confirmed',
    takes: { query: z.object({ token: field, done: field }) },
    answer: ({ frame, query }) => {
      if (query.done !== '') return { kind: 'page', ...confirmAddressPage(frame, null) }
      return readAddressToken(shell, query.token) === null
        ? { kind: 'refusal', refusal: { code: 'account/link-used-up' } }
        : { kind: 'page', ...confirmAddressPage(frame, query.token) }
    },
  })

/** Confirms a new address. */
export const sendNewAddress = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/address',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    permission: may.confirmAddress,
    summary: 'confirms a new address by the link of its mail',
    takes: { form: z.object({ token: field }) },
    answer: async ({ form }) => {
      const confirmed = await confirmNewAddress(shell)(form.token)
      return confirmed.ok
        ? { kind: 'redirect', to: '/konto/address?done=1' }
        : { kind: 'refusal', refusal: confirmed.refusal }
    },
  })
