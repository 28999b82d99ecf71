import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/texts.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { accountCard, signOut } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { SignOnShell } from '../shell.ts'
import { lookClient } from '../store/clients.ts'
import { allow } from '../verbs/allow.ts'
import { askedOf, findInteraction, finish, type Interaction, stepOf, wishOf } from '../verbs/interaction.ts'
import { cookiesOf, MOUNT } from '../verbs/provider.ts'
import { subjectOf } from '../verbs/subject.ts'
import { backPage } from './pages/back.page.tsx'
import { againPage } from './pages/again.page.tsx'
import { consentPage, type ConsentView } from './pages/consent.page.tsx'

const GONE: Answer = { kind: 'refusal', refusal: { code: 'sign-on/sign-in-gone' } }
const params = z.object({ interaction: z.string().max(64) })

type Cookies = Readonly<Record<string, string>>

/** A sign-in that began in this very browser; nobody goes on with one that somebody else sent them. */
const ownInteraction = async (shell: SignOnShell, id: string, cookies: Cookies): Promise<Interaction | null> =>
  cookies[cookiesOf(shell).interaction] === id ? findInteraction(shell, id) : null

const pathOf = ({ id }: Interaction): string => `${MOUNT}/interaction/${id}`
const signInTo = (path: string): Answer => ({ kind: 'redirect', to: `/konto/sign-in?to=${encodeURIComponent(path)}` })

interface Showing {
  readonly frame: Frame
  readonly actor: Actor
}

const originsOf = ({ asks }: Interaction): readonly string[] => [new URL(asks.params.redirect_uri).origin]

const actingIn = async (shell: SignOnShell, interaction: Interaction, actor: Actor): Promise<ConsentView['acting']> => {
  if (actor.actingFor.kind === 'self') return null
  const { acting } = await subjectOf(shell, actor, wishOf(interaction))
  return { name: actor.actingFor.name, signsIn: acting !== null }
}

const showConsent = async (
  shell: SignOnShell,
  interaction: Interaction,
  { frame, actor }: Showing,
): Promise<Answer> => {
  const client = await lookClient(shell.db, interaction.asks.params.client_id)
  const card = await accountCard(shell)(actor.account)
  if (client === null || card === null) return GONE
  const authority = (await shell.authorities.all()).find(({ id }) => id === client.authority)
  const view = {
    client,
    authority: authority?.name ?? '',
    card,
    acting: await actingIn(shell, interaction, actor),
    asked: askedOf(interaction),
    action: pathOf(interaction),
  }
  return { kind: 'page', formsLeadTo: originsOf(interaction), ...consentPage(frame, view) }
}

const showAgain = async (shell: SignOnShell, interaction: Interaction, frame: Frame): Promise<Answer> => {
  const client = await lookClient(shell.db, interaction.asks.params.client_id)
  if (client === null) return GONE
  const view = { program: client.name, action: `${pathOf(interaction)}/again` }
  return { kind: 'page', formsLeadTo: originsOf(interaction), ...againPage(frame, view) }
}

const leave = async (
  shell: SignOnShell,
  interaction: Interaction,
  result: Parameters<typeof finish>[2],
): Promise<Answer> => ({
  kind: 'redirect',
  to: await finish(shell, interaction, result),
})

/**
 * Goes on after somebody signed in or came to a higher level. That was a form, and browsers hold the whole chain of
 * redirects behind a form to the places that its page allowed, which the program is none of: so the chain ends here.
 */
const goOn = async (
  shell: SignOnShell,
  interaction: Interaction,
  { result, frame }: { readonly result: Parameters<typeof finish>[2]; readonly frame: Frame },
): Promise<Answer> => {
  const client = await lookClient(shell.db, interaction.asks.params.client_id)
  if (client === null) return GONE
  const to = await finish(shell, interaction, result)
  return { kind: 'page', goesOnTo: to, ...backPage(frame, { program: client.name, to }) }
}

interface Came {
  readonly actor: Actor | null
  readonly frame: Frame & { readonly language: Language }
  readonly steppedUp: boolean
}

const login = async (shell: SignOnShell, interaction: Interaction, came: Came): Promise<Answer> => {
  const { actor, frame } = came
  const next = await stepOf(shell, interaction, came)
  if (next.step === 'unreachable')
    return goOn(shell, interaction, { result: { error: 'unmet_authentication_requirements' }, frame })
  if (next.step === 'sign-in' || actor === null) return signInTo(pathOf(interaction))
  if (next.step === 'sign-in-again') return showAgain(shell, interaction, frame)
  if (next.step === 'go-on') {
    const as = await subjectOf(shell, actor, wishOf(interaction))
    return goOn(shell, interaction, { result: { login: actor, as }, frame })
  }
  const to = encodeURIComponent(`${pathOf(interaction)}?stepped=up`)
  return { kind: 'redirect', to: `/konto/stufe?level=${next.level}&to=${to}` }
}

/** Goes on with a sign-in: to the sign-in page, to a higher level, to the question what is allowed, or back to the program. */
export const showInteraction = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'GET',
    path: `${MOUNT}/interaction/:interaction`,
    permission: may.signIn,
    summary: 'goes on with signing in to a program',
    takes: { params, query: z.object({ stepped: z.string().optional() }) },
    answer: async ({ params: { interaction: id }, query, cookies, actor, frame }) => {
      const interaction = await ownInteraction(shell, id, cookies)
      if (interaction === null) return GONE
      if (interaction.asks.prompt.name === 'login')
        return login(shell, interaction, { actor, frame, steppedUp: query.stepped !== undefined })
      if (actor === null) return signInTo(pathOf(interaction))
      return showConsent(shell, interaction, { frame, actor })
    },
  })

/** Allows a program what it asks, or not. */
export const sendConsent = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the sign-in goes on once; the second answer to it is the same or too late' },
    path: `${MOUNT}/interaction/:interaction`,
    permission: may.signIn,
    summary: 'allows a program what it asks, or not',
    takes: { params, form: z.object({ do: z.enum(['allow', 'deny']), remember: z.string().optional() }) },
    answer: async ({ params: { interaction: id }, form, cookies, actor }) => {
      const interaction = await ownInteraction(shell, id, cookies)
      if (interaction === null || interaction.asks.prompt.name !== 'consent') return GONE
      if (actor === null) return signInTo(pathOf(interaction))
      if (form.do === 'deny') return leave(shell, interaction, { error: 'access_denied' })
      const client = await lookClient(shell.db, interaction.asks.params.client_id)
      if (client === null) return GONE
      const remembered = form.remember !== undefined
      const { acting } = await subjectOf(shell, actor, wishOf(interaction))
      const grant = await allow(shell)(actor, { client: client.id, acting, ...askedOf(interaction), remembered })
      return leave(shell, interaction, { grant })
    },
  })

/** Ends the session, so that its person proves themselves anew, or ends the sign-in to the program. */
export const sendAgain = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a session that has ended stays ended' },
    path: `${MOUNT}/interaction/:interaction/again`,
    permission: may.signIn,
    summary: 'signs in once more because a program wants it',
    takes: { params, form: z.object({ do: z.enum(['again', 'stop']) }) },
    answer: async ({ params: { interaction: id }, form, cookies, actor }) => {
      const interaction = await ownInteraction(shell, id, cookies)
      if (interaction === null) return GONE
      if (form.do === 'stop') return leave(shell, interaction, { error: 'login_required' })
      if (actor !== null) await signOut(shell)(actor)
      return signInTo(pathOf(interaction))
    },
  })
