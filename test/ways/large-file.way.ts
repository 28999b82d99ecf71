/** A large file on a bad line, in a real browser: parts that are lost, a page that is loaded again, and the ordinary way. */
import { randomBytes } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { startPortal } from './portal.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const MINUTES = 240_000
const LARGE = 9_000_000

let url: string
beforeAll(async () => {
  url = await startPortal()
}, 90_000)

const file = {
  name: 'ausweis.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(LARGE)]),
}

/** Signs in as an invented citizen and goes to the page of a form that asks for a file. */
const toFilePage = async ({ page }: Visitor): Promise<string> => {
  await page.goto('/demonstration')
  await page.getByRole('listitem').filter({ hasText: 'Miriam Sandner' }).getByRole('button').first().click()
  await page.waitForLoadState('load')
  await page.goto('/desk/start/residence-certificate?place=06414000')
  await page.locator('form.dk-form button').last().click()
  await page.waitForLoadState('load')
  const address = page.url().replace(/[^/]+$/, 'identity')
  await page.goto(address)
  return address
}

it('with JavaScript: lost parts are sent again, and a page that is loaded again goes on', {
  timeout: MINUTES,
}, async () => {
  const citizen = await openVisitor(url, 'large-file', true)
  const { page, look } = citizen
  const address = await toFilePage(citizen)
  let parts = 0
  await page.route(/\/uploads\/[^/]+$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    parts += 1
    // The second part is lost on the way; the third stays on the way until the page is loaded again.
    if (parts === 2) return route.abort('connectionreset')
    if (parts >= 4) return
    return route.continue()
  })
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Weiter' }).last().click()
  await page.locator('progress[aria-label*="ausweis.pdf"]').waitFor()
  await expect.poll(() => parts, { timeout: 60_000 }).toBeGreaterThanOrEqual(4)
  await look('uploading')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(address)
  expect(await page.textContent('main')).toContain('Noch nicht ganz angekommen')
  await look('unfinished')
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Weiter' }).last().click()
  await page.waitForURL((there) => there.href !== address, { timeout: 60_000 })
  await page.goto(address)
  expect(await page.textContent('main')).toContain('ausweis.pdf')
  expect(await page.textContent('main')).toContain('nicht auf Viren geprüft')
  expect(await page.textContent('main')).not.toContain('Noch nicht ganz')
  await look('uploaded')
  await page.setViewportSize({ width: 390, height: 844 })
  await look('uploaded-on-a-phone')
})

it('without JavaScript: the form takes the same file as it is', { timeout: MINUTES }, async () => {
  const citizen = await openVisitor(url, 'large-file', false)
  const { page, look } = citizen
  const address = await toFilePage(citizen)
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Weiter' }).last().click()
  await page.waitForLoadState('load')
  await page.goto(address)
  expect(await page.textContent('main')).toContain('ausweis.pdf')
  await look('uploaded')
})
