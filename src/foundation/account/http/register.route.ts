import { newId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { mailBudgets } from '../verbs/device-link.ts'
import { register } from '../verbs/register.ts'
import { entrance, field, goOn, keepReturn, withTo } from './entry.ts'
import { registerPage } from './pages/register.page.tsx'
import { checkRegistration, mailAddress, normalName } from './registration-form.ts'
import type { EntryShell } from './shell.ts'

/** The form that opens an account. */
export const showRegister = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/register',
    permission: may.register,
    summary: 'shows the form that opens an account',
    takes: { query: withTo },
    answer: ({ actor, frame, query }) =>
      actor === null
        ? { kind: 'page', ...registerPage(frame, { to: query.to, key: newId(), typed: null, problems: [] }) }
        : goOn(query.to, actor),
  })

/** Opens an account. A known address gets the same answer, so that nobody learns who has one. */
export const sendRegister = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/konto/register',
    permission: may.register,
    summary: 'opens an account and sends the mail that confirms its address',
    takes: { form: withTo.extend({ name: field, email: field, password: field, way: field }) },
    answer: async ({ actor, form, frame, idempotencyKey, language, network }) => {
      if (actor !== null) return goOn(form.to, actor)
      const { way, ...typed } = form
      const problems = checkRegistration(typed, way === 'passkey')
      const email = mailAddress(form.email)
      if (problems.length > 0 || email === null) {
        const shown = { to: form.to, key: idempotencyKey ?? newId(), typed, problems }
        return { kind: 'page', status: 422, ...registerPage(frame, shown) }
      }
      const own = network === null ? [] : [{ limit: 'register.network', of: network } as const]
      const empty = await shell.limits.take([...own, ...mailBudgets('confirm', email, network)])
      if (empty !== null)
        return { kind: 'refusal', refusal: { code: 'account/too-many-attempts', seconds: empty.seconds } }
      const password = way === 'passkey' ? null : form.password
      const wish = { name: normalName(form.name), email, password, language, key: idempotencyKey }
      const registered = await register(shell)(wish)
      if (!registered.ok) return { kind: 'refusal', refusal: registered.refusal }
      const cookies = [keepReturn(form.to, shell.secure)]
      return { kind: 'redirect', to: entrance('/konto/check-mail', form.to), cookies }
    },
  })
