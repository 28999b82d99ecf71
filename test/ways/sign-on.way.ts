/** A program of a town signs somebody in, from its own pages, in a real browser and by keyboard alone. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { packageRoot } from '../../src/platform/root.ts'
import { openBrowser } from '../setup/browser.ts'
import { axeFindings } from './axe.ts'
import { choose, press, tabTo, tick } from './keyboard.ts'
import { openPortal, type RunningPortal } from './portal.ts'
import { openProgramSite, type ProgramSite } from './program-site.ts'

const PICTURES = join(packageRoot(), 'build', 'pictures', 'sign-on')
const MINUTES = 240_000
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

let portal: RunningPortal
let site: ProgramSite

const text = (de: string, en: string, leicht: string) => ({ de, en, leicht })

/** Connects the program as an operator does: by a file and a command, beside the running portal. */
const register = async (): Promise<{ readonly id: string; readonly secret: string }> => {
  const file = join(PICTURES, 'library.json')
  const wish = {
    id: 'city-library',
    name: text('Stadtbücherei', 'City library', 'Bücherei'),
    redirects: [`${site.url}/back`],
    afterLogout: [`${site.url}/bye`],
    authentication: { by: 'client_secret_basic' },
    reasons: {
      profile: text(
        'Ihr Name steht auf dem Ausweis.',
        'Your name stands on the card.',
        'Der Name steht auf dem Ausweis.',
      ),
      email: text('Wir erinnern Sie an das Ende der Leihe.', 'We remind you in time.', 'Wir schreiben Ihnen.'),
    },
  }
  await writeFile(file, JSON.stringify(wish))
  const args = ['sign-on', 'register', file, '--authority', 'WI']
  const { stdout } = await promisify(execFile)(join(packageRoot(), 'bin', 'dreiklang'), args, {
    env: { ...process.env, DREIKLANG_DATA: portal.data },
  })
  const { secret } = z.object({ done: z.literal(true), secret: z.string() }).parse(JSON.parse(stdout))
  return { id: wish.id, secret }
}

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  const opened = await Promise.all([openPortal(), openProgramSite()])
  portal = opened[0]
  site = opened[1]
  await site.connect(portal.url, await register())
}, 180_000)

/** Looks at a page of the portal as it stands: wide, narrow, in every language. */
const look = async (page: Page, name: string, languages: readonly string[] = ['de']): Promise<void> => {
  for (const language of languages) {
    if (language !== 'de') await speak(page, language)
    for (const [how, size] of [
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(size)
      expect(await axeFindings(page), `${name}, ${language}, ${how}`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${name}, ${language}, ${how}, sticks out`).toBeLessThanOrEqual(size.width)
      await page.screenshot({ path: join(PICTURES, `${name}-${language}-${how}.png`), fullPage: true })
    }
  }
  await page.setViewportSize(DESKTOP)
  if (languages.length > 1) await speak(page, 'de')
}

const NAMES: Readonly<Record<string, RegExp>> = {
  de: /Deutsch/,
  en: /English/,
  leicht: /Leichte Sprache|Einfache Sprache/,
}

const speak = (page: Page, language: string): Promise<void> => press(page, NAMES[language] ?? '', 'link')

/** Proves to be somebody at the simulator, and goes back. */
const prove = async (page: Page, how: RegExp, person: string | null): Promise<void> => {
  expect(await page.title()).toContain('Nachgestellte BundID')
  if (person !== null) await choose(page, person)
  await choose(page, how)
  await press(page, 'Ausweisen')
  await press(page, 'Zurück zum Portal')
}

const said = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

it(
  'asks, says no, asks again, remembers, steps up, ends without a loop, and signs out, by keyboard alone',
  async () => {
    const browser = await openBrowser({ viewport: DESKTOP, baseURL: portal.url })
    const page = browser.pages()[0] ?? (await browser.newPage())
    page.setDefaultTimeout(20_000)
    await page.goto(site.url)
    await press(page, /^Anmelden$/, 'link')
    expect(new URL(page.url()).pathname).toBe('/konto/sign-in')
    await press(page, /Mit BundID anmelden/, 'link')
    await press(page, /Weiter zu BundID/)
    await prove(page, /Benutzername/, 'Henriette Lindenau')
    await press(page, 'Neues Konto eröffnen')
    await page.getByRole('heading', { name: 'Anmelden bei „Stadtbücherei“' }).waitFor()
    expect(await said(page)).toContain('Ihr Name steht auf dem Ausweis.')
    await look(page, 'consent', ['de', 'en', 'leicht'])
    await press(page, 'Nicht erlauben')
    expect(page.url().startsWith(`${site.url}/back`)).toBe(true)
    expect(await said(page)).toContain('Nicht angemeldet: access_denied')
    await press(page, 'Zurück', 'link')
    await press(page, /^Anmelden$/, 'link')
    await tick(page, /Beim nächsten Mal nicht mehr fragen/)
    await press(page, 'Erlauben und anmelden')
    expect(await said(page)).toMatch(/Guten Tag, Henriette Lindenau\. Stufe: .*low/)
    await press(page, 'Zurück', 'link')
    await press(page, /^Anmelden$/, 'link')
    expect(await said(page)).toContain('Guten Tag, Henriette Lindenau.')
    await press(page, 'Zurück', 'link')
    await press(page, 'Mit höherer Stufe anmelden', 'link')
    expect(new URL(page.url()).pathname).toBe('/konto/stufe')
    await look(page, 'step')
    await press(page, /Weiter zu BundID/)
    await prove(page, /ELSTER/, 'Henriette Lindenau')
    await page.waitForURL(`${site.url}/back**`)
    expect(await said(page)).toMatch(/Guten Tag, Henriette Lindenau\. Stufe: .*substantial/)
    await page.goto('/konto/programme')
    await look(page, 'programs', ['de', 'en', 'leicht'])
    await page.goto(site.url)
    await press(page, 'Mit höchster Stufe anmelden', 'link')
    await press(page, /Weiter zu BundID/)
    await prove(page, /ELSTER/, 'Henriette Lindenau')
    expect(await said(page)).toContain('Noch nicht erreicht')
    await press(page, 'Zurück, ohne sich auszuweisen', 'link')
    await page.waitForURL(`${site.url}/back**`)
    expect(await said(page)).toContain('unmet_authentication_requirements')
    await press(page, 'Zurück', 'link')
    await press(page, /^Anmelden$/, 'link')
    await press(page, 'Abmelden', 'link')
    expect(new URL(page.url()).pathname).toBe('/sign-on/logout')
    await look(page, 'logout')
    await press(page, 'Überall abmelden')
    expect(await said(page)).toContain('Auf Wiedersehen.')
    await page.goto('/konto/programme')
    expect(new URL(page.url()).pathname).toBe('/konto/sign-in')
    await tabTo(page, /Mit BundID anmelden/, 'link')
  },
  MINUTES,
)

it(
  'shows somebody without programs what will stand there',
  async () => {
    const browser = await openBrowser({ viewport: DESKTOP, baseURL: portal.url })
    const page = browser.pages()[0] ?? (await browser.newPage())
    await page.goto('/demonstration')
    await page.getByRole('listitem').filter({ hasText: 'Miriam Sandner' }).getByRole('button').first().click()
    await page.waitForLoadState('load')
    await page.goto('/konto/programme')
    await look(page, 'no-programs', ['de', 'en', 'leicht'])
  },
  MINUTES,
)
