import { describe, expect, it } from 'vitest'
import { loadServices } from '../../src/e-services/services/index.ts'
import { LANGUAGES } from '../../src/kernel/texts.ts'
import { htmlFindings, pagesShown } from './pages-shown.tsx'
import { validAnswers } from './valid-answers.ts'

const services = await loadServices()

describe('every page of every service', () => {
  it.each(services.map((service) => [service.id, service.form] as const))('is sound HTML: %s', async (_, form) => {
    const filled = LANGUAGES.flatMap((language) => pagesShown(form, validAnswers(form, 4), language))
    const shown = [...pagesShown(form, {}, 'de'), ...filled]
    expect(shown.length).toBeGreaterThan(6)
    for (const html of shown) expect(await htmlFindings(html)).toEqual([])
  })
  it('is looked at by rules that find something', async () => {
    const [html = ''] = pagesShown(services[0]?.form ?? { parts: [], hints: [] }, {}, 'de')
    const broken = html.replace('</form>', '<input id="content"></form>')
    expect((await htmlFindings(broken)).map((finding) => finding.split(':')[0])).toContain('no-dup-id')
  })
})
