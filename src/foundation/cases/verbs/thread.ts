import { z } from 'zod'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { unlessMandated } from '../domain/represent.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { messagesOf, type StoredMessage } from '../store/messages.ts'
import type { CaseMessage, CaseRef, CaseRefusal, Service } from '../words.ts'
import { applicantRoles } from './roles.ts'

/** How a message is sealed: with the key of its case. */
export const MESSAGE = 'case.message'

// A case with more than that is a file for a shelf; the oldest are left out on its page.
const MOST_SHOWN = 200

const words = z.strictObject({
  title: z.string(),
  text: z.string(),
  by: z.string(),
  actsFor: z.string().nullable(),
})

/** What is sealed of a message. */
export type MessageWords = z.output<typeof words>

/** A stored message, opened. */
export const openedMessage = (sealer: Sealer, { body, ...message }: StoredMessage): CaseMessage => ({
  ...message,
  ...words.parse(JSON.parse(sealer.open(MESSAGE, body))),
})

/** The messages of a case, oldest first, opened. */
export const threadOf = async (tx: Tx, ref: CaseRef, sealer: Sealer): Promise<readonly CaseMessage[]> =>
  (await messagesOf(tx, ref, MOST_SHOWN)).map((message) => openedMessage(sealer, message))

/** What a party needs to write: which case it is, and what was written so far. */
export interface OwnThread {
  readonly number: string
  readonly service: Service
  readonly messages: readonly CaseMessage[]
}

/**
 * The messages of an own case. Refuses who is no party of it, and whoever acts under a mandate that does not reach the
 * mailbox for its service.
 */
export const viewOwnThread =
  (shell: Pick<CasesShell, 'db' | 'keys' | 'services'>) =>
  (actor: Actor, ref: CaseRef): Promise<Result<OwnThread, CaseRefusal>> =>
    shell.db.tx(inAuthority(ref.authority, partyOf(actor)), async (tx) => {
      const roles = await applicantRoles(tx, ref, actor)
      const found = roles.length > 0 ? await findCase(tx, ref) : null
      const released = found && (await shell.services.version(found.row.service, found.row.version))
      if (!found || !released) return refuse({ code: 'case/not-found' })
      const barred = unlessMandated(actor, 'mailbox', released.service)
      if (barred) return barred
      const sealer = await shell.keys.find(tx, ref.id)
      if (!sealer) return refuse({ code: 'case/erased' })
      return ok({ number: found.row.number, service: released.service, messages: await threadOf(tx, ref, sealer) })
    })
