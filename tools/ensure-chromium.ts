/** Before the tests: makes sure that there is a Chromium, or says what to do. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cannotInstall, findChromium, installChromium } from './chromium.ts'
import { underLock } from './lock.mjs'

const LONGEST_MS = 15 * 60_000

const fail = (why: string): never => {
  console.error(`The tests need Chromium: ${why}. Install it or set CHROMIUM to its path.`)
  process.exit(2)
}

const install = async (): Promise<void> => {
  const why = cannotInstall()
  if (why !== null) fail(`none was found, and ${why}`)
  await underLock(
    join(tmpdir(), 'dreiklang-chromium.lock'),
    async () => {
      if (findChromium() === undefined) installChromium()
    },
    LONGEST_MS,
  )
  if (findChromium() === undefined) fail('it was installed, but is not on PATH')
}

try {
  if (findChromium() === undefined) await install()
} catch (broken) {
  fail(broken instanceof Error ? broken.message : String(broken))
}
