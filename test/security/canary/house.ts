import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { buffer, text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { packageRoot } from '../../../src/platform/root.ts'
import { type KillableServer, newFolder, startKillable } from '../../faults/server.ts'
import { afterFile } from '../../setup/after-file.ts'
import { type TestBrowser, testBrowser } from '../../setup/test-browser.ts'

/** Address parts that the mail server refuses, quoting the address: for good, and for now. */
export const REFUSED = { forGood: 'refused', forNow: 'later' } as const

/** A real installation as a process, its mail server, and everything that went over the wire. */
export interface CanaryHouse {
  readonly server: KillableServer
  /** Every mail that was taken, as it came. */
  readonly mails: readonly Buffer[]
  /** How often the mail server said no. */
  readonly refusedMails: () => number
  /** Every address that was asked for. */
  readonly asked: readonly string[]
  /** Every address that an answer led to. */
  readonly ledTo: readonly string[]
  /** A browser without cookies. */
  readonly browser: () => TestBrowser
  /** A browser whose pages nobody with a canary ever sent anything to. */
  readonly stranger: () => TestBrowser
  /** What strangers saw. */
  readonly seenByStrangers: readonly Buffer[]
}

const openSink = async () => {
  const mails: Buffer[] = []
  let refused = 0
  const no = (responseCode: number, address: string) => {
    refused += 1
    return Object.assign(new Error(`<${address}>: no such user, ask ${address}`), { responseCode })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (address.includes(REFUSED.forGood)) return done(no(550, address))
      return address.includes(REFUSED.forNow) ? done(no(451, address)) : done()
    },
    onData: (stream, _session, done) => {
      void buffer(stream).then((mail) => {
        mails.push(mail)
        done()
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterFile(async () => server.close())
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return { url: `smtp://127.0.0.1:${address.port}`, mails, refused: () => refused }
}

/** Runs a command of the program on a data folder; what it printed. */
export const dreiklang = async (dataFolder: string, args: readonly string[]): Promise<string> => {
  const run = spawn(join(packageRoot(), 'bin', 'dreiklang'), args, {
    env: { ...process.env, DREIKLANG_DATA: dataFolder, LOG_LEVEL: 'debug' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')])
  if (run.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${run.exitCode}:\n${err}`)
  return out + err
}

/** Prepares an installation that is meant, and starts it with everything in its log. */
export const openCanaryHouse = async (): Promise<CanaryHouse> => {
  const folder = await newFolder()
  await dreiklang(join(folder, 'data'), ['init'])
  const sink = await openSink()
  const server = await startKillable(folder, {
    LOG_LEVEL: 'debug',
    SMTP_URL: sink.url,
    MAIL_FROM: 'Amt <amt@amt.example>',
  })
  const asked: string[] = []
  const ledTo: string[] = []
  const seenByStrangers: Buffer[] = []
  const open = (keep: (body: Buffer) => void): TestBrowser =>
    testBrowser({
      request: async (path, init) => {
        asked.push(path)
        const headers = new Headers(init.headers)
        headers.set('connection', 'close')
        const answer = await fetch(new URL(path, `http://127.0.0.1:${server.port}`), {
          ...init,
          headers,
          redirect: 'manual',
        })
        ledTo.push(answer.headers.get('location') ?? '')
        const body = Buffer.from(await answer.arrayBuffer())
        keep(body)
        const shown = answer.status === 204 || answer.status === 304 ? null : body
        return new Response(shown, { status: answer.status, headers: answer.headers })
      },
    })
  return {
    server,
    mails: sink.mails,
    refusedMails: sink.refused,
    asked,
    ledTo,
    browser: () => open(() => {}),
    stranger: () => open((body) => void seenByStrangers.push(body)),
    seenByStrangers,
  }
}
