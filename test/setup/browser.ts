import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from '../../tools/chromium.ts'
import { afterFile } from './after-file.ts'

/** Chromium asks its makers many things in the background; a test talks to this machine only. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** A browser without any past, as a German reader has it. It is closed when the test file is through. */
export const openBrowser = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('The tests need Chromium: run `npm test`, which brings it.')
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-browser-'))
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  })
  afterFile(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })
  return browser
}
