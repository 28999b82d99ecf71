import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { packageRoot } from '../../src/platform/root.ts'
import { openBrowser } from '../setup/browser.ts'
import { axeFindings } from './axe.ts'
import { keepForReadme } from './pictures.ts'

const PICTURES = join(packageRoot(), 'build', 'pictures')
const STEP_MS = 45_000
const COPY = '/looked-at'

/** Somebody in front of a browser, with or without JavaScript. */
export interface Visitor {
  readonly page: Page
  /** Looks at the page as it stands: axe finds nothing, nothing sticks out sideways, and a picture is kept. */
  readonly look: (name: string) => Promise<void>
  /** Presses a button or follows a link by its name, and waits for the next page. */
  readonly press: (name: string | RegExp) => Promise<void>
  readonly type: (label: string | RegExp, text: string) => Promise<void>
}

/** Opens a browser for one person; a second one with JavaScript looks at copies of pages where the first has none. */
export const openVisitor = async (url: string, name: string, javaScriptEnabled: boolean): Promise<Visitor> => {
  const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 1280, height: 900 }, baseURL: url })
  const page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(STEP_MS)
  const mirror = javaScriptEnabled ? null : await openMirror(url)
  const folder = join(PICTURES, javaScriptEnabled ? 'with-javascript' : 'without-javascript')
  await mkdir(folder, { recursive: true })
  let count = 0
  const press = async (text: string | RegExp): Promise<void> => {
    const named = page.getByRole('button', { name: text }).or(page.getByRole('link', { name: text }))
    await named.first().click()
    await page.waitForLoadState('load')
  }
  const look = async (what: string): Promise<void> => {
    count += 1
    const findings = mirror ? await mirror(await page.content()) : await axeFindings(page)
    expect(findings, `${name} sees ${what} at ${page.url()}`).toEqual([])
    const file = join(folder, `${name}-${String(count).padStart(2, '0')}-${what}.png`)
    await page.screenshot({ path: file, fullPage: true })
    if (javaScriptEnabled) await keepForReadme(page, name, what)
  }
  const type = (label: string | RegExp, text: string): Promise<void> => page.getByLabel(label).first().fill(text)
  return { page, look, press, type }
}

/** A browser that shows copies of pages on the portal's own address, so that styles load as they do for the visitor. */
const openMirror = async (url: string): Promise<(html: string) => Promise<readonly string[]>> => {
  const browser: BrowserContext = await openBrowser({ viewport: { width: 1280, height: 900 } })
  const page = browser.pages()[0] ?? (await browser.newPage())
  let copy = ''
  await page.route(`${url}${COPY}`, (route) => route.fulfill({ body: copy, contentType: 'text/html; charset=utf-8' }))
  return async (html) => {
    copy = html
    await page.goto(`${url}${COPY}`)
    return axeFindings(page)
  }
}
