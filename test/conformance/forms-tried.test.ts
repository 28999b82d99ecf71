import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trialApplication } from '../../src/app/commands/form-serve.ts'
import { readSchemaFile } from '../../src/foundation/forms/index.ts'
import { visiblePages } from '../../src/foundation/forms/words.ts'
import { openInspector } from '../../src/platform/files/index.ts'
import type { Page } from 'playwright-core'
import { listen } from '../../src/platform/http/index.ts'
import { afterFile } from '../setup/after-file.ts'
import { openBrowser } from '../setup/browser.ts'
import { axeFindings } from '../ways/axe.ts'
import { typedOn } from '../forms/typed.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { testBrowser } from '../setup/test-browser.ts'

const inputs = fileURLToPath(new URL('../../../shared/testdata/fim/', import.meta.url))
const there = existsSync(inputs)
const schemas = there ? readdirSync(inputs) : []

/** Types one value where it belongs, as far as the question is there already. */
const enter = async (page: Page, name: string, value: string | File): Promise<void> => {
  const input = page.locator(`[name="${name}"]:not([type=hidden])`)
  if ((await input.count()) === 0) return
  const kind = await input.first().evaluate((node) => `${node.tagName} ${node.getAttribute('type')}`)
  if (typeof value !== 'string') {
    const buffer = Buffer.from(await value.arrayBuffer())
    await input.first().setInputFiles({ name: value.name, mimeType: value.type, buffer })
  } else if (kind.startsWith('SELECT')) await input.selectOption(value)
  else if (kind === 'INPUT radio' || kind === 'INPUT checkbox')
    await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
  else await input.fill(value)
}

/** Three of different kinds: with choice groups, with many rules, the largest one. The automatic run takes the first. */
const IN_CHROMIUM = ['S00000000371', 'S07000000210', 'S05000001299'].slice(0, process.env['CI'] === undefined ? 3 : 1)

const why = there ? '' : ' (skipped: no ../shared/testdata/fim)'

describe.skipIf(!there)(`every data schema at hand, in a browser${why}`, () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dreiklang-tried-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** The form of a schema, and the portal that holds it alone. */
  const tried = async (schema: string) => {
    const read = await readSchemaFile(join(inputs, schema, 'schema.xdf.xml'), 'HE')
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    const { form, name } = read.value
    const portal = await trialApplication({ title: { de: name }, form, inspect: openInspector() }, folder)
    return { form, portal }
  }

  it.each(schemas)('%s is filled in page by page, and then nothing is missing', async (schema) => {
    const { form, portal } = await tried(schema)
    const browser = testBrowser(portal)
    const answers = validAnswers(form, 3)
    let at = (await browser.get('/')).location ?? ''
    for (let pages = 0; at.startsWith('/form/'); pages++) {
      const page = visiblePages(form, answers).find(({ id }) => at === `/form/${id}`)
      if (page === undefined || pages > 100) throw new Error(`nothing is asked at ${at}`)
      const given = [...typedOn(form, page, answers), ['do', 'next'] as const]
      let sent = await browser.submitAll(await browser.get(at), given)
      // Answers may bring up questions on the same page, which is then shown again.
      if (sent.status === 200) sent = await browser.submitAll(sent, given)
      expect([at, sent.status, sent.html.match(/dk-error[^]*?<\/p>/g)]).toEqual([at, 303, null])
      at = sent.location ?? ''
    }
    const summary = await browser.get(at)
    expect(summary.html).toContain('Alle Angaben passen')
  })

  it.each(IN_CHROMIUM)('%s is filled in in Chromium, and axe finds nothing', async (schema) => {
    const { form, portal } = await tried(schema)
    const { url, stop } = await listen(portal, { host: '127.0.0.1', port: 0 })
    afterFile(() => stop(0))
    const browser = await openBrowser({ viewport: { width: 390, height: 844 } })
    const page = await browser.newPage()
    const answers = validAnswers(form, 5)
    await page.goto(url)
    // A page that has brought up new questions is shown once more.
    for (let shown = 0; shown < 80 && page.url().includes('/form/'); shown++) {
      const at = visiblePages(form, answers).find(({ id }) => page.url().split('#')[0]?.endsWith(`/form/${id}`))
      if (at === undefined) throw new Error(`nothing is asked at ${page.url()}`)
      for (const [input, value] of typedOn(form, at, answers)) await enter(page, input, value)
      expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
      await page.locator('button[name=do][value=next]:not(.dk-unseen)').click()
    }
    expect(await page.locator('main').innerText()).toContain('Alle Angaben passen')
    expect(await axeFindings(page)).toEqual([])
  })
})
