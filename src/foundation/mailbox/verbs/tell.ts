import { instant, type Instant } from '../../../kernel/clock.ts'
import { id, type Id } from '../../../kernel/ids.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import { type JobPayload, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard } from '../../account/index.ts'
import { type CaseChoice, nextDigest, NOTICE_KINDS, type NoticeKind, wayFor } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import { findCaseChoice } from '../store/case-choices.ts'
import { markNoticed } from '../store/message-marks.ts'
import { deleteWaiting, findWish, insertWaiting, waitingOf } from '../store/notices.ts'
import { noticeTexts as t } from '../notice-texts.ts'
import { readersOf } from './party.ts'
import { followersToTell } from './followers.ts'
import { type Stopping, stopToken } from './stop-notices.ts'

type TellingShell = Pick<MailboxShell, 'outbox' | 'clock'>

/** Something that a party is to be told of. */
export interface Tidings {
  readonly party: Id
  /** Id of the message, or of whatever else it is. */
  readonly notice: Id
  readonly about: NoticeKind
  /** Names of the service that it is about; they decide whose task it is, and stand in no mail. */
  readonly topics: readonly string[]
  /** The case that it is about, as its authority names it; null where it is about none. */
  readonly caseRef: string | null
  /** The authority whose official message it is; null where the law attaches nothing to it. */
  readonly official: Id | null
}

/** Has everybody told who reads the mailbox of a party, each in the way that they chose. */
export const tellLater = (
  shell: Pick<MailboxShell, 'outbox'>,
  tx: Tx,
  { party, notice, about, topics, caseRef, official }: Tidings,
): Promise<void> =>
  shell.outbox.put(tx, 'mailbox.notice', {
    scope: inAccount(party),
    kind: official === null ? about : 'official',
    ref: { account: party, notice, topics: topics.join(' '), authority: official ?? '', case: caseRef ?? '' },
  })

const wordsIn = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

const kindIn = (text: string): NoticeKind => NOTICE_KINDS.find((kind) => kind === text) ?? 'messages'

/** Finds out who is told and how, and plans each mail by itself, so that one bad address holds up nobody else. */
export const planNotices =
  (shell: MailboxShell) =>
  async ({ kind: about, ref }: JobPayload): Promise<void> => {
    const party = id(ref['account'] ?? '')
    const notice = id(ref['notice'] ?? '')
    const official = about === 'official' ? id(ref['authority'] ?? '') : null
    const topics = ref['topics'] ?? ''
    const caseRef = ref['case'] ?? ''
    const kind = kindIn(about)
    const plan = { party, notice, topics, caseRef, kind }
    const readers = await readersOf(shell, party, wordsIn(topics))
    for (const reader of readers)
      await shell.db.tx(inAccount(reader), (tx) => planOne(shell, tx, { ...plan, reader, official }))
    // Who follows a case under a mandate is told besides; the duty to tell of a decision is towards the party.
    for (const reader of caseRef === '' ? [] : await followersToTell(shell, { party, caseRef, kind }))
      if (!readers.includes(reader))
        await shell.db.tx(inAccount(reader), (tx) => planOne(shell, tx, { ...plan, reader, official: null }))
  }

interface Plan {
  readonly party: Id
  readonly reader: Id
  readonly notice: Id
  readonly topics: string
  /** Empty where it is about no case. */
  readonly caseRef: string
  readonly kind: NoticeKind
  readonly official: Id | null
}

const planOne = async (shell: TellingShell, tx: Tx, plan: Plan): Promise<void> => {
  const { party, reader, notice, topics, caseRef, kind, official } = plan
  const wish = await findWish(tx, reader)
  const choice = caseRef === '' ? null : await findCaseChoice(tx, reader, caseRef)
  const way = wayFor(wish, { kind, official: official !== null, choice })
  if (way === 'none') return
  // A mail that a choice about this case has caused is stopped for this case.
  const stops = choice !== null && (choice.under !== null || hasChosen(choice, kind)) ? 'case' : 'all'
  const ref = { account: reader, party, notice, topics, authority: official ?? '', case: caseRef, stops }
  if (way === 'mail')
    return shell.outbox.put(tx, 'mailbox.mail', {
      scope: inAccount(reader),
      kind: official === null ? kind : 'official',
      ref,
    })
  const now = shell.clock()
  const first = await insertWaiting(tx, reader, { id: notice, kind, since: now })
  if (first) await planDigest(shell, tx, { reader, due: nextDigest(now, wish.hour) })
}

const hasChosen = ({ ways }: CaseChoice, kind: NoticeKind): boolean => kind !== 'subscriptions' && ways[kind] !== null

const planDigest = (
  shell: TellingShell,
  tx: Tx,
  { reader, due }: { readonly reader: Id; readonly due: Instant },
): Promise<void> =>
  shell.outbox.putFor(tx, due, {
    queue: 'mailbox.mail',
    payload: { scope: inAccount(reader), kind: 'digest', ref: { account: reader, due } },
  })

interface NoticeMail {
  readonly reader: Id
  readonly subject: Text
  readonly text: Text
  readonly stop: Stopping
  readonly fill: Readonly<Record<string, string>>
  readonly key: string
}

/** Sends one mail; false where the account has no address any more. Names of services and contents never come here. */
const send = async (shell: MailboxShell, { reader, subject, text, stop, fill, key }: NoticeMail): Promise<boolean> => {
  const to = await accountCard(shell)(reader)
  if (!to || to.email === '') return false
  const stopAt = `${shell.publicUrl}/konto/abbestellen?token=${stopToken(shell, reader, stop)}`
  const links = { mailbox: `${shell.publicUrl}/konto/postfach`, account: `${shell.publicUrl}/konto`, stop: stopAt }
  const sent = await shell.mailer.send({
    to: to.email,
    subject: say(subject, to.language),
    text: say(text, to.language, { ...fill, ...links }),
    key,
    stopAt,
  })
  // An address that the server will never take is not tried for a day; the mailbox itself holds the message.
  if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
  return true
}

/** Sends a notice, or the mail of the day. Tried again it has the same Message-ID, by which a receiver drops it. */
export const sendNotice =
  (shell: MailboxShell) =>
  async ({ kind, ref }: JobPayload): Promise<void> => {
    const reader = id(ref['account'] ?? '')
    if (kind === 'digest') return sendDigest(shell, reader, instant(ref['due'] ?? ''))
    const party = id(ref['party'] ?? '')
    const notice = ref['notice'] ?? ''
    const caseRef = ref['case'] ?? ''
    const stopped = kindIn(kind)
    const told = { party, reader, topics: wordsIn(ref['topics'] ?? ''), caseRef, kind: stopped }
    // Who lost the function or the mandate since it was planned is told nothing any more.
    if (!(await isStillTold(shell, told))) return
    const stop = { what: stopped, caseRef: ref['stops'] === 'case' ? caseRef : null }
    const mail =
      kind === 'deadlines' ? { subject: t.deadlineSubject, text: t.deadlineText } : { subject: t.subject, text: t.text }
    const left = await send(shell, { reader, ...mail, stop, fill: {}, key: `${notice}.${reader}` })
    if (left && kind === 'official') await noteNotice(shell, id(ref['authority'] ?? ''), { party, message: id(notice) })
  }

interface Told extends Pick<Plan, 'party' | 'reader' | 'caseRef' | 'kind'> {
  readonly topics: readonly string[]
}

const isStillTold = async (shell: MailboxShell, { party, reader, topics, caseRef, kind }: Told): Promise<boolean> =>
  (await readersOf(shell, party, topics)).includes(reader) ||
  (caseRef !== '' && (await followersToTell(shell, { party, caseRef, kind })).includes(reader))

/** The authority's evidence that the party was told (OZG § 9 (1)). */
const noteNotice = (
  shell: MailboxShell,
  authority: Id,
  key: { readonly party: Id; readonly message: Id },
): Promise<void> =>
  shell.db.tx(inAccount(key.party), async (tx) => {
    const at = shell.clock()
    await markNoticed(tx, key, at)
    await shell.outbox.say(tx, {
      kind: 'mailbox.noticed',
      scope: inAuthority(authority),
      ref: { account: key.party, message: key.message, at },
    })
  })

/** Most notices that one mail of the day counts; what is left comes with the next. */
const MOST = 1_000

const sendDigest = async (shell: MailboxShell, reader: Id, due: Instant): Promise<void> => {
  const waiting = await shell.db.tx(inAccount(reader), (tx) => waitingOf(tx, reader, MOST))
  if (waiting.length === 0) return
  const mail = {
    subject: t.digestSubject,
    text: t.digestText,
    stop: { what: 'digest', caseRef: null },
    fill: { count: String(waiting.length) },
  } as const
  await send(shell, { reader, ...mail, key: `${due.replaceAll(/\D/g, '')}.${reader}` })
  await shell.db.tx(inAccount(reader), async (tx) => {
    const more = await deleteWaiting(tx, reader, waiting)
    if (!more) return
    const { hour } = await findWish(tx, reader)
    await planDigest(shell, tx, { reader, due: nextDigest(shell.clock(), hour) })
  })
}
