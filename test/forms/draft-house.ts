import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../src/kernel/actor.ts'
import { type Clock, later, systemClock } from '../../src/kernel/clock.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import { openKnownAccount } from '../../src/foundation/account/index.ts'
import { type DraftWish, findDraft, type FormsShell, startDraft } from '../../src/foundation/forms/index.ts'
import type { Answers } from '../../src/foundation/forms/words.ts'
import { queues } from '../../src/foundation/forms/jobs.ts'
import { startJobs } from '../../src/platform/jobs/index.ts'
import { connect } from '../../src/platform/postgres/index.ts'
import { afterFile } from '../setup/after-file.ts'
import { preparedFor } from '../setup/application.ts'
import { testFiles } from '../setup/test-files.ts'
import { freshDatabase } from '../setup/database.ts'
import { openTestKeys } from '../setup/keys.ts'
import { withClient } from '../setup/postgres.ts'
import { sampleForm } from './sample-form.ts'

/** Drafts over a database and a file store of their own, closed when the test file is through. */
export interface DraftHouse {
  readonly shell: FormsShell
  /** The authority that drafts are for, where a test does not say another. */
  readonly authority: Id
  readonly person: (name?: string) => Promise<Actor>
  readonly begun: (actor: Actor, more?: Partial<DraftWish>) => Promise<Id>
  readonly wish: (more?: Partial<DraftWish>) => DraftWish
  readonly answersOf: (actor: Actor, draft: Id) => Promise<Answers>
  /** What really lies in a table of an account. */
  readonly stored: (actor: Actor, table: string) => Promise<readonly Record<string, unknown>[]>
  readonly travel: (period: string) => void
}

/** The value of a result that has to be one. */
export const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const somebodyIn = async (shell: FormsShell, name: string): Promise<Actor> => {
  const account = newId()
  const email = `${account}@beispiel.example`
  await openKnownAccount(shell)({ id: account, name, email, level: 'low', language: 'de' })
  return { account, name, actingFor: { kind: 'self' }, functions: [], level: 'low', session: newId() }
}

/** Opens it. */
export const draftHouse = async (): Promise<DraftHouse> => {
  const { appUrl, ownerUrl } = await freshDatabase(preparedFor([...queues, 'mailbox.notice']))
  const db = connect(appUrl, 6)
  afterFile(() => db.end())
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-drafts-'))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  const periods: string[] = []
  const clock: Clock = () => periods.reduce(later, systemClock())
  const outbox = await startJobs(appUrl, {}, { disturbed: () => {}, well: () => {}, failed: () => {} })
  afterFile(() => outbox.stop(2_000))
  const shell = { db, clock, keys: await openTestKeys(db, { clock }), ...testFiles(folder), outbox }
  const authority = newId()
  const wish = (more: Partial<DraftWish> = {}): DraftWish => ({
    service: 'dog',
    version: 1,
    definitionHash: 'hash',
    form: sampleForm,
    authority,
    area: '06414000',
    lasts: 'P30D',
    key: null,
    ...more,
  })
  return {
    shell,
    authority,
    wish,
    person: (name = 'Ada Muster') => somebodyIn(shell, name),
    begun: async (actor, more) => value(await startDraft(shell)(actor, wish(more))),
    answersOf: async (actor, draft) => value(await findDraft(shell)(actor, draft)).answers,
    stored: (actor, table) =>
      withClient(ownerUrl, async (client) => {
        await client.query("select set_config('app.account', $1, false)", [actor.account])
        return (await client.query<Record<string, unknown>>(`select * from forms.${table}`)).rows
      }),
    travel: (period) => void periods.push(period),
  }
}
