import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { packageRoot } from '../../src/platform/root.ts'
import { openBrowser } from '../setup/browser.ts'
import { axeFindings } from './axe.ts'
import { withKeyboard, withMouse } from './hands.ts'
import { keepForReadme } from './pictures.ts'

const PICTURES = join(packageRoot(), 'build', 'pictures')
const STEP_MS = 45_000
const COPY = '/looked-at'

/** Somebody in front of a browser, with or without JavaScript. */
export interface Visitor {
  readonly page: Page
  /** Looks at the page as it stands: axe finds nothing, nothing sticks out sideways, and a picture is kept. */
  readonly look: (name: string) => Promise<void>
  /** Presses a button or follows a link by its name or place, and waits for the next page. */
  readonly press: (target: string | RegExp | Locator) => Promise<void>
  /** Types into a field by its label or place. */
  readonly type: (target: string | RegExp | Locator, text: string) => Promise<void>
  /** Ticks a box or takes one of several by its label or place. */
  readonly choose: (target: string | RegExp | Locator) => Promise<void>
}

const isNamed = (target: string | RegExp | Locator): target is string | RegExp =>
  typeof target === 'string' || target instanceof RegExp

/**
 * Opens a browser for one person, with JavaScript and a mouse, or with neither: a keyboard alone. A second one with JavaScript
 * looks at copies of pages where the first has none.
 */
export const openVisitor = async (url: string, name: string, javaScriptEnabled: boolean): Promise<Visitor> => {
  const browser = await openBrowser({ javaScriptEnabled, viewport: { width: 1280, height: 900 }, baseURL: url })
  const page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(STEP_MS)
  const mirror = javaScriptEnabled ? null : await openMirror(url)
  const folder = join(PICTURES, javaScriptEnabled ? 'with-javascript' : 'without-javascript')
  await mkdir(folder, { recursive: true })
  let count = 0
  const hands = javaScriptEnabled ? withMouse(page) : withKeyboard(page)
  const pressed = (named: string | RegExp): Locator =>
    page
      .getByRole('button', { name: named })
      .or(page.getByRole('link', { name: named }))
      .first()
  const labelled = (target: string | RegExp | Locator): Locator =>
    isNamed(target) ? page.getByLabel(target).first() : target
  const look = async (what: string): Promise<void> => {
    count += 1
    const findings = mirror ? await mirror(await page.content()) : await axeFindings(page)
    expect(findings, `${name} sees ${what} at ${page.url()}`).toEqual([])
    const file = join(folder, `${name}-${String(count).padStart(2, '0')}-${what}.png`)
    await page.screenshot({ path: file, fullPage: true })
    if (javaScriptEnabled) await keepForReadme(page, name, what)
  }
  return {
    page,
    look,
    press: (target) => hands.press(isNamed(target) ? pressed(target) : target),
    type: (target, text) => hands.type(labelled(target), text),
    choose: (target) => hands.choose(labelled(target)),
  }
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
