import { join } from 'node:path'
import { systemClock } from '../kernel/clock.ts'
import { ok, type Result } from '../kernel/result.ts'
import { type AccountShell, type Authorities, authorities } from '../foundation/account/index.ts'
import { type CasesShell, openServices, type Services } from '../foundation/cases/index.ts'
import { type Keys, openKeys, passingSeal } from '../foundation/data-protection/index.ts'
import type { ReadRootKeys, RootKeyRefusal } from '../foundation/data-protection/words.ts'
import { openLimits, provableWithin, type TrailShell } from '../foundation/security/index.ts'
import type { IdentityShell } from '../foundation/identity/index.ts'
import { standsFor } from '../foundation/mandates/index.ts'
import type { Config } from '../platform/config/index.ts'
import { clamdScanner, openFolderStore, openInspector, openLanding, openPartsFolder } from '../platform/files/index.ts'
import type { Land } from '../platform/files/words.ts'
import type { Deliveries } from '../platform/jobs/words.ts'
import { proxyList } from '../platform/http/index.ts'
import { type Jobs, prepareJobs, type QueueHealth, startJobs } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { folderMailer, smtpMailer, toldMailer } from '../platform/mail/index.ts'
import { openPdfPress } from '../platform/pdf/index.ts'
import { connect, type Database, migrate } from '../platform/postgres/index.ts'
import { stopSeconds, trailOf } from './audit.ts'
import { makeFolder } from './data-folder.ts'
import { type NoDatabase, openDatabase } from './database.ts'
import { identityWaysOf } from './identity-ways.ts'
import { migrationFolders } from './migrations.ts'
import { rootKeysOf } from './root-key.ts'
import { QUEUES, SUBSCRIPTIONS } from './queues.ts'

/** Stands on every letter of a demonstration. */
const LETTER_MARK = 'Vorführung: Dieses Schreiben ist erfunden und hat keine rechtliche Wirkung.'

/** What every room may ask of the edge; each verb takes the parts it needs. */
export interface Shell extends AccountShell, CasesShell, Pick<IdentityShell, 'ways' | 'simulator'> {
  readonly services: Services
  readonly authorities: Authorities
  readonly log: Log
  readonly deliveries: Deliveries
  /** What keeps the audit trail in order. */
  readonly trail: TrailShell
  /** Where files of forms land. */
  readonly land: Land
  /** Whether people come by https. */
  readonly secure: boolean
  /** Whether an address is that of a proxy whose word is believed. */
  readonly isProxy: (address: string) => boolean
  readonly demonstration: boolean
  /** Where mails lie that no server takes. */
  readonly outboxFolder: string
}

/** An open installation: shell, jobs, and how to leave it in order. */
export interface OpenedShell {
  readonly shell: Shell
  readonly jobs: Jobs
  readonly appUrl: string
  readonly ownerUrl: string
  readonly rootKeys: ReadRootKeys
  readonly close: () => Promise<void>
}

/** How an installation is opened. */
export interface OpeningWish {
  readonly config: Config
  readonly demonstration: boolean
  readonly log: Log
  /** Whether a database that another process runs may be used too; for commands, not for a second server. */
  readonly attach: boolean
  readonly tell: (sentence: string) => void
}

/** Opens an installation: data folder, root key, database, schema, queues. What it opened is closed again if it fails. */
export const openShell = async (wish: OpeningWish): Promise<Result<OpenedShell, NoDatabase | RootKeyRefusal>> => {
  const { config, log } = wish
  await makeFolder(config.dataFolder)
  await makeFolder(join(config.dataFolder, 'outbox'), 0o700)
  const rootKeys = rootKeysOf(config)
  const readable = await rootKeys()
  if (!readable.ok) return readable
  const database = await openDatabase(config, wish)
  if (!database.ok) return database
  const { ownerUrl, appUrl, stop } = database.value
  try {
    await prepareSchema(ownerUrl)
    const db = connect(appUrl)
    const keys = await openKeys({ db, rootKeys, clock: systemClock })
    if (!keys.ok) {
      await db.end()
      await stop()
      return keys
    }
    const opened = await assemble(wish, appUrl, { db, keys: keys.value })
    const close = async (): Promise<void> => {
      await opened.jobs.stop()
      await opened.shell.press.close()
      await opened.shell.db.end()
      await stop()
      log.flush()
    }
    return ok({ ...opened, appUrl, ownerUrl, rootKeys, close })
  } catch (error) {
    await stop()
    throw error
  }
}

/** A disturbed queue is told once and its end once; in between, thousands of attempts say nothing new. */
const queueHealth = (log: Log): QueueHealth => ({
  disturbed: (error) => log.error({ err: error }, 'the job queue can not be reached; jobs wait and are done later'),
  failed: (error, job) => log.error({ err: error, ...job }, 'jobs'),
  well: (after) => log.info(after, 'the job queue works again'),
})

const prepareSchema = async (ownerUrl: string): Promise<void> => {
  await migrate(ownerUrl, migrationFolders())
  await prepareJobs(ownerUrl, QUEUES)
}

const assemble = async (
  { config, demonstration, log }: OpeningWish,
  appUrl: string,
  { db, keys }: { readonly db: Database; readonly keys: Keys },
): Promise<{ readonly shell: Shell; readonly jobs: Jobs }> => {
  const clock = systemClock
  const jobs = await startJobs(appUrl, SUBSCRIPTIONS, queueHealth(log))
  const outboxFolder = join(config.dataFolder, 'outbox')
  const from = config.mailFrom
  const keepsMails = demonstration || config.smtpUrl === null
  const publicUrl = (config.publicUrl ?? `http://127.0.0.1:${config.port}`).replace(/\/$/, '')
  const shell: Shell = {
    db,
    clock,
    keys,
    log,
    demonstration,
    outboxFolder,
    publicUrl,
    standsFor: standsFor({ db, clock, keys }),
    outbox: jobs,
    deliveries: jobs,
    trail: await trailOf(config, { db, keys, log }),
    provable: provableWithin(stopSeconds(config)),
    limits: openLimits({ db, clock, blind: keys.blind }),
    isProxy: proxyList(config.trustedProxies),
    secure: publicUrl.startsWith('https:'),
    mailer: toldMailer(
      keepsMails || config.smtpUrl === null
        ? folderMailer({ folder: outboxFolder, from })
        : smtpMailer({ url: config.smtpUrl, from }),
      ({ code, why }) => log.warn({ code, why }, 'a mail was refused for good'),
    ),
    ...(await identityWaysOf(config, { demonstration, publicUrl, clock })),
    ...filesIn(config),
    press: openPdfPress({ warn: (sentence) => log.warn(sentence) }),
    services: openServices({ db, clock }),
    authorities: authorities({ db, clock }),
    letterMark: demonstration ? LETTER_MARK : undefined,
  }
  return { shell, jobs }
}

const MEGABYTE = 1_000_000

/** Everything about files that people send. */
const filesIn = (config: Config): Pick<Shell, 'files' | 'parts' | 'land' | 'inspect' | 'scan' | 'fileLimits'> => {
  const folder = join(config.dataFolder, 'files')
  return {
    files: openFolderStore(folder),
    parts: openPartsFolder(join(folder, 'parts')),
    land: openLanding(join(folder, 'landing'), passingSeal),
    inspect: openInspector(),
    scan: config.clamdAddress && clamdScanner(config.clamdAddress),
    fileLimits: {
      fileMostBytes: config.uploadFileMegabytes * MEGABYTE,
      draftMostBytes: config.uploadDraftMegabytes * MEGABYTE,
    },
  }
}
