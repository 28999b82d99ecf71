import type { Actor } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { SentInPieces } from '../../../platform/http/words.ts'
import type { Outbox } from '../../../platform/jobs/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { EXPORT_QUEUE } from '../person-words.ts'
import { exportsOf, insertExport, lockExport, partsOf, type StoredExport } from '../store/exports.ts'
import { type ExportBytesShell, exportPieces } from './export-bytes.ts'

/** An export that nobody worked on for so long is put into the queue once more when its person asks again. */
const FORGOTTEN = 'PT15M'

/** Asks for an export of everything (GDPR Art. 15, 20). While one is being made there is no second: its id is given back. */
export const askExport =
  (shell: Pick<ExportBytesShell, 'db' | 'clock'> & { readonly outbox: Outbox }) =>
  (actor: Actor, language: Language): Promise<Id> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      const at = shell.clock()
      const wish = { id: newId(), language, askedAt: at }
      const fresh = await insertExport(tx, account, wish)
      const running = fresh ? null : (await exportsOf(tx, account)).find(({ readyAt }) => readyAt === null)
      const one = running ?? wish
      if (running && later(running.workedAt ?? running.askedAt, FORGOTTEN) > at) return running.id
      const payload = { scope: inAccount(account), kind: 'make', ref: { account, export: one.id } }
      await shell.outbox.put(tx, EXPORT_QUEUE, payload)
      if (fresh) await audit.append(tx, { act: 'data-protection.export', ref: { export: one.id } }, { doer: actor, at })
      return one.id
    })

/** The own exports that are being made or can be downloaded, newest first. */
export const listExports =
  (shell: Pick<ExportBytesShell, 'db' | 'clock'>) =>
  async (actor: Actor): Promise<readonly StoredExport[]> => {
    const now = shell.clock()
    const found = await shell.db.tx(inAccount(actor.account), (tx) => exportsOf(tx, actor.account))
    return found.filter(({ endsAt }) => endsAt === null || endsAt > now)
  }

/** Opens an own export to be sent piece by piece. That of another account, one not ready and one that ended do not exist. */
export const openExport =
  (shell: ExportBytesShell) =>
  (actor: Actor, exportId: Id): Promise<Result<SentInPieces, { readonly code: 'data-protection/no-export' }>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      const now = shell.clock()
      const found = await lockExport(tx, account, exportId)
      if (!found?.attempt || found.endsAt === null || found.endsAt <= now)
        return refuse({ code: 'data-protection/no-export' })
      const sealer = await shell.keys.of(tx, account)
      const parts = await partsOf(tx, { account, export: exportId, attempt: found.attempt })
      const act = { act: 'data-protection.download', ref: { export: exportId } }
      await audit.append(tx, act, { doer: actor, at: now })
      const stream = exportPieces(shell, sealer, parts)
      return ok({ sizeBytes: found.sizeBytes, stream, close: async () => {} })
    })
