import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDirectory } from '../../../../test/directory/sample-directory.ts'

const { app } = await openDirectory()

/** Tags with their attributes, without what stands between them and in quotes: what a text must never change. */
const shapeOf = (html: string) => html.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><')

const NASTY = [
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '</title></textarea>',
  '<!--',
  '{what}{place}{typed}',
  '$&$1',
  '%00%0a',
  '\u0000\u202e\u00ad',
  '\ud83d',
  '../../etc/passwd',
  "'; drop table directory; --",
]

const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY))

const get = async (path: string, query: Readonly<Record<string, string>>) => {
  const answer = await app.request(`${path}?${new URLSearchParams(query)}`)
  return { status: answer.status, html: await answer.text() }
}

const harmless = {
  nothing: await get('/directory', { what: 'qqqqqq' }),
  unknown: await get('/directory', { what: 'qqqqqq', where: 'qqqqqq' }),
  service: await get('/directory/services/dog-tax', { where: 'qqqqqq' }),
}

describe('what people type', () => {
  it('never leaves its place in the page', async () => {
    for (const typed of NASTY) {
      const what = `qqqqqq ${typed} qqqqqq`
      expect(shapeOf((await get('/directory', { what })).html)).toBe(shapeOf(harmless.nothing.html))
      const unknown = await get('/directory', { what, where: what })
      expect(shapeOf(unknown.html)).toBe(shapeOf(harmless.unknown.html))
      const service = await get('/directory/services/dog-tax', { where: what })
      expect(shapeOf(service.html)).toBe(shapeOf(harmless.service.html))
    }
  })

  it('is never a bug, in any field of any page', async () => {
    const paths = ['/directory', '/directory/all', '/directory/services/dog-tax']
    const query = fc.record(
      { what: nasty, where: nasty, place: nasty, after: nasty, letter: nasty },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), query, async (path, asked) => {
        expect([200, 422]).toContain((await get(path, asked)).status)
      }),
      { numRuns: 60 },
    )
  })

  it('may be very long: it is cut, searched and answered quickly', async () => {
    for (const letter of ['a', 'ä', 'Hund ', '🐕', '-', '(']) {
      const long = letter.repeat(60)
      const begun = performance.now()
      const { status, html } = await get('/directory', { what: long, where: long })
      expect([200, 422]).toContain(status)
      const shown = /<input[^>]*id="where"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? ''
      expect([...shown].length).toBeLessThanOrEqual(200)
      expect(performance.now() - begun).toBeLessThan(10_000)
    }
    expect((await get('/directory', { what: 'Hund '.repeat(10_000) })).status).toBe(414)
  })

  it('may be sent twice or in a broken encoding', async () => {
    for (const query of ['what=Hund&what=Katze', 'what=%E0%A4%A', 'what[]=Hund', 'where=%', 'what', '=&=&'])
      expect((await app.request(`/directory?${query}`)).status).toBeLessThan(500)
  })

  it('in the path is a page that there is not', async () => {
    for (const path of ['services/%00', 'services/..%2f..%2f', 'services/__proto__', 'authorities/%E0%A4%A', 'nothing'])
      expect((await app.request(`/directory/${path}`)).status).toBe(404)
  })
})
