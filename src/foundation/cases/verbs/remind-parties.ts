import { type Day, dayOf, plus, showDay } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { canBeTold, deliver, languageOf } from '../../mailbox/index.ts'
import { ownLine, turnOf } from '../domain/glance.ts'
import { threadGlance } from '../domain/messages.ts'
import { mandateNames } from '../domain/represent.ts'
import { reminderTexts as t } from '../message-texts.ts'
import type { CasesShell } from '../shell.ts'
import { casesDue, type DaysPiece, findCase, type StoredCase } from '../store/cases.ts'
import { partiesOf } from '../store/history.ts'
import { casesAsking, messagesOf } from '../store/messages.ts'
import { type CaseRef, caseRefOf, type Service } from '../words.ts'
import { reachedParties } from './party-left.ts'
import { reminderLetter } from './reminder-letter.ts'

/** How long before: enough to find a paper at home, short enough to be done at once. */
const LEAD = 'P3D'

const PIECE = 200
// The newest messages decide whether a question still waits.
const NEWEST = 50

type Finding = (tx: Tx, authority: Id, piece: DaysPiece) => Promise<readonly Id[]>

/** What a party has to do in a case, and by when. */
interface Duty {
  readonly ref: CaseRef
  readonly found: StoredCase
  readonly service: Service
  readonly due: Day
  readonly parties: readonly Id[]
}

/**
 * Reminds the parties of an authority's cases of what they have to do within the next days: an answer or a step that the
 * case waits for, and an answer that a message asks for. Each day that is due is told once, in the mailbox; whether a mail
 * says that there is something, is the choice of whoever reads it; whom no mail can reach gets a letter. Gives how many were told of.
 */
export const remindParties =
  (shell: CasesShell) =>
  async (authority: Id): Promise<number> => {
    let told = 0
    for (const find of [casesDue, casesAsking]) told += await remindOf(shell, authority, find)
    return told
  }

const remindOf = async (shell: CasesShell, authority: Id, find: Finding): Promise<number> => {
  const from = dayOf(shell.clock())
  let told = 0
  let after: Id | null = null
  do {
    const piece: DaysPiece = { from, to: plus(from, LEAD), after, limit: PIECE }
    const cases: readonly Id[] = await shell.db.tx(inAuthority(authority), (tx) => find(tx, authority, piece))
    for (const id of cases) {
      const duty = await dutyIn(shell, { authority, id }, piece)
      if (duty === null) continue
      await tell(shell, duty)
      told += 1
    }
    after = cases.length === PIECE ? (cases.at(-1) ?? null) : null
  } while (after !== null)
  return told
}

/** The nearest day by which the parties of a case have to do something; null where it is not their turn. Nothing sealed is opened. */
const dutyIn = (shell: CasesShell, ref: CaseRef, { from, to }: DaysPiece): Promise<Duty | null> =>
  shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const found = await findCase(tx, ref)
    const released = found && (await shell.services.version(found.row.service, found.row.version))
    if (!found || !released) return null
    const { status, due: dueOfCase } = ownLine(released.service, found.row, 0)
    const { asked } = threadGlance(await messagesOf(tx, ref, NEWEST))
    const days = [turnOf(status) === 'applicant' ? dueOfCase : null, asked?.replyUntil ?? null]
    const [due] = days.flatMap((day) => (day !== null && day >= from && day <= to ? [day] : [])).toSorted()
    return due === undefined ? null : { ref, found, service: released.service, due, parties: await partiesOf(tx, ref) }
  })

const tell = async (shell: CasesShell, { ref, found, service, due, parties }: Duty): Promise<void> => {
  const { number, openedAt } = found.row
  const reached = await reachedParties(shell, ref, parties)
  const told = await Promise.all(reached.map((party) => canBeTold(shell, party, mandateNames(service))))
  if (reached.length < parties.length) await reminderLetter(shell, { ref, found, service, due }, 'closed')
  else if (told.includes(false)) await reminderLetter(shell, { ref, found, service, due }, 'no-address')
  for (const party of reached) {
    const language = await languageOf(shell)(party)
    const title = say(service.texts.title, language)
    const fill = { day: showDay(due, language), number, service: title }
    await deliver(shell)(party, {
      id: derivedId(Date.parse(openedAt), `${ref.id} due ${due}`),
      authority: ref.authority,
      kind: 'status',
      notice: 'deadlines',
      topics: mandateNames(service),
      caseRef: caseRefOf(ref),
      service: title,
      reference: number,
      title: say(t.title, language, fill),
      text: [say(t.text, language, fill)],
      links: [{ href: `/cases/${ref.authority}/${ref.id}`, text: `${number} ${title}` }],
    })
  }
}
