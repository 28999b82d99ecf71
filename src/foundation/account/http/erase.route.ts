import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { eraseAccount, erasureToken, obstaclesOf } from '../verbs/erase.ts'
import { hasPassword, provePassword } from '../verbs/prove-password.ts'
import { field } from './entry.ts'
import { erasedPage, erasePage, type EraseView, type Staying, sureToErasePage } from './pages/erase.page.tsx'
import type { FieldProblem } from './registration-form.ts'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** What would go and what would stay, told by every room. */
const effectsOf = async (
  shell: EntryShell,
  actor: Actor,
  { language }: Frame,
): Promise<Pick<EraseView, 'goes' | 'stays'>> => {
  const names = new Map((await shell.authorities.all()).map(({ id, name }) => [id, name]))
  const goes: { title: string; what: string }[] = []
  const stays: Staying[] = []
  for (const source of shell.personalData)
    for await (const { title, what, authority, erasure } of source.holdings({ account: actor.account, language })) {
      if (erasure.erased) goes.push({ title, what })
      else stays.push({ title, erasure, authority: (authority && names.get(authority)) || '' })
    }
  return { goes, stays }
}

interface Shown {
  readonly actor: Actor
  readonly frame: Frame
}

const show = async (
  shell: EntryShell,
  { actor, frame }: Shown,
  problems: readonly FieldProblem[] = [],
): Promise<Answer> => {
  const [effects, obstacles, withPassword] = await Promise.all([
    effectsOf(shell, actor, frame),
    obstaclesOf(shell)(actor, frame.language),
    hasPassword(shell)(actor),
  ])
  const status = problems.length > 0 ? 422 : 200
  return { kind: 'page', status, ...erasePage(frame, { ...effects, obstacles, withPassword, problems }) }
}

/** Says what erasing the own account would do, before anything happens. */
export const showErase = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/erase',
    permission: may.eraseData,
    summary: 'says what erasing the own account would do',
    answer: ({ actor, frame }) => (actor === null ? signInFirst : show(shell, { actor, frame })),
  })

/** The first step: takes the password, then asks once more. */
export const sendErase = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/data/erase',
    repeat: { harmless: 'it only proves the password and asks once more' },
    permission: may.eraseData,
    summary: 'takes the password before the own account is erased',
    takes: { form: z.object({ password: field }) },
    answer: async ({ actor, form, frame }) => {
      if (actor === null) return signInFirst
      const proven = await provePassword(shell)(actor, form.password)
      if (proven.ok) return { kind: 'page', ...sureToErasePage(frame, erasureToken(shell, actor)) }
      if (proven.refusal.code !== 'account/wrong-password') return { kind: 'refusal', refusal: proven.refusal }
      const { status: _status, ...text } = refusals['account/wrong-password']
      return show(shell, { actor, frame }, [{ field: 'password', text }])
    },
  })

/** The second step: erases. */
export const confirmErase = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/data/erase/confirm',
    repeat: { harmless: 'an account that is gone stays gone' },
    permission: may.eraseData,
    summary: 'erases the own account',
    takes: { form: z.object({ token: field }) },
    answer: async ({ actor, form }) => {
      if (actor === null) return signInFirst
      const erased = await eraseAccount(shell)(actor, form.token)
      if (!erased.ok) return { kind: 'refusal', refusal: erased.refusal }
      const cookies = [{ name: cookieName('session', shell.secure), value: null }]
      return { kind: 'redirect', to: '/konto/erased', cookies }
    },
  })

/** Says that the account is gone. */
export const showErased = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/erased',
    permission: may.confirmAddress,
    summary: 'says that an account was erased',
    answer: ({ frame }) => ({ kind: 'page', ...erasedPage(frame) }),
  })
