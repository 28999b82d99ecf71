import tradeRegistration from '../../src/e-services/services/trade-registration.service.ts'
import { confirmRun, keepRetention, moveCase, openCase, viewRetention } from '../../src/foundation/cases/index.ts'
import type { CaseRef, RetentionRun } from '../../src/foundation/cases/words.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { inAuthority } from '../../src/platform/postgres/index.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { type CaseOffice, openCaseOffice } from './case-office.ts'

/** An office with cases that have ended, and what its tests ask about the keeping of them. */
export interface RetentionOffice {
  readonly office: CaseOffice
  /** A case that its applicant withdrew today: it is kept for a year, then deleted. */
  readonly ended: () => Promise<CaseRef>
  /** The same, but offered to the archive first. */
  readonly endedForArchive: () => Promise<CaseRef>
  /** Does what is due now. */
  readonly keep: () => Promise<void>
  readonly newestRun: () => Promise<RetentionRun>
  readonly confirm: (run: Id) => Promise<void>
  /** Lets eleven months pass, and has the run of that day confirmed. */
  readonly confirmedRun: () => Promise<Id>
  /** Rows of a statement about one case, in the scope of the authority. */
  readonly rows: <Row extends object>(text: string, ref: CaseRef) => Promise<readonly (Row & Record<string, unknown>)[]>
  /** How many rows the case has: one, or none when it is deleted. */
  readonly there: (ref: CaseRef) => Promise<number>
  readonly outcomeOf: (ref: CaseRef, run: Id) => Promise<string | undefined>
}

const withdraw = async ({ house, erika }: CaseOffice, ref: CaseRef): Promise<CaseRef> => {
  const target = { ...ref, side: 'applicant' } as const
  const moved = await moveCase(house)(erika, target, { on: 'withdraw', brings: {}, seen: 1 })
  if (!moved.ok) throw new Error(moved.refusal.code)
  return ref
}

const registered = async ({ house, erika, application }: CaseOffice): Promise<CaseRef> => {
  const { id: service, version, form } = tradeRegistration
  const wish = { ...application(), service, version, answers: validAnswers(form) }
  const sent = await openCase(house)({ ...erika, level: 'substantial' }, wish)
  if (!sent.ok) throw new Error(sent.refusal.code)
  return sent.value.ref
}

/** Opens the office on a database of its own. */
export const openRetentionOffice = async (): Promise<RetentionOffice> => {
  const office = await openCaseOffice()
  const { house, authority, head } = office
  await house.services.release(tradeRegistration)
  const rows: RetentionOffice['rows'] = (text, ref) =>
    house.db.tx(inAuthority(authority), (tx) => tx.sql(text, [ref.id]))
  const keep = () => keepRetention(house)(authority)
  const newestRun = async (): Promise<RetentionRun> => {
    const seen = await viewRetention(house)(head, authority, { run: null, hold: null })
    const run = seen.ok ? seen.value.runs[0] : undefined
    if (!run) throw new Error('there is no run')
    return run
  }
  const confirm = async (run: Id): Promise<void> => {
    const confirmed = await confirmRun(house)(head, { authority, run })
    if (!confirmed.ok) throw new Error(confirmed.refusal.code)
    await keep()
  }
  return {
    office,
    rows,
    keep,
    newestRun,
    confirm,
    ended: async () => withdraw(office, await office.sent(office.erika)),
    endedForArchive: async () => withdraw(office, await registered(office)),
    there: async (ref) => (await rows('select case_id from cases."case" where case_id = $1', ref)).length,
    outcomeOf: async (ref, run) => {
      const items = await rows<{ outcome: string; run_id: Id }>(
        'select outcome, run_id from cases.retention_item where case_id = $1',
        ref,
      )
      return items.find((item) => item.run_id === run)?.outcome
    },
    confirmedRun: async () => {
      office.travel('P336D')
      await keep()
      const run = await newestRun()
      await confirm(run.id)
      return run.id
    },
  }
}
