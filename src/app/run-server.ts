import { dirname } from 'node:path'
import process from 'node:process'
import type { Config } from '../platform/config/index.ts'
import { keepTrail } from '../foundation/security/index.ts'
import { isPortTaken, listen } from '../platform/http/index.ts'
import type { Log } from '../platform/log/index.ts'
import { watchLateness } from './lateness.ts'
import { makeFolder } from './data-folder.ts'
import { keepHouse } from './housekeeping.ts'
import { kindOf } from './installation.ts'
import { prepareInstallation } from './prepare.ts'
import { applicationOf } from './server.ts'
import { type OpenedShell, openShell } from './shell.ts'
import { type Readiness, readiness } from './readiness.ts'
import { serverChecks } from './server-checks.ts'
import { startTrouble } from './start-trouble.ts'
import { jobsOf } from './wiring.ts'

/** What the server is started with. */
export interface ServerWish {
  readonly config: Config
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly say: (sentence: string) => void
  /** Asks to stop, instead of a signal to the process. */
  readonly stopped?: Promise<void>
}

// Requests and jobs have ten seconds each; a database that hangs is not waited for beyond that.
const LONGEST_STOP_MS = 45_000

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** The first signal that asks to stop; a second one, whichever, is left to the system and ends the program at once. */
const signalled = (log: Log): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop)
      setTimeout(() => {
        log.error('this server did not end in time and leaves as it is; what was committed stands')
        process.exit(1)
      }, LONGEST_STOP_MS).unref()
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, stop)
  })

/** As long as that a proxy may notice that this server is not ready any more, before it takes no new requests. */
const NOTICE_MS = 2_000

/** Runs the portal until it is asked to stop. Gives an exit code, or null when it ended in order. */
export const runServer = async (wish: ServerWish): Promise<number | null> => {
  try {
    return await openAndServe(wish)
  } catch (error) {
    const trouble = startTrouble(error, wish.config)
    if (trouble === null) throw error
    wish.say(trouble)
    return 2
  }
}

const openAndServe = async (wish: ServerWish): Promise<number | null> => {
  const { config, log, say } = wish
  const stopped = wish.stopped ?? signalled(log)
  await makeFolder(dirname(config.dataFolder))
  const kind = await kindOf(config, wish.env)
  if (kind === 'unprepared') {
    say(`${config.dataFolder}: this installation was not prepared yet. Prepare it first: bin/dreiklang init`)
    return 2
  }
  const demonstration = kind === 'demonstration'
  const opened = await openShell({ config, demonstration, log, attach: false, tell: say })
  if (!opened.ok) {
    say('why' in opened.refusal ? opened.refusal.why : `${opened.refusal.from}: ${opened.refusal.reason}`)
    return 2
  }
  try {
    return await serveUntil(stopped, opened.value, { ...wish, demonstration })
  } catch (error) {
    if (!isPortTaken(error)) throw error
    say(`PORT=${config.port}: another program listens there already. Choose another, such as PORT=${config.port + 1}.`)
    return 2
  } finally {
    await opened.value.close()
  }
}

/** Listens from the first moment on, says "not ready" while it prepares, then works until asked to stop. */
const serveUntil = async (
  stopped: Promise<void>,
  opened: OpenedShell,
  { config, say, demonstration }: ServerWish & { readonly demonstration: boolean },
): Promise<null> => {
  const { shell, jobs } = opened
  let phase: 'preparing' | 'working' | 'stopping' = 'preparing'
  const checks = serverChecks(opened, config.dataFolder)
  const ready = async (): Promise<Readiness> => {
    if (phase === 'working') return readiness(checks)
    const reason = phase === 'preparing' ? 'this installation is being prepared' : 'this server is stopping'
    return { ready: false, reasons: [reason] }
  }
  const app = await applicationOf(shell, ready)
  const server = await listen(app, { host: demonstration ? '127.0.0.1' : config.host, port: config.port })
  await prepareInstallation(shell, { demonstration, dataFolder: config.dataFolder, say })
  await jobs.work(jobsOf(shell))
  const house = keepHouse(shell)
  const lateness = watchLateness(shell)
  const trail = keepTrail(shell.trail)
  phase = 'working'
  say(welcome(server.url, demonstration))
  if (shell.secure && config.trustedProxies.length === 0) say(NO_PROXY)
  await stopped
  phase = 'stopping'
  house.stop()
  lateness.stop()
  if (!demonstration) await new Promise((resolve) => void setTimeout(resolve, NOTICE_MS))
  await server.stop()
  // Last of all, so that what the last request did is linked and signed too.
  await trail.stop()
  return null
}

const NO_PROXY =
  'PUBLIC_URL has https, but TRUSTED_PROXIES names no proxy: everybody counts as the address that connects, and shares its limits. Name the proxies that stand in front.'

const welcome = (url: string, demonstration: boolean): string =>
  demonstration
    ? `Dreiklang runs as a demonstration.\n\n  Portal             ${url}\n  Sign in as someone ${url}/demonstration\n  Mails it sends     ${url}/demonstration/outbox\n\nCtrl-C ends it; what was entered stays.`
    : `Dreiklang runs at ${url}`
