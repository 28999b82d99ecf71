import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../../src/platform/root.ts'
import { openBrowser } from '../setup/browser.ts'
import { axeFindings } from './axe.ts'
import { press, type } from './keyboard.ts'
import { startPortal } from './portal.ts'

const PICTURES = join(packageRoot(), 'build', 'pictures', 'passkeys')
const MINUTES = 240_000
const STEP_MS = 15_000

let url: string
beforeAll(async () => {
  // No passkey can be made for an address of numbers.
  url = await startPortal('localhost')
  await mkdir(PICTURES, { recursive: true })
}, 120_000)

/** A device of the browser that verifies its person at once. */
const addDevice = async (page: Page): Promise<{ readonly remove: () => Promise<void> }> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return {
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    },
  }
}

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
// 1280 pixels at 400 %: WCAG 2.2, 1.4.10.
const ZOOMED = { width: 320, height: 256 }

/** Looks at a page as it stands: on a desktop, a phone, in the dark, at 400 %. Axe finds nothing and nothing sticks out. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const [how, size, scheme] of [
    ['desktop', DESKTOP, 'light'],
    ['phone', PHONE, 'light'],
    ['dark', DESKTOP, 'dark'],
    ['zoom', ZOOMED, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: scheme })
    expect(await axeFindings(page), `${name}, ${how}`).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${name}, ${how}, sticks out`).toBeLessThanOrEqual(size.width)
    await page.screenshot({ path: join(PICTURES, `${name}-${how}.png`), fullPage: true })
  }
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The link of the newest mail that has one to this path. */
const mailed = async (page: Page, path: string): Promise<string> => {
  for (const end = performance.now() + STEP_MS; performance.now() < end; await pause(100)) {
    await page.goto('/demonstration/outbox')
    const mails = await page
      .locator('a[href^="/demonstration/outbox/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const mail of mails) {
      await page.goto(mail)
      const link = page.locator(`a[href*="${path}?token="]`).first()
      if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? ''
    }
  }
  throw new Error(`no mail has a link to ${path}`)
}

const register = async (page: Page): Promise<void> => {
  await page.goto('/konto/register')
  await type(page, 'Vor- und Nachname', 'Paula Schlüssel')
  await type(page, 'E-Mail-Adresse', 'paula@beispiel.example')
  await look(page, '01-register')
  await press(page, 'Ohne Passwort: mit Passkey')
  const link = new URL(await mailed(page, '/konto/confirm'), url)
  await page.goto(link.pathname + link.search)
  await look(page, '02-first-way')
  await type(page, 'Name des Passkeys', 'Erstes Gerät')
  await press(page, 'Passkey anlegen')
}

it(
  'registers with a passkey, signs in with it, adds a second and removes the first, by keyboard alone',
  async () => {
    const browser = await openBrowser({ viewport: DESKTOP, baseURL: url })
    const page = browser.pages()[0] ?? (await browser.newPage())
    page.setDefaultTimeout(STEP_MS)
    const first = await addDevice(page)
    await register(page)
    expect(new URL(page.url()).pathname).toBe('/konto/vorgaenge')
    await page.goto('/konto')
    await press(page, 'Abmelden')
    await page.goto('/konto/sign-in?to=/konto/anmeldung')
    await look(page, '03-sign-in')
    await press(page, 'Mit Passkey anmelden')
    expect(new URL(page.url()).pathname).toBe('/konto/anmeldung')
    await look(page, '04-ways')
    await first.remove()
    await addDevice(page)
    await type(page, 'Name des Passkeys', 'Zweites Gerät')
    await press(page, 'Passkey hinzufügen')
    expect(await page.textContent('main')).toContain('Ihre Anmeldung ist geändert.')
    await look(page, '05-two-passkeys')
    await press(page, /^Entfernen ?: Erstes Gerät$/)
    expect(await page.textContent('main')).not.toContain('Erstes Gerät')
    await press(page, 'Zehn neue Ersatzcodes erzeugen')
    await look(page, '06-recovery-codes')
    await page.goto('/konto/sessions')
    await look(page, '07-sessions')
    await page.goto('/konto/anmeldungen')
    await look(page, '08-sign-ins')
    await page.goto('/konto/bestaetigen?to=/konto/anmeldung')
    await look(page, '09-prove')
    await press(page, 'Mit Passkey bestätigen')
    expect(new URL(page.url()).pathname).toBe('/konto/anmeldung')
    await press(page, 'Passwort einrichten', 'link')
    await type(page, 'Neues Passwort', 'Kiesel Wolke Fahrrad')
    await press(page, 'Passwort ändern')
    await page.goto('/konto/anmeldung')
    await press(page, 'Einmalcodes einrichten')
    await look(page, '10-codes')
    await page.goto('/konto/passwort-vergessen')
    await look(page, '11-forgotten')
  },
  MINUTES,
)
