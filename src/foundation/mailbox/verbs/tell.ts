import { instant, type Instant } from '../../../kernel/clock.ts'
import { id, type Id } from '../../../kernel/ids.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import { type JobPayload, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard } from '../../account/index.ts'
import { nextDigest, NOTICE_KINDS, type NoticeKind, wayFor } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import { markNoticed } from '../store/messages.ts'
import { deleteWaiting, findWish, insertWaiting, waitingOf } from '../store/notices.ts'
import { noticeTexts as t } from '../notice-texts.ts'
import { readersOf } from './party.ts'
import { stopToken } from './stop-notices.ts'

type TellingShell = Pick<MailboxShell, 'outbox' | 'clock'>

/** Something that a party is to be told of. */
export interface Tidings {
  readonly party: Id
  /** Id of the message, or of whatever else it is. */
  readonly notice: Id
  readonly about: NoticeKind
  /** Names of the service that it is about; they decide whose task it is, and stand in no mail. */
  readonly topics: readonly string[]
  /** The authority whose official message it is; null where the law attaches nothing to it. */
  readonly official: Id | null
}

/** Has everybody told who reads the mailbox of a party, each in the way that they chose. */
export const tellLater = (
  shell: Pick<MailboxShell, 'outbox'>,
  tx: Tx,
  { party, notice, about, topics, official }: Tidings,
): Promise<void> =>
  shell.outbox.put(tx, 'mailbox.notice', {
    scope: inAccount(party),
    kind: official === null ? about : 'official',
    ref: { account: party, notice, topics: topics.join(' '), authority: official ?? '' },
  })

const wordsIn = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

const kindIn = (text: string): NoticeKind => NOTICE_KINDS.find((kind) => kind === text) ?? 'messages'

/** Finds out who is told and how, and plans each mail by itself, so that one bad address holds up nobody else. */
export const planNotices =
  (shell: MailboxShell) =>
  async ({ kind, ref }: JobPayload): Promise<void> => {
    const party = id(ref['account'] ?? '')
    const notice = id(ref['notice'] ?? '')
    const authority = kind === 'official' ? id(ref['authority'] ?? '') : null
    const topics = ref['topics'] ?? ''
    for (const reader of await readersOf(shell, party, wordsIn(topics)))
      await shell.db.tx(inAccount(reader), (tx) =>
        planOne(shell, tx, { party, reader, notice, topics, kind: kindIn(kind), official: authority }),
      )
  }

interface Plan {
  readonly party: Id
  readonly reader: Id
  readonly notice: Id
  readonly topics: string
  readonly kind: NoticeKind
  readonly official: Id | null
}

const planOne = async (shell: TellingShell, tx: Tx, plan: Plan): Promise<void> => {
  const { party, reader, notice, topics, kind, official } = plan
  const wish = await findWish(tx, reader)
  const way = wayFor(wish, kind, official !== null)
  if (way === 'none') return
  const ref = { account: reader, party, notice, topics, authority: official ?? '' }
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
  readonly stop: NoticeKind | 'digest'
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
    // Who lost the function since it was planned is told nothing any more.
    if (!(await readersOf(shell, party, wordsIn(ref['topics'] ?? ''))).includes(reader)) return
    const stop = kindIn(kind)
    const mail =
      kind === 'deadlines' ? { subject: t.deadlineSubject, text: t.deadlineText } : { subject: t.subject, text: t.text }
    const left = await send(shell, { reader, ...mail, stop, fill: {}, key: `${notice}.${reader}` })
    if (left && kind === 'official') await noteNotice(shell, id(ref['authority'] ?? ''), { party, message: id(notice) })
  }

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
    stop: 'digest',
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
