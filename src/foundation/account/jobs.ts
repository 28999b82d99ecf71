import { dayOf, parseDay, showDay, showInstant } from '../../kernel/clock.ts'
import { type Id, id } from '../../kernel/ids.ts'
import { type Language, say, type Text } from '../../kernel/texts.ts'
import { type JobDefinition, type JobPayload, type JobTry, JobTrouble } from '../../platform/jobs/words.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import { linkToken } from './domain/link.ts'
import type { AccountShell } from './shell.ts'
import { findAccount } from './store/accounts.ts'
import { findAddressChange } from './store/address-changes.ts'
import { findSignIn } from './store/sign-ins.ts'
import { sayDevice } from './say-device.ts'
import { jobTitles, mails } from './texts.ts'
import { addressToken } from './verbs/correct.ts'
import type { AccountCard } from './words.ts'
import { DEVICE_LINK } from './verbs/device-link.ts'
import { NOT_ME } from './verbs/not-me.ts'
import { RECOVERY } from './verbs/recover.ts'
import { openDevice } from './verbs/session-origin.ts'
import { sendStaffInvitation } from './verbs/send-staff-invitation.ts'
import { staffMails } from './staff-texts.ts'
import { followWorkplace } from './verbs/workplace.ts'

const MAILS: Readonly<Record<string, { readonly subject: Text; readonly text: Text }>> = {
  confirm: { subject: mails.confirmSubject, text: mails.confirmText },
  already: { subject: mails.alreadySubject, text: mails.alreadyText },
  password: { subject: mails.passwordSubject, text: mails.passwordText },
  device: { subject: mails.deviceSubject, text: mails.deviceText },
  'new-browser': { subject: mails.newBrowserSubject, text: mails.newBrowserText },
  recovery: { subject: mails.recoverySubject, text: mails.recoveryText },
  ways: { subject: mails.waysSubject, text: mails.waysText },
  'passkey-copied': { subject: mails.passkeyCopiedSubject, text: mails.passkeyCopiedText },
  'new-address': { subject: mails.newAddressSubject, text: mails.newAddressText },
  inactive: { subject: mails.inactiveSubject, text: mails.inactiveText },
  'changed-address': { subject: mails.changedAddressSubject, text: mails.changedAddressText },
}

/** Whom a mail goes to: the address of the account, or one of the two that a change is about. */
const recipient = (
  shell: AccountShell,
  account: Id,
  { kind, change }: { readonly kind: string; readonly change: string | undefined },
): Promise<Pick<AccountCard, 'email' | 'language'> | null> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const found = await findAccount(tx, shell.keys, account)
    if (!found || change === undefined) return found
    const addresses = await findAddressChange(tx, account, id(change))
    if (!addresses) return null
    const sealer = await shell.keys.of(tx, account)
    const sealed = kind === 'new-address' ? addresses.email : addresses.oldEmail
    return { email: sealer.open('account.email', sealed), language: found.language }
  })

/** Which key signs the link of a mail of this kind. */
const KEYS: Readonly<Record<string, string>> = { device: DEVICE_LINK, 'new-browser': NOT_ME, recovery: RECOVERY }

/** Every address that a mail may name. */
const linksOf = (shell: AccountShell, kind: string, ref: JobPayload['ref']): Readonly<Record<string, string>> => {
  const { account = '', link } = ref
  const token = link === undefined ? '' : linkToken(shell.keys.derived(KEYS[kind] ?? 'account.link'), id(link))
  const change = ref['change'] === undefined ? '' : addressToken(shell, id(account), id(ref['change']))
  const konto = `${shell.publicUrl}/konto`
  return {
    newAddress: `${konto}/address?token=${change}`,
    link: `${konto}/confirm?token=${token}`,
    device: `${konto}/device?token=${token}`,
    notMe: `${konto}/das-war-ich-nicht?token=${token}`,
    recovery: `${konto}/wiederherstellen?token=${token}`,
    ways: `${konto}/anmeldung`,
    signIn: `${konto}/sign-in`,
  }
}

/** Device and time of a sign-in, which is all that its mail says. */
const signInOf = (
  shell: AccountShell,
  account: Id,
  { signIn, language }: { readonly signIn: string | undefined; readonly language: Language },
): Promise<Readonly<Record<string, string>>> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const found = signIn === undefined ? null : await findSignIn(tx, account, id(signIn))
    if (!found) return {}
    const device = openDevice(await shell.keys.of(tx, account), found.device)
    return { at: showInstant(found.at, language), what: sayDevice(device, language) }
  })

/** Sends the mail that a payload names. A server that does not answer makes the job try again later. */
const sendMail =
  (shell: AccountShell) =>
  async ({ kind, ref }: JobPayload, attempt: JobTry): Promise<void> => {
    const mail = MAILS[kind]
    if (!mail) throw new Error(`account.mail: expected one of ${Object.keys(MAILS).join(', ')}, got ${kind}`)
    const account = id(ref.account ?? '')
    const to = await recipient(shell, account, { kind, change: ref['change'] })
    // Who came in by an outer identity may have no address.
    if (!to || to.email === '') return
    const fill = {
      ...linksOf(shell, kind, ref),
      ...(await signInOf(shell, account, { signIn: ref['signIn'], language: to.language })),
      day: showDay(parseDay(ref['day'] ?? '') ?? dayOf(shell.clock()), to.language),
    }
    const text = say(mail.text, to.language, fill)
    const sent = await shell.mailer.send({
      to: to.email,
      subject: say(mail.subject, to.language),
      text,
      key: attempt.id,
    })
    // An address that the server will never take is not tried for a day; the mailbox itself holds the message.
    if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
  }

/** The jobs of this room. */
export const jobs = (shell: AccountShell): readonly JobDefinition[] => [
  { queue: 'account.mail', title: jobTitles.mail, handler: sendMail(shell) },
  { queue: 'account.staff-invitation', title: staffMails.title, handler: sendStaffInvitation(shell) },
  {
    queue: 'account.workplace',
    title: jobTitles.workplace,
    handler: ({ ref }) => followWorkplace(shell)(id(ref.account ?? ''), id(ref.authority ?? '')),
  },
]
