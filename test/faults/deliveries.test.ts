import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { type Jobs, startJobs } from '../../src/platform/jobs/index.ts'
import { connect, type Database, inAuthority } from '../../src/platform/postgres/index.ts'
import { afterFile } from '../setup/after-file.ts'
import { preparedFor } from '../setup/application.ts'
import { freshDatabase } from '../setup/database.ts'
import { LONG, tellFault } from './report.ts'

const QUEUE = 'test.mail'
const MAILS = LONG ? 1_000 : 30
// A killed worker is missed after its heartbeat: half a minute that the short form has no time for.
const KILLS = LONG ? 50 : 0
const silent = { disturbed: () => {}, failed: () => {}, well: () => {} }

let appUrl: string
let db: Database
let jobs: Jobs

beforeAll(async () => {
  appUrl = (await freshDatabase(preparedFor([QUEUE]))).appUrl
  db = connect(appUrl, 4)
  afterFile(() => db.end())
  // Puts and looks, but works at nothing itself.
  jobs = await startJobs(appUrl, {}, silent)
  afterFile(() => jobs.stop(1_000))
})

/** A mail server that says "later" to some, falls silent at some, and takes some without saying so. */
const badServer = async (): Promise<{ readonly url: string; readonly got: Map<string, number> }> => {
  const got = new Map<string, number>()
  let nth = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      nth += 1
      void text(stream).then((raw) => {
        const key = /^Message-ID: <(.+)>\r?$/im.exec(raw)?.[1] ?? 'none'
        if (nth % 7 === 0) return done(Object.assign(new Error('later'), { responseCode: 451 }))
        got.set(key, (got.get(key) ?? 0) + 1)
        // It has the mail, and the sender never hears of it.
        if (nth % 11 === 0) return undefined
        return done()
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterFile(async () => server.close())
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return { url: `smtp://127.0.0.1:${address.port}`, got }
}

const startWorker = async (smtpUrl: string): Promise<ChildProcess> => {
  const script = fileURLToPath(new URL('mail-worker.process.ts', import.meta.url))
  const worker = fork(script, [appUrl, smtpUrl, QUEUE], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(worker, 'message')
  return worker
}

const waiting = async (): Promise<number> => {
  const rows = await db.look<{ count: number }>(
    `select count(*)::int as count from jobs.job where name = '${QUEUE}' and state <> 'completed'`,
  )
  return rows[0]?.count ?? 0
}

/** Retries need not be waited for in a test: what failed is due at once. */
const hurry = () =>
  db.tx(inAuthority(newId()), (tx) =>
    tx.sql(`update jobs.job set start_after = now() where name = '${QUEUE}' and state = 'retry'`),
  )

it(
  'every mail arrives at least once and can be told from its repetition, however often its sender is killed',
  async () => {
    const server = await badServer()
    await db.tx(inAuthority(newId()), async (tx) => {
      for (let nth = 0; nth < MAILS; nth++)
        await jobs.put(tx, QUEUE, { scope: { kind: 'reference' }, kind: 'test', ref: { nth: String(nth) } })
    })
    for (let nth = 0; nth < KILLS; nth++) {
      const worker = await startWorker(server.url)
      await pause(50 + Math.random() * 300)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    }
    const last = await startWorker(server.url)
    while ((await waiting()) > 0) {
      await hurry()
      await pause(100)
    }
    last.kill('SIGKILL')
    const repeated = [...server.got.values()].filter((times) => times > 1).length
    tellFault({
      fault: `sender of mails killed ${KILLS} times, every 7th mail put off, every 11th taken without a word`,
      survived: KILLS,
      lost: MAILS - server.got.size,
      doubled: 0,
      through: `${MAILS} mails, ${repeated} sent more than once under one Message-ID`,
    })
    expect(server.got.size).toBe(MAILS)
    expect(repeated).toBeGreaterThan(0)
    expect((await jobs.undelivered(null, null)).jobs).toEqual([])
  },
  LONG ? 600_000 : 120_000,
)
