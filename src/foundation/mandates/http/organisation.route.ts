import { z } from 'zod'
import { type Actor, MANDATE_RIGHTS } from '../../../kernel/actor.ts'
import { type Day, dayOf, plus } from '../../../kernel/clock.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import { type MandatesRefusal, MEMBER_ROLES } from '../mandate-words.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
import { openBranch, seeOrganisation } from '../verbs/found-organisation.ts'
import { inviteMember } from '../verbs/invite.ts'
import { listOwnKeys, makeKey, revokeKey } from '../verbs/machine-keys.ts'
import { beAway, changeMember, holdFunction, letFunctionUse, makeFunction, seeParts } from '../verbs/members.ts'
import { isNetwork } from '../verbs/networks.ts'
import { organisationPage } from './pages/organisation.page.tsx'
import { addressIn, allOf, dayIn, fieldOf, line, signInFirst } from './takes.ts'

const HERE = '/konto/organisation'

interface Showing {
  readonly actor: Actor
  readonly frame: Frame
  readonly today: Day
  readonly told: boolean
  readonly fresh: string | null
}

const show = async (shell: MandatesShell, { actor, frame, today, told, fresh }: Showing): Promise<Answer> => {
  const organisation = await seeOrganisation(shell)(actor)
  const parts = organisation.ok ? await seeParts(shell)(actor) : organisation
  const keys = parts.ok ? await listOwnKeys(shell)(actor) : parts
  if (!organisation.ok) return { kind: 'refusal', refusal: organisation.refusal }
  if (!parts.ok) return { kind: 'refusal', refusal: parts.refusal }
  if (!keys.ok) return { kind: 'refusal', refusal: keys.refusal }
  const view = {
    actor,
    organisation: organisation.value,
    parts: parts.value,
    keys: keys.value,
    today,
    told,
    fresh,
    key: newId(),
  }
  return { kind: 'page', ...organisationPage(frame, view) }
}

/** The organisation that one acts for: members, functions, branches and keys, for those who manage it. */
export const showOrganisation = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.manage,
    summary: 'shows the organisation that is acted for',
    takes: { query: z.object({ done: z.string().optional() }) },
    answer: ({ actor, frame, query, at }) =>
      actor === null
        ? signInFirst
        : show(shell, { actor, frame, today: dayOf(at), told: query.done !== undefined, fresh: null }),
  })

type Sent = Pick<Visit<unknown, unknown, unknown>, 'fields' | 'language' | 'network' | 'at'> & {
  readonly actor: Actor
  readonly key: Id
}
type Done = Promise<Result<unknown, MandatesRefusal>>
type Does = (shell: MandatesShell, sent: Sent) => Done

const missing = async (): Done => refuse({ code: 'mandates/not-found' })

const idIn = (sent: Sent, name: string): Id | null => {
  const text = fieldOf(sent.fields, name) ?? ''
  return isId(text) ? text : null
}

const roleIn = (sent: Sent) => MEMBER_ROLES.find((role) => role === fieldOf(sent.fields, 'role')) ?? 'member'

const nameIn = (sent: Sent): string | null => {
  const name = line(fieldOf(sent.fields, 'name'))
  return name === '' ? null : name
}

const scopeIn = (sent: Sent) => ({
  rights: MANDATE_RIGHTS.filter((right) => allOf(sent.fields, 'right').includes(right)),
  services: 'all' as const,
})

/** What the buttons of the page do. */
const DOES: Readonly<Record<string, Does>> = {
  invite: (shell, sent) => {
    const email = addressIn(sent.fields)
    const { actor, key, language, network } = sent
    return email === null ? missing() : inviteMember(shell)(actor, { email, key, language, network }, roleIn(sent))
  },
  role: (shell, sent) => {
    const person = idIn(sent, 'person')
    return person === null ? missing() : changeMember(shell)(sent.actor, { person, to: roleIn(sent) })
  },
  remove: (shell, sent) => {
    const person = idIn(sent, 'person')
    return person === null ? missing() : changeMember(shell)(sent.actor, { person, to: null })
  },
  away: (shell, sent) => {
    const person = idIn(sent, 'person')
    return person === null ? missing() : beAway(shell)(sent.actor, { person, from: dayOf(sent.at), to: null })
  },
  back: (shell, sent) => {
    const person = idIn(sent, 'person')
    return person === null ? missing() : beAway(shell)(sent.actor, { person, from: null, to: null })
  },
  function: (shell, sent) => {
    const name = nameIn(sent)
    return name === null ? missing() : makeFunction(shell)(sent.actor, { ...scopeIn(sent), name, branches: 'all' })
  },
  hold: (shell, sent) => holding(shell, sent, true),
  unhold: (shell, sent) => holding(shell, sent, false),
  branch: (shell, sent) => {
    const name = nameIn(sent)
    return name === null ? missing() : openBranch(shell)(sent.actor, { name, key: sent.key })
  },
  use: (shell, sent) => {
    const mandate = idIn(sent, 'mandate')
    return mandate === null
      ? missing()
      : letFunctionUse(shell)(sent.actor, { mandate, function: idIn(sent, 'function') })
  },
  'revoke-key': (shell, sent) => {
    const key = idIn(sent, 'key')
    return key === null ? missing() : revokeKey(shell)(sent.actor, key)
  },
}

const holding = (shell: MandatesShell, sent: Sent, held: boolean): Done => {
  const [person, of] = [idIn(sent, 'person'), idIn(sent, 'function')]
  if (person === null || of === null) return missing()
  return holdFunction(shell)(sent.actor, { function: of, person, deputisesFor: idIn(sent, 'deputy'), held })
}

/** Changes members, functions, branches or keys of the organisation that one acts for. */
export const sendOrganisationChange = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: HERE,
    repeat: { harmless: 'each sets what is named; what is made new has the key of its form as its id' },
    permission: may.manage,
    summary: 'changes members, functions, branches or keys of an organisation',
    answer: async ({ actor, fields, language, network, at, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const key = idempotencyKey !== null && isId(idempotencyKey) ? idempotencyKey : newId()
      const does = DOES[fieldOf(fields, 'do') ?? ''] ?? missing
      const done = await does(shell, { actor, fields, language, network, at, key })
      return done.ok ? { kind: 'redirect', to: `${HERE}?done` } : { kind: 'refusal', refusal: done.refusal }
    },
  })

/** Makes a key for programs and shows it, this once. */
export const sendMachineKey = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: `${HERE}/schluessel`,
    repeat: { harmless: 'a form is one key, however often it is sent' },
    permission: may.manage,
    summary: 'makes a key for programs of an organisation',
    answer: async ({ actor, frame, fields, at, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const form = idempotencyKey !== null && isId(idempotencyKey) ? idempotencyKey : newId()
      const today = dayOf(at)
      const typed = dayIn(fields, 'ends')
      const networks = (fieldOf(fields, 'networks') ?? '').split(/[\s,;]+/).filter((text) => text !== '')
      if (typed === 'wrong' || !networks.every(isNetwork))
        return { kind: 'refusal', refusal: { code: 'mandates/key-too-long' } }
      const rights = MANDATE_RIGHTS.filter((right) => allOf(fields, 'right').includes(right))
      const name = line(fieldOf(fields, 'name'))
      const wish = { form, name, rights, services: 'all' as const, networks, endsOn: typed ?? plus(today, 'P90D') }
      const made = await makeKey(shell)(actor, wish)
      if (!made.ok) return { kind: 'refusal', refusal: made.refusal }
      return show(shell, { actor, frame, today, told: false, fresh: made.value.text })
    },
  })
