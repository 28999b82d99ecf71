import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'

const page = (text: string) =>
  `<!doctype html><html lang="de"><title>${text}</title><script>document.title += '!'</script>`
const server = createServer((request, response) =>
  response.setHeader('content-type', 'text/html').end(page(request.headers['accept-language'] ?? '')),
)
const address = () => {
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the server does not listen')
  return `http://127.0.0.1:${(at satisfies AddressInfo).port}/`
}

beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)))
afterAll(() => void server.close())

it('opens pages of this machine as a German reader, with and without JavaScript', async () => {
  const [withScript, without] = [await openBrowser(), await openBrowser({ javaScriptEnabled: false })]
  for (const [browser, title] of [
    [withScript, 'de-DE!'],
    [without, 'de-DE'],
  ] as const) {
    const tab = await browser.newPage()
    await tab.goto(address())
    expect(await tab.title()).toBe(title)
  }
})

it('reaches no other machine', async () => {
  const tab = await (await openBrowser()).newPage()
  await expect(tab.goto('http://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
})
