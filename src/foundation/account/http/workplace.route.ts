import type { Actor } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { chooseWorkplace, workplaces } from '../verbs/session.ts'
import { field, onward, withTo } from './entry.ts'
import { PRIVATELY, workplacePage } from './pages/workplace.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** Where the own session can work. */
export const showWorkplace = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/workplace',
    permission: may.chooseWorkplace,
    summary: 'shows in which authorities the own session can work',
    takes: { query: withTo },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const chosen = (actor.functions[0] ?? actor.awaits?.[0])?.authority ?? PRIVATELY
      const places = await placesOf(shell, actor)
      return { kind: 'page', ...workplacePage(frame, { to: query.to, places, chosen, failed: false }) }
    },
  })

/** Chooses where the own session works. */
export const sendWorkplace = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'choosing the same place again changes nothing' },
    path: '/konto/workplace',
    permission: may.chooseWorkplace,
    summary: 'chooses in which authority the own session works',
    takes: { form: withTo.extend({ workplace: field }) },
    answer: async ({ actor, form, frame }) => {
      if (actor === null) return signInFirst
      const wish = form.workplace
      if (wish !== PRIVATELY && !isId(wish)) {
        const shown = { to: form.to, places: await placesOf(shell, actor), chosen: '', failed: true }
        return { kind: 'page', status: 422, ...workplacePage(frame, shown) }
      }
      const chosen = await chooseWorkplace(shell)(actor, isId(wish) ? wish : null)
      if (!chosen.ok) return { kind: 'refusal', refusal: chosen.refusal }
      return { kind: 'redirect', to: onward(form.to, wish !== PRIVATELY) }
    },
  })

const placesOf = async (shell: EntryShell, actor: Actor) => {
  const ids = await workplaces(shell)(actor)
  const all = await shell.authorities.all()
  return all.filter((authority) => ids.includes(authority.id))
}
