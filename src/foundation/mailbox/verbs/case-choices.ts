import { isDeepStrictEqual } from 'node:util'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { actingChoice } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import { type CaseChoice, USUAL_CASE_CHOICE } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import {
  caseChoicesOf,
  deleteCaseChoice,
  deleteFollower,
  findCaseChoice,
  insertFollower,
  putCaseChoice,
  type StoredCaseChoice,
} from '../store/case-choices.ts'
import type { MailboxRefusal } from '../words.ts'

/** How the own account is told of one case; of one that nothing was chosen about, as of everything else. */
export const caseChoiceOf =
  (shell: Pick<MailboxShell, 'db'>) =>
  async ({ account }: Actor, caseRef: string): Promise<CaseChoice> => {
    const found = await shell.db.tx(inAccount(account), (tx) => findCaseChoice(tx, account, caseRef))
    return found ?? USUAL_CASE_CHOICE
  }

/** The cases that the own account chose something about. */
export const listCaseChoices =
  (shell: Pick<MailboxShell, 'db'>) =>
  ({ account }: Actor): Promise<readonly StoredCaseChoice[]> =>
    shell.db.tx(inAccount(account), (tx) => caseChoicesOf(tx, account))

/** What somebody chose about a case that they may read; whether they may is decided by who knows the case. */
export type CaseChoiceWish = Omit<StoredCaseChoice, 'under'>

/**
 * Keeps how the own account wants to be told of a case: one's own, or one of the party that somebody acts for; then they
 * follow it as long as the mandate holds. Refuses where the session has stopped acting for that party meanwhile.
 */
export const chooseForCase =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  async (actor: Actor, wish: CaseChoiceWish): Promise<Result<null, MailboxRefusal>> => {
    const under = await actingChoice(shell)(actor)
    if (under === null && actor.actingFor.kind !== 'self') return refuse({ code: 'mailbox/not-allowed' })
    const { account } = actor
    const { caseRef, ways, listed } = wish
    const party = partyOf(actor)
    const by = { doer: actor, at: shell.clock() }
    // The follower first: without a choice nobody is told of anything.
    if (under !== null)
      await shell.db.tx(inAccount(party), async (tx) => {
        if (!(await insertFollower(tx, { party, caseRef, reader: account }))) return
        await audit.append(
          tx,
          { act: 'mailbox.follow', ref: { account: party, reader: account, case: caseRef.split('/') } },
          by,
        )
      })
    await shell.db.tx(inAccount(account), async (tx) => {
      const before = await findCaseChoice(tx, account, caseRef)
      // Chosen so already: nothing changes, and there is nothing to write down.
      if (isDeepStrictEqual(before, { ...wish, under })) return
      await putCaseChoice(tx, account, { ...wish, under })
      await audit.append(
        tx,
        { act: 'mailbox.choose-case', ref: { account, case: caseRef.split('/'), ways, listed } },
        by,
      )
    })
    return ok(null)
  }

/** Takes back what the own account chose about a case; from now on it is told of it as of everything else, or not at all. */
export const endCaseChoice =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  async (actor: Actor, caseRef: string): Promise<void> => {
    const { account } = actor
    const party = await shell.db.tx(inAccount(account), async (tx) => {
      const found = await findCaseChoice(tx, account, caseRef)
      if (found === null) return null
      await deleteCaseChoice(tx, account, caseRef)
      const act = { act: 'mailbox.end-case-choice', ref: { account, case: caseRef.split('/') } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return found.under?.party ?? null
    })
    if (party !== null)
      await shell.db.tx(inAccount(party), (tx) => deleteFollower(tx, { party, caseRef, reader: account }))
  }
