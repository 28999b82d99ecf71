import { z } from 'zod'
import { openSession, signOut, welcome } from '../../foundation/account/index.ts'
import { type Authority, vouchedProof } from '../../foundation/account/words.ts'
import type { Actor } from '../../kernel/actor.ts'
import { say } from '../../kernel/texts.ts'
import type { FieldError, Frame } from '../../platform/html/words.ts'
import { safeReturn } from '../../platform/http/index.ts'
import { type Answer, defineRoute, type Route } from '../../platform/http/words.ts'
import { listMails, readMail } from '../../platform/mail/index.ts'
import { mailPage, outboxPage } from './pages/outbox.page.tsx'
import { type PersonsPage, personsPage } from './pages/persons.page.tsx'
import { may } from './permissions.ts'
import { CITIZENS, type DemonstrationPerson, STAFF_ROLES, shownStaff, staffOf } from './persons.ts'
import { type DemonstrationShell, openPerson, openStaff } from './prepare.ts'
import { personTexts } from './texts.ts'

/** What the routes of a demonstration need: whether people come by https, and where the kept mails lie. */
export interface DemonstrationRoutesShell extends DemonstrationShell {
  readonly secure: boolean
  readonly outboxFolder: string
}

const MAILS_ON_A_PAGE = 25

const path = z.string().optional().transform(safeReturn)
const field = z.string().default('')

const byName = new Intl.Collator('de')

const pageOf = async (
  shell: DemonstrationRoutesShell,
  frame: Frame,
  more: Partial<Pick<PersonsPage, 'to' | 'chosen' | 'errors'>>,
): Promise<Answer> => {
  const authorities = await shell.authorities.all()
  const status = more.errors?.length ? 422 : 200
  const page = {
    citizens: CITIZENS,
    staff: shownStaff(authorities),
    authorities: authorities.toSorted((one, other) => byName.compare(one.name, other.name)),
    to: '/',
    chosen: { authority: '', role: '' },
    errors: [],
    ...more,
  }
  return { kind: 'page', status, ...personsPage(frame, page) }
}

/** Ends the session before, opens a new one for the person, and leads on: staff to work, citizens to where they wanted. */
const become = async (
  shell: DemonstrationRoutesShell,
  person: DemonstrationPerson,
  { actor, to }: { readonly actor: Actor | null; readonly to: string },
): Promise<Answer> => {
  const opened = await openSession(shell)(person.id, vouchedProof(person.level))
  if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
  if (actor !== null) await signOut(shell)(actor)
  return welcome(opened.value, to, { secure: shell.secure })
}

const showPersons = (shell: DemonstrationRoutesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/demonstration',
    permission: may.signIn,
    summary: 'shows whom one can be in the demonstration',
    takes: { query: z.object({ to: path }) },
    answer: ({ frame, query }) => pageOf(shell, frame, { to: query.to }),
  })

const sendPerson = (shell: DemonstrationRoutesShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second opens another session and ends the first' },
    path: '/demonstration/sign-in',
    permission: may.signIn,
    summary: 'signs in as one of the shown persons',
    takes: { form: z.object({ person: field, to: path }) },
    answer: async ({ actor, form }) => {
      const citizen = CITIZENS.find(({ id }) => id === form.person)
      if (citizen) {
        await openPerson(shell, citizen)
        return become(shell, citizen, { actor, to: form.to })
      }
      const staff = shownStaff(await shell.authorities.all()).find(({ id }) => id === form.person)
      if (!staff) return { kind: 'refusal', refusal: { code: 'account/not-found' } }
      await openStaff(shell, staff)
      return become(shell, staff, { actor, to: '/' })
    },
  })

const missingIn = (frame: Frame, authority: Authority | null, role: string | undefined): readonly FieldError[] => [
  ...(authority ? [] : [{ field: 'authority', text: say(personTexts.authorityMissing, frame.language) }]),
  ...(role === undefined ? [{ field: 'role', text: say(personTexts.roleMissing, frame.language) }] : []),
]

const sendOffice = (shell: DemonstrationRoutesShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'the second opens another session and ends the first' },
    path: '/demonstration/office',
    permission: may.signIn,
    summary: 'signs in as somebody of any authority',
    takes: { form: z.object({ authority: field, role: field }) },
    answer: async ({ actor, form, frame }) => {
      const authority = (await shell.authorities.all()).find(({ id }) => id === form.authority) ?? null
      const role = STAFF_ROLES.find((one) => one === form.role)
      if (authority === null || role === undefined)
        return pageOf(shell, frame, { chosen: form, errors: missingIn(frame, authority, role) })
      const staff = staffOf(authority, role)
      await openStaff(shell, staff)
      return become(shell, staff, { actor, to: '/' })
    },
  })

const showOutbox = (shell: DemonstrationRoutesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/demonstration/outbox',
    permission: may.readOutbox,
    summary: 'shows the mails that the demonstration kept, newest first',
    takes: { query: z.object({ before: z.uuid('an id out of the address of this page').optional() }) },
    answer: async ({ frame, query }) => {
      const before = query.before ?? null
      const kept = await listMails(shell.outboxFolder, { before, limit: MAILS_ON_A_PAGE })
      return { kind: 'page', ...outboxPage(frame, { ...kept, first: before === null }) }
    },
  })

const showMail = (shell: DemonstrationRoutesShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/demonstration/outbox/:mail',
    permission: may.readOutbox,
    summary: 'shows a mail that the demonstration kept',
    takes: { params: z.object({ mail: z.uuid() }) },
    answer: async ({ frame, params }) => {
      const mail = await readMail(shell.outboxFolder, params.mail)
      if (!mail) return { kind: 'refusal', refusal: { code: 'http/not-found' } }
      return { kind: 'page', ...mailPage(frame, mail, shell.publicUrl) }
    },
  })

/** The routes that exist only where the data folder bears the mark of a demonstration; elsewhere they answer 404. */
export const demonstrationRoutes = (shell: DemonstrationRoutesShell): readonly Route[] => [
  showPersons(shell),
  sendPerson(shell),
  sendOffice(shell),
  showOutbox(shell),
  showMail(shell),
]
