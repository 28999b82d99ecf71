import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LONG, tellFault } from './report.ts'
import { type KillableServer, startKillable } from './server.ts'

let server: KillableServer
let frozen: readonly number[] = []

/** Every process of the database stands still: it takes connections and answers nothing. */
const freezeDatabase = async (): Promise<void> => {
  const pidFile = join(server.folder, 'postgres', 'pg', 'postmaster.pid')
  const postmaster = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
  frozen = [postmaster, ...children.trim().split('\n').map(Number)]
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
}

beforeEach(async () => {
  server = await startKillable()
})
afterEach(() => {
  for (const pid of frozen) {
    try {
      process.kill(pid, 'SIGCONT')
    } catch {
      // It has ended with the server.
    }
  }
  frozen = []
})

/** Two signals of one kind are one for a process that has not heard the first. */
const untilStopping = async (): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/health/ready`).catch(() => null)
    if (answer === null || (await answer.text()).includes('this server is stopping')) return
    await pause(20)
  }
}

describe('a server', () => {
  it('that is asked to stop ends in order; one whose database hangs says so at once, and a second signal ends it', async () => {
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
    await server.start()
    await freezeDatabase()
    const asked = performance.now()
    const answer = await fetch(`http://127.0.0.1:${server.port}/health/ready`)
    expect(answer.status).toBe(503)
    expect(performance.now() - asked).toBeLessThan(20_000)
    expect((await fetch(`http://127.0.0.1:${server.port}/health/live`)).status).toBe(200)
    const ended = server.end('SIGTERM')
    await untilStopping()
    const again = performance.now()
    expect(await server.end('SIGTERM')).toEqual({ code: null, signal: 'SIGTERM' })
    await ended
    expect(performance.now() - again).toBeLessThan(20_000)
  }, 120_000)

  it.skipIf(!LONG)(
    'ends in the end, also where its database hangs for good',
    async () => {
      await freezeDatabase()
      const asked = performance.now()
      expect(await server.end('SIGTERM')).toEqual({ code: 1, signal: null })
      const seconds = Math.round((performance.now() - asked) / 1000)
      expect(seconds).toBeLessThan(60)
      tellFault({
        fault: 'database hangs while the server stops',
        survived: 1,
        lost: 0,
        doubled: 0,
        through: `ended after ${seconds} s`,
      })
    },
    180_000,
  )
})
