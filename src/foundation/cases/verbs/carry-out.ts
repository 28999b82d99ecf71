import { dayOf } from '../../../kernel/clock.ts'
import { derivedId, type Id, id } from '../../../kernel/ids.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { namesOfStaff } from '../../account/index.ts'
import { canBeTold, deliver, languageOf, type NewMessage, reachOf } from '../../mailbox/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { groundsOf } from '../domain/grounds.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import { composeDocument } from '../domain/letter.ts'
import { mandateNames } from '../domain/represent.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { filesOf, markByPost } from '../store/files.ts'
import { logOf, partiesOf, writingsOf } from '../store/history.ts'
import { byPostText } from '../texts.ts'
import { type CaseRef, caseRefOf, courtOf, type Effect } from '../words.ts'
import { answersIn } from './answers.ts'
import { type Done, keepLetter } from './keep-letter.ts'
import { letterSheet } from './letter-sheet.ts'
import { messageLetter } from './message-letter.ts'
import { reachedParties } from './party-left.ts'

/**
 * Carries out what a move sets off outside of its transaction: first the documents, then the messages that bring them.
 * It may run again at any point: a document of a move is made once, a message with the same id is delivered once.
 */
export const carryOut =
  (shell: CasesShell) =>
  async (payload: JobPayload): Promise<void> => {
    const done = await load(shell, payload)
    const effects = effectsOf(done)
    for (const effect of effects) if (effect.effect === 'issue') await issue(shell, done, effect.document)
    for (const effect of effects) if (effect.effect === 'notify') await notify(shell, done, effect.message)
  }

const load = async (shell: CasesShell, { scope, ref }: JobPayload): Promise<Done> => {
  if (scope.kind !== 'authority') throw new Error('cases.carry-out: expected the scope of an authority')
  const at: CaseRef = { authority: scope.authority, id: id(ref.case ?? '') }
  const seq = Number(ref.seq)
  const { found, log, parties } = await shell.db.tx(inAuthority(at.authority), async (tx) => ({
    found: await findCase(tx, at),
    log: await logOf(tx, at),
    parties: await partiesOf(tx, at),
  }))
  const entry = log.find((one) => one.seq === seq)
  const released = found && (await shell.services.version(found.row.service, found.row.version))
  const authority = await shell.authorities.byId(at.authority)
  if (!found || !entry || !released || !authority) throw new Error(`case ${at.id}, move ${seq}: not there`)
  const reached = await reachedParties(shell, at, parties)
  const byPost = reached.length < parties.length
  const reach = await Promise.all(
    reached.map((account) =>
      reachOf(shell)(account, {
        caseRef: caseRefOf(at),
        topics: mandateNames(released.service),
        way: released.service.delivery,
      }),
    ),
  )
  const onPaper = reach.some((one) => one !== 'provided')
  const told = await Promise.all(reached.map((account) => canBeTold(shell, account, mandateNames(released.service))))
  const untold = told.includes(false)
  return { ref: at, found, service: released.service, authority, entry, log, reached, byPost, onPaper, untold }
}

/** The program reads a case too when it writes a letter or a message, and says so. */
const remember = (
  shell: Pick<CasesShell, 'clock' | 'outbox'>,
  tx: Tx,
  { done, act }: { readonly done: Done; readonly act: 'cases.letter' | 'cases.message' },
): Promise<void> => {
  const { ref, entry, service } = done
  const law = service.law[0] ?? READING_LAW
  const reading = { act, rows: [ref.id], ref: { seq: entry.seq }, purpose: 'system', law } as const
  return noteReading(shell)(tx, reading, { doer: { system: 'carry-out' }, at: shell.clock() })
}

const effectsOf = ({ service, entry }: Done): readonly Effect[] =>
  service.workflow.transitions.find(
    (row) =>
      row.from === (entry.from ?? service.workflow.start) &&
      row.on === entry.on &&
      row.to === entry.to &&
      row.by === entry.role,
  )?.then ?? []

// For areas above a county, such as a regional district, the applicant's place decides about the court.
const UNKNOWN_COURT = 'das örtlich zuständige Verwaltungsgericht (§ 52 VwGO)'

/** Makes a document of the move, unless it is there already or the case is erased: composed and printed outside of any transaction. */
const issue = async (shell: CasesShell, done: Done, document: string): Promise<void> => {
  const { ref, found, service, authority, entry, log } = done
  const ready = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const there = (await filesOf(tx, ref)).some((file) => file.document === document && file.seq === entry.seq)
    const sealer = there ? null : await shell.keys.find(tx, ref.id)
    if (!sealer) return null
    await remember(shell, tx, { done, act: 'cases.letter' })
    const writings = await writingsOf(tx, ref)
    const grounds = groundsOf(log, entry)
    const reasons = writings.findLast((one) => one.kind === 'reasons' && grounds.includes(one.seq))
    return {
      sealer,
      answers: answersIn(writings, sealer.open),
      applicant: sealer.open('case.applicant', found.applicant),
      reasons: reasons ? sealer.open('case.reasons', reasons.body) : null,
      staff: await namesOfStaff(tx, shell.keys, ref.authority),
    }
  })
  if (!ready) return
  const { profile } = authority
  const composed = composeDocument(service, document, {
    answers: ready.answers,
    number: found.row.number,
    on: dayOf(entry.at),
    reasons: ready.reasons,
    feeCents: found.row.feeCents,
    authority: `${authority.name}, ${profile.street}, ${profile.postcode} ${profile.place}`,
    court: courtOf(authority.area, dayOf(entry.at)) ?? UNKNOWN_COURT,
  })
  const clerk = log.findLast((one) => one.role === 'clerk')?.account ?? entry.account
  const nameOf = (account: Id) => ready.staff.get(account) ?? authority.name
  const sheet = letterSheet(composed, {
    authority,
    recipient: ready.applicant,
    byPost: done.byPost || done.onPaper,
    number: found.row.number,
    contact: nameOf(clerk),
    signedBy: nameOf(entry.account),
    at: entry.at,
    mark: shell.letterMark,
  })
  await keepLetter(shell, done, {
    document,
    title: composed.title,
    sealer: ready.sealer,
    bytes: await shell.press.letterPdf(sheet),
  })
}

/** Puts a message of the move into the mailbox of every party, unless the case is erased, with links to the case and to the documents of this move; whoever has no mailbox any more, or can not be told of what lies there, gets a letter. */
const notify = async (shell: CasesShell, done: Done, messageId: string): Promise<void> => {
  const { ref, found, service, authority, entry } = done
  const message = service.messages.find((one) => one.id === messageId)
  if (!message) throw new Error(`service ${service.id}: unknown message ${messageId}`)
  const ready = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const sealer = await shell.keys.find(tx, ref.id)
    if (!sealer) return null
    await remember(shell, tx, { done, act: 'cases.message' })
    const issued = (await filesOf(tx, ref)).filter((file) => file.origin === 'authority' && file.seq === entry.seq)
    const writings = await writingsOf(tx, ref)
    const written = writings.find((one) => one.kind === 'reasons' && one.seq === entry.seq)
    const staff = done.byPost || done.untold ? await namesOfStaff(tx, shell.keys, ref.authority) : new Map<Id, string>()
    return {
      sealer,
      writings,
      signedBy: staff.get(entry.account) ?? authority.name,
      asks: writings.some((one) => one.kind === 'question' && one.seq === entry.seq),
      documents: issued.map((file) => ({ id: file.id, name: sealer.open('case.file-name', file.name) })),
      reasons: written ? sealer.open('case.reasons', written.body) : '',
    }
  })
  if (!ready) return
  const { documents, reasons, asks } = ready
  // A document of this move is the letter; what only a message says becomes one.
  if ((done.byPost || done.untold) && documents.length === 0)
    await messageLetter(shell, done, { message, facts: ready, reason: done.byPost ? 'closed' : 'no-address' })
  for (const account of done.reached) {
    const language = await languageOf(shell)(account)
    const title = say(service.texts.title, language)
    const fill = { number: found.row.number, service: title, authority: authority.name, reasons }
    const page = `/cases/${ref.authority}/${ref.id}`
    const told: NewMessage = {
      id: derivedId(Date.parse(entry.at), `${ref.id} ${entry.seq} ${messageId}`),
      authority: ref.authority,
      kind: documents.length > 0 ? 'decision' : asks ? 'question' : 'status',
      topics: mandateNames(service),
      caseRef: caseRefOf(ref),
      official: documents.length > 0,
      way: service.delivery ?? 'mailbox',
      service: title,
      reference: found.row.number,
      title: say(message.title, language, fill),
      text: say(message.text, language, fill).split(/\n\s*\n/),
      links: [
        ...documents.map((file) => ({ href: `${page}/files/${file.id}`, text: file.name })),
        { href: page, text: `${found.row.number} ${title}` },
      ],
    }
    const provided = await deliver(shell)(account, told)
    if (provided !== 'provided' && provided !== 'closed')
      await onPaper(shell, { ref, seq: entry.seq, account, told, language })
  }
}

interface OnPaper {
  readonly ref: CaseRef
  readonly seq: number
  readonly account: Id
  readonly told: NewMessage
  readonly language: Language
}

/** Has the documents of a move sent on paper; the mailbox tells of them without any effect. */
const onPaper = async (shell: CasesShell, { ref, seq, account, told, language }: OnPaper): Promise<void> => {
  await shell.db.tx(inAuthority(ref.authority), (tx) => markByPost(tx, ref, seq))
  const text = [...told.text, say(byPostText, language)]
  await deliver(shell)(account, { ...told, kind: 'status', official: false, text, links: told.links.slice(-1) })
}
