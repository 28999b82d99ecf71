import { describe, expect, it } from 'vitest'
import { openSignOnHouse, person } from './program.ts'

const house = await openSignOnHouse()
const { application } = house

describe('the endpoints of the protocol', () => {
  it('say no to who asks without anything, on pages or in the words of the protocol', async () => {
    const browser = application.browser()
    const status = async (path: string) => (await browser.get(path)).status
    expect(await status('/sign-on/auth')).toBe(400)
    expect(await status('/sign-on/auth/none')).toBe(410)
    expect(await status('/sign-on/interaction/none')).toBe(410)
    expect(await status('/sign-on/userinfo')).toBe(401)
    expect(await status('/sign-on/logout')).toBe(200)
    expect(await status('/konto/programme')).toBe(303)
    for (const path of ['token', 'introspect', 'revoke', 'userinfo']) {
      const { status: answered } = await browser.post(`/sign-on/${path}`, { token: 'none' })
      expect([400, 401]).toContain(answered)
    }
  })

  it('take no form without its token where a person acts', async () => {
    const { browser } = await person(house)
    for (const path of ['interaction/none', 'interaction/none/again', 'logout'])
      expect((await browser.post(`/sign-on/${path}`, { do: 'allow' })).status).toBe(403)
    expect((await browser.post('/konto/programme/revoke', { program: 'none' })).status).toBe(403)
  })

  it('set no session of their own, and headers like every page', async () => {
    const { headers } = await application.browser().get('/sign-on/.well-known/openid-configuration')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.getSetCookie()).toEqual([])
  })
})
