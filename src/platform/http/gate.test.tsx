import { describe, expect, it } from 'vitest'
import { app, form, ownToken, signedIn, trouble } from './trial.testing.tsx'

describe('a change', () => {
  it('is taken from our own pages only, as far as the browser says where it comes from', async () => {
    const token = await ownToken()
    const sent = async (headers: Readonly<Record<string, string>>) =>
      (await app.request('/send-own', form({ 'form-token': token }, { ...signedIn, host: 'localhost', ...headers })))
        .status
    for (const own of [
      {},
      { origin: 'http://localhost' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
    ])
      expect(await sent(own)).toBe(200)
    for (const foreign of [
      { origin: 'http://elsewhere.example' },
      { origin: 'http://localhost.elsewhere.example' },
      { origin: 'rubbish' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
    ])
      expect(await sent(foreign)).toBe(403)
  })
  it('waits where its account sends too much, says how long, and keeps what was written', async () => {
    trouble.exhausted = true
    const token = await ownToken()
    const answer = await app.request('/send-own', form({ text: 'bleibt', 'form-token': token }, signedIn))
    trouble.exhausted = false
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '90'])
    const html = await answer.text()
    expect(html).toContain('2 Minuten')
    expect(html).toContain('bleibt')
  })
  it('is refused where a field that counts once came twice', async () => {
    const body = `form-token=${await ownToken()}&form-token=x`
    const sent = await app.request('/send-own', { ...form({}, signedIn), body })
    expect(sent.status).toBe(400)
    expect((await app.request('/limited?n=1&n=2')).status).toBe(400)
  })
})

describe('an address', () => {
  it('says which methods it has', async () => {
    const wrong = await app.request('/page', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const asked = await app.request('/send-own', { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'POST, OPTIONS'])
    expect((await app.request('/send-own')).status).toBe(405)
    expect((await app.request('/number/5', { method: 'PUT' })).status).toBe(405)
    expect((await app.request('/nothing', { method: 'PUT' })).status).toBe(404)
    const head = await app.request('/page', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  it('may not be endless', async () => {
    const answer = await app.request(`/page?${'x'.repeat(5_000)}`)
    expect(answer.status).toBe(414)
    expect(answer.headers.get('content-security-policy')).toContain("object-src 'none'")
  })
})

describe('no answer', () => {
  it('names the program that gives it, and none but those that say so are kept', async () => {
    for (const path of ['/own', '/nothing', '/bug', '/health/live', '/health/ready']) {
      const { headers } = await app.request(path)
      expect(headers.get('cache-control')).toBe('no-store')
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
        expect(headers.has(name)).toBe(false)
    }
  })
})
