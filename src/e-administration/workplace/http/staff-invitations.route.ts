import { z } from 'zod'
import {
  demandSignIn,
  inviteStaff,
  listStaffInvitations,
  signInDemands,
  withdrawStaffInvitation,
} from '../../../foundation/account/index.ts'
import { normalEmail } from '../../../foundation/account/words.ts'
import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { isMailAddress } from '../../../platform/mail/index.ts'
import { functionTexts, invitationTexts as t } from '../function-texts.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import {
  DEMANDS,
  demandsPage,
  INVITATIONS,
  type InvitationsData,
  invitationsPage,
} from './pages/staff-invitations.page.tsx'
import { REASON_LENGTH } from './pages/staff-functions.tsx'
import type { Visit } from './staff.route.ts'
import { workplaceOf } from './visit.ts'

const text = (longest: number) => z.string().max(longest).default('')
const inviteForm = z.object({ email: text(300), reason: text(REASON_LENGTH) })
const withdrawForm = z.object({ invitation: z.string().refine(isId) })
const query = z.object({ saved: z.string().optional() })
const NOTHING = { email: '', functions: [], reason: '' } as const

/** The ticked functions; the boxes share a name. */
const ticked = ({ fields }: Pick<Visit, 'fields'>): readonly StaffFunction[] =>
  FUNCTIONS.filter((one) => fields.some(([name, value]) => name === 'functions' && value === one))

const shown = async (
  shell: WorkplaceShell,
  visit: Visit,
  { typed, errors }: Pick<InvitationsData, 'typed' | 'errors'>,
): Promise<Answer> => {
  const { actor, at } = workplaceOf(visit.actor)
  const open = await listStaffInvitations(shell)(actor, at.authority)
  if (!open.ok) return { kind: 'refusal', refusal: open.refusal }
  const page = invitationsPage(visit.language, { open: open.value, typed, errors })
  return errors.length > 0 ? { kind: 'page', status: 422, ...page } : { kind: 'page', ...page }
}

/** The invitations of the own authority that wait. */
export const invitationsRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: INVITATIONS,
  permission: may.manageStaff,
  summary: 'Open invitations of staff',
  answer: (visit) => shown(shell, visit, { typed: NOTHING, errors: [] }),
})

/** Invites somebody by mail to work in the own authority. */
export const inviteRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'a form is one invitation with one mail, however often it is sent' },
  path: INVITATIONS,
  permission: may.manageStaff,
  summary: 'Invites somebody by e-mail to work in the own authority',
  takes: { form: inviteForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const form = inviteForm.parse(visit.form)
    const email = normalEmail(form.email)
    const functions = ticked(visit)
    const reason = form.reason.trim()
    const errors: readonly FieldError[] = [
      ...(email === null || !isMailAddress(email) ? [{ field: 'email', text: say(t.emailWrong, visit.language) }] : []),
      ...(functions.length === 0 ? [{ field: 'functions', text: say(t.functionsMissing, visit.language) }] : []),
      ...(reason === '' ? [{ field: 'reason', text: say(functionTexts.reasonMissing, visit.language) }] : []),
    ]
    if (email === null || errors.length > 0) return shown(shell, visit, { typed: { ...form, functions }, errors })
    const { language, network } = visit
    const key = visit.idempotencyKey !== null && isId(visit.idempotencyKey) ? visit.idempotencyKey : newId()
    const wish = { authority: at.authority, email, language, functions, reason, network, key }
    const sent = await inviteStaff(shell)(actor, wish)
    return sent.ok ? { kind: 'redirect', to: INVITATIONS } : { kind: 'refusal', refusal: sent.refusal }
  },
})

/** Withdraws an invitation at once. */
export const withdrawInvitationRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'what is withdrawn is withdrawn' },
  path: `${INVITATIONS}/zuruecknehmen`,
  permission: may.manageStaff,
  summary: 'Withdraws an invitation of staff',
  takes: { form: withdrawForm },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const { invitation } = withdrawForm.parse(visit.form)
    const done = await withdrawStaffInvitation(shell)(actor, { authority: at.authority, invitation })
    return done.ok ? { kind: 'redirect', to: INVITATIONS } : { kind: 'refusal', refusal: done.refusal }
  },
})

/** Which functions of the own authority need a second factor. */
export const demandsRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: DEMANDS,
  permission: may.manageStaff,
  summary: 'Which functions need a passkey or a second factor',
  takes: { query },
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const demanded = await signInDemands(shell)(actor, at.authority)
    if (!demanded.ok) return { kind: 'refusal', refusal: demanded.refusal }
    const saved = query.parse(visit.query).saved !== undefined
    return { kind: 'page', ...demandsPage(visit.language, { demanded: demanded.value, saved }) }
  },
})

/** Says which functions need one from now on. */
export const setDemandsRoute = (shell: WorkplaceShell): Route => ({
  method: 'POST',
  repeat: { harmless: 'the same demands once more' },
  path: DEMANDS,
  permission: may.manageStaff,
  summary: 'Demands a passkey or a second factor for functions',
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const done = await demandSignIn(shell)(actor, { authority: at.authority, functions: ticked(visit) })
    return done.ok ? { kind: 'redirect', to: `${DEMANDS}?saved` } : { kind: 'refusal', refusal: done.refusal }
  },
})
