import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { type ReadBy, readersOn } from '../domain/readers.ts'
import type { MandatesShell } from '../shell.ts'
import { listFunctions } from '../store/functions.ts'
import { listMembers } from '../store/members.ts'
import { findOrganisation } from '../store/organisations.ts'

type ReadersShell = Pick<MandatesShell, 'db' | 'clock' | 'keys'>

/** Members and functions stand with the organisation; a branch has none of its own. */
const readBy = (shell: ReadersShell, organisation: Id): Promise<ReadBy> =>
  shell.db.tx(inAccount(organisation), async (tx) => {
    const sealer = await shell.keys.find(tx, organisation)
    if (!sealer) return { members: [], functions: [] }
    const members = await listMembers(tx, sealer, organisation)
    const away = new Map(members.map((member) => [member.person, member]))
    const functions = await listFunctions(tx, sealer, organisation)
    return { members, functions: functions.map((one) => ({ ...one, away })) }
  })

/**
 * Who reads the messages of an organisation about these topics right now: whoever holds a function for it, else those who
 * manage it (`readersOn`). Nobody where the party is no organisation.
 */
export const mailboxReaders =
  (shell: ReadersShell) =>
  async (party: Id, topics: readonly string[]): Promise<readonly Id[]> => {
    const found = await shell.db.tx(inAccount(party), async (tx) =>
      findOrganisation(tx, await shell.keys.find(tx, party), party),
    )
    if (found === null) return []
    return readersOn(await readBy(shell, found.parent ?? party), { party, topics, on: dayOf(shell.clock()) })
  }
