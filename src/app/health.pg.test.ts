import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { readConfig } from '../platform/config/index.ts'
import { openLog } from '../platform/log/index.ts'
import { runServer } from './run-server.ts'

const readyAt = async (url: string) => {
  const answer = await fetch(`${url}/health/ready`)
  return { status: answer.status, kept: answer.headers.get('cache-control'), told: await answer.json() }
}

it('a server is ready, tells the truth about what it lacks, and stops in order', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-health-'))
  const { ownerUrl, appUrl } = await freshDatabase()
  await writeFile(join(folder, 'installation.json'), '{}')
  const env = { PORT: '0', DREIKLANG_DATA: folder, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const read = readConfig({ ...env, PUBLIC_URL: 'https://portal.example' }, { cwd: folder, root: folder })
  if (!read.ok) throw new Error('the settings are wrong')
  const [running, stop] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()]
  const said: string[] = []
  const say = (line: string): void => {
    said.push(line)
    const url = /runs at (\S+)/.exec(line)?.[1]
    if (url) running.resolve(url)
  }
  const ended = runServer({ config: read.value, env, log: openLog('silent'), say, stopped: stop.promise })
  const url = await running.promise

  expect(await readyAt(url)).toEqual({ status: 200, kept: 'no-store', told: { ready: true, reasons: [] } })
  expect(said.join('\n')).toContain('TRUSTED_PROXIES names no proxy')
  const key = join(folder, 'root.key')
  const text = await readFile(key, 'utf8')
  await writeFile(key, 'rubbish')
  expect(await readyAt(url)).toMatchObject({ status: 503, told: { reasons: ['the root key can not be read'] } })
  await writeFile(key, text)

  stop.resolve()
  // Both at once: it answers for two more seconds.
  const [ready, live] = await Promise.all([readyAt(url), fetch(`${url}/health/live`)])
  expect(ready).toMatchObject({ status: 503, told: { reasons: ['this server is stopping'] } })
  expect(live.status).toBe(200)
  expect(await ended).toBeNull()
  await expect(fetch(`${url}/health/live`)).rejects.toThrow()
  await rm(folder, { recursive: true })
})
