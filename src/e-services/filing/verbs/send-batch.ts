import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { unlessFor, unlessMandated } from '../../../foundation/cases/words.ts'
import { audit } from '../../../foundation/security/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { valueAt } from '../domain/problems.ts'
import { rowsIn } from '../domain/rows.ts'
import type { FilingShell } from '../shell.ts'
import { forgetBatches, insertBatch } from '../store/batches.ts'
import type { FilingRefusal } from '../words.ts'
import { doerText } from './doer.ts'
import { KNOWN_FOR } from './file-application.ts'

/** A file with many applications for one service. */
export interface BatchWish {
  readonly service: string
  readonly text: string
  readonly language: Language
}

/** What the parts of a file are sealed for. */
export const SEALED = {
  doer: 'filing.doer',
  body: 'filing.body',
  reference: 'filing.reference',
  report: 'filing.report',
} as const

const referenceIn = (row: unknown): string | null => {
  const reference = valueAt(row, 'reference')
  return typeof reference === 'string' ? reference : null
}

/** The moment that ids of files begin with: they follow from the content, so none of its own can. */
const NO_MOMENT = 0

/**
 * Takes a file in and has its applications filed by a job, one by one. The same file is the same one, however often it is
 * sent; whether each application is taken says the report. Only for oneself, or with a key of the party.
 */
export const sendBatch =
  (shell: Pick<FilingShell, 'db' | 'clock' | 'keys' | 'outbox' | 'services'>) =>
  async (actor: Actor, { service, text, language }: BatchWish): Promise<Result<Id, FilingRefusal>> => {
    const released = await shell.services.newest(service)
    if (!released) return refuse({ code: 'case/unknown-service', service })
    const barred = unlessMandated(actor, 'submit', released.service) ?? unlessFor(actor, released.service)
    if (barred) return barred
    if (actor.actingFor.kind !== 'self' && actor.actingFor.mandate !== actor.account)
      return refuse({ code: 'http/as-oneself' })
    const rows = rowsIn(text)
    if (!rows.ok) return rows
    const party = partyOf(actor)
    const batch = derivedId(NO_MOMENT, shell.keys.blind('filing.batch', `${party} ${service} ${text}`).toString('hex'))
    return shell.db.tx(inAccount(party), async (tx) => {
      const at = shell.clock()
      const sealer = await shell.keys.make(tx, party)
      await forgetBatches(tx, party, later(at, `-${KNOWN_FOR}`))
      const fresh = await insertBatch(tx, party, {
        id: batch,
        service,
        doer: sealer.seal(SEALED.doer, doerText(actor, language)),
        sentAt: at,
        rows: rows.value.map((row) => {
          const reference = referenceIn(row)
          return {
            body: sealer.seal(SEALED.body, JSON.stringify(row)),
            reference: reference === null ? null : sealer.seal(SEALED.reference, reference),
          }
        }),
      })
      if (!fresh) return ok(batch)
      const payload = { scope: inAccount(party), kind: 'batch', ref: { account: party, batch } }
      await shell.outbox.put(tx, 'filing.batch', payload)
      await audit.append(tx, { act: 'filing.send-batch', ref: { batch, rows: rows.value.length } }, { doer: actor, at })
      return ok(batch)
    })
  }
