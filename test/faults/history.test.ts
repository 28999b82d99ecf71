import { expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/actor.ts'
import { moveCase } from '../../src/foundation/cases/index.ts'
import { blankCase, replay } from '../../src/foundation/cases/domain/apply.ts'
import { findCase } from '../../src/foundation/cases/store/cases.ts'
import { logOf, writingsOf } from '../../src/foundation/cases/store/history.ts'
import type { Case, CaseRef, LogEntry } from '../../src/foundation/cases/words.ts'
import { inAuthority } from '../../src/platform/postgres/index.ts'
import { openCaseOffice } from '../setup/case-office.ts'
import { LONG, tellFault } from './report.ts'

const WORKERS = 16
const MOVES_EACH = LONG ? 60 : 2
const ENDED = LONG ? 200 : 6
const CASES = 3

const office = await openCaseOffice()
const { house, service, authority, erika } = office

/** A move that one worker was told is made: the n-th of its case, with words that nobody else wrote. */
interface Appended {
  readonly ref: CaseRef
  readonly seq: number
  readonly words: string
}

/** What one look at a case found: its log up to then. */
interface Seen {
  readonly ref: CaseRef
  readonly row: Case
  readonly log: readonly LogEntry[]
}

const look = async (ref: CaseRef): Promise<Seen> =>
  house.db.tx(inAuthority(authority), async (tx) => {
    const found = await findCase(tx, ref)
    if (!found) throw new Error('the case is gone')
    return { ref, row: found.row, log: await logOf(tx, ref) }
  })

/** The words of every move of a case, by the count of the move. */
const wordsIn = (ref: CaseRef): Promise<ReadonlyMap<number, string>> =>
  house.db.tx(inAuthority(authority), async (tx) => {
    const sealer = await house.keys.of(tx, ref.id)
    const written = (await writingsOf(tx, ref)).filter(({ kind }) => kind === 'question' || kind === 'answer')
    return new Map(written.map(({ seq, kind, body }) => [seq, sealer.open(`case.${kind}`, body)]))
  })

/** Asks where a case waits for the office and answers where it waits for the person, again and again. */
const work = async (clerk: Actor, name: string, refs: readonly CaseRef[]) => {
  const [appended, seen]: [Appended[], Seen[]] = [[], []]
  let [broken, nth] = [0, 0]
  while (appended.length < MOVES_EACH) {
    nth += 1
    const ref = refs[nth % refs.length]
    if (!ref) throw new Error('there is no case')
    const words = `${name}, ${nth}`
    try {
      const before = await look(ref)
      seen.push(before)
      const asks = before.row.state === 'received'
      const [actor, side] = asks ? ([clerk, 'staff'] as const) : ([erika, 'applicant'] as const)
      const brings = asks ? { question: words } : { answer: words }
      const wish = { on: asks ? 'ask' : 'answer', brings, seen: before.row.revision }
      const moved = await moveCase(house)(actor, { ...ref, side }, wish)
      if (moved.ok) appended.push({ ref, seq: before.row.revision + 1, words })
    } catch {
      // Its connection was ended: the move was made or not, and nobody was told.
      broken += 1
    }
  }
  return { appended, seen, broken }
}

const endConnections = async (goesOn: () => boolean): Promise<number> => {
  let ended = 0
  while (goesOn() && ended < ENDED) {
    const rows = await house.db
      .look(
        `select pg_terminate_backend(pid) from (select pid from pg_stat_activity where datname = current_database()
         and usename = current_user and pid <> pg_backend_pid() and state <> 'idle' order by random() limit 1) one`,
      )
      .catch(() => [])
    ended += rows.length
    await new Promise((resume) => setTimeout(resume, 20))
  }
  return ended
}

it(
  'every writer finds its move once in the history of each case, whatever connection was ended',
  async () => {
    const refs = await Promise.all(Array.from({ length: CASES }, () => office.sent(erika)))
    const starts = new Map(await Promise.all(refs.map(async (ref) => [ref.id, await look(ref)] as const)))
    const clerks = await Promise.all(
      Array.from({ length: WORKERS }, (_, nth) => office.person(`Kim ${nth}`, { authority, function: 'clerk' })),
    )
    let over = false
    const ending = endConnections(() => !over)
    const worked = await Promise.all(clerks.map((clerk, nth) => work(clerk, `worker ${nth}`, refs)))
    over = true
    const ended = await ending
    const appended = worked.flatMap((one) => one.appended)
    const lost: Appended[] = []
    let doubled = 0
    for (const ref of refs) {
      const [last, words] = [await look(ref), await wordsIn(ref)]
      const mine = appended.filter((one) => one.ref === ref)
      lost.push(...mine.filter(({ seq, words: told }) => words.get(seq) !== told))
      doubled += words.size - new Set(words.values()).size
      // One line of moves without a gap, which gives the row; and whoever looked saw a beginning of it.
      expect(last.log.map(({ seq }) => seq)).toEqual(last.log.map((_, at) => at + 1))
      const first = starts.get(ref.id)?.row
      if (!first) throw new Error('the case has no beginning')
      const blank = blankCase(service, { ...first, ...ref }, first.openedAt)
      expect(replay(service, last.log, blank)).toEqual(last.row)
      for (const { log } of worked.flatMap((one) => one.seen).filter((one) => one.ref === ref))
        expect(log).toEqual(last.log.slice(0, log.length))
    }
    tellFault({
      fault: `${ended} connections ended under ${WORKERS} writers of the same cases`,
      ...{ survived: ended, lost: lost.length, doubled },
      through: `${appended.length} moves of ${CASES} cases, ${worked.reduce((sum, { broken }) => sum + broken, 0)} broken off`,
    })
    expect(lost).toEqual([])
    expect(doubled).toBe(0)
    expect(appended).toHaveLength(WORKERS * MOVES_EACH)
    expect(ended).toBeGreaterThan(0)
  },
  LONG ? 900_000 : 60_000,
)
