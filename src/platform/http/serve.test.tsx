import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { app, assets, form, ownToken, signedIn, trouble } from './trial.testing.tsx'

describe('the edge', () => {
  it('sends the security headers with every answer, also with errors and files', async () => {
    for (const path of ['/page', '/nothing', '/bug', '/health/live']) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
  it('shares a page among visitors, names that to caches, and keeps signed-in pages to itself', async () => {
    const first = await app.request('/page')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.headers.get('vary')).toBe('Cookie')
    const html = await first.text()
    expect(await (await app.request('/page')).text()).toBe(html)
    expect(html).not.toContain('form-token')
    const own = await app.request('/page', { headers: signedIn })
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect(await own.text()).not.toBe(html)
    expect(await (await app.request('/page', { headers: { cookie: 'dreiklang-language=en' } })).text()).toContain(
      'lang="en"',
    )
  })
  it('sends a visitor to sign in and brings them back', async () => {
    const answer = await app.request('/own?tab=1')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/konto/sign-in?to=%2Fown%3Ftab%3D1')
  })
  it('takes a change only with the token of its own form', async () => {
    const token = await ownToken()
    expect((await app.request('/send-own', form({ 'form-token': token }, signedIn))).status).toBe(200)
    for (const wrong of [{}, { 'form-token': '' }, { 'form-token': `${token}x` }])
      expect((await app.request('/send-own', form(wrong, signedIn))).status).toBe(403)
    const otherBrowser = { cookie: 'dreiklang-session=good; dreiklang-visit=other' }
    expect((await app.request('/send-own', form({ 'form-token': token }, otherBrowser))).status).toBe(403)
  })
  it('takes an idempotency key only in the form that our pages give', async () => {
    const token = await ownToken()
    const keyFor = async (key: string): Promise<unknown> => {
      const sent = await app.request('/send-once', form({ 'form-token': token, 'idempotency-key': key }, signedIn))
      return sent.json()
    }
    const key = newId()
    expect(await keyFor(key)).toBe(key)
    for (const rubbish of ['', 'x', 'k'.repeat(10_000), 'a\0b', `${key}\n`]) {
      const sent = await app.request('/send-once', form({ 'form-token': token, 'idempotency-key': rubbish }, signedIn))
      expect(sent.status).toBe(422)
    }
  })
  it('keeps what was written when the session ended meanwhile', async () => {
    const answer = await app.request('/send-own', form({ text: 'Meine <lange> Antwort', 'form-token': 'x' }))
    expect(answer.status).toBe(401)
    const html = await answer.text()
    expect(html).toContain('Meine &lt;lange> Antwort')
    expect(html).toContain('action="/send-own"')
  })
  it('keeps what was written when the database is gone, but never a password', async () => {
    trouble.database = false
    const token = await ownToken()
    const answer = await app.request('/send', form({ text: 'bleibt', 'form-token': token }, signedIn))
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('bleibt')
    const secret = await app.request('/send', form({ 'new-password': 'streng geheim', 'form-token': token }, signedIn))
    expect(await secret.text()).not.toContain('streng geheim')
    trouble.database = true
  })
  it('names what does not fit: path, value, expectation', async () => {
    expect((await app.request('/number/eins')).status).toBe(404)
    const answer = await app.request('/limited?n=9')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/n war „9“/)
  })
  it('tells a bug by number and nothing of what went wrong inside', async () => {
    const answer = await app.request('/bug')
    expect(answer.status).toBe(500)
    const html = await answer.text()
    expect(html).not.toContain('geheime Einzelheit')
    expect(html).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })
  it('stops reading what is too large, announced or not', async () => {
    const large = form({ text: 'x'.repeat(70_000) })
    expect((await app.request('/send', large)).status).toBe(413)
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
    })
    const endless: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }
    expect((await app.request(new Request('http://localhost/send', endless))).status).toBe(413)
  })
  it('answers a body that is no form with 400', async () => {
    const broken: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--y\r\nrubbish',
    }
    expect((await app.request('/send', broken)).status).toBe(400)
    expect(
      (await app.request('/send', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' })).status,
    ).toBe(415)
  })
  it('lets no file run anything', async () => {
    const { headers } = await app.request('/file')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Bescheid_.html"; filename\*=UTF-8''Bescheid%20%22%C3%A4%22.html$/,
    )
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })
  it('packs style sheets and keeps them for a year', async () => {
    const url = assets.href('kern.css')
    const packed = await app.request(url, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect((await app.request(url)).headers.get('content-encoding')).toBeNull()
    expect((await app.request('/assets/unknown.css')).status).toBe(404)
  })
  it('has nothing but its routes and its packed files: no folder, no source, no file of the machine', async () => {
    const paths = [
      '/.git/config',
      '/.git/',
      '/package.json',
      '/src/app/main.ts',
      '/data/local/root.key',
      '/assets',
      '/assets/',
    ]
    for (const path of [
      ...paths,
      '/assets/../package.json',
      '/assets/%2e%2e%2fpackage.json',
      '/assets/..%5cpackage.json',
    ])
      expect((await app.request(path)).status, path).toBe(404)
  })
  it('says of every text what it is and in which characters, and lets no other site read it', async () => {
    for (const path of ['/', '/nowhere', assets.href('kern.css')]) {
      const { headers } = await app.request(path, { headers: { origin: 'https://elsewhere.example' } })
      expect(headers.get('content-type'), path).toMatch(/^text\/(html|css); charset=utf-8$/)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })
})
