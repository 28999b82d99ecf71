import * as oidc from 'openid-client'
import { expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { registerClient } from '../../src/foundation/sign-on/index.ts'
import { begin, connectTo, finish } from './example.ts'
import { consent, follow, openSignOnHouse, person, someWish, through } from './program.ts'

it('the example of the operating instructions signs somebody in', async () => {
  const house = await openSignOnHouse()
  const wish = someWish()
  const registered = await registerClient(house.application.house)({ system: 'test' }, newId(), wish)
  const secret = registered.ok ? (registered.value.secret ?? '') : ''
  const connection = { issuer: 'http://localhost/sign-on', client: wish.id, secret, back: wish.redirects[0] ?? '' }
  const config = await connectTo(connection, {
    execute: [oidc.allowInsecureRequests],
    [oidc.customFetch]: through(house.url),
  })
  const { to, remembered } = await begin(config, connection)
  const { browser } = await person(house, 'substantial')
  const came = await follow(browser, to.href)
  if (!('page' in came)) throw new Error('nobody was asked')
  const back = await consent(browser, came.page)
  if (!('back' in back)) throw new Error('the way did not lead back')
  const known = await finish(config, back.back, remembered)
  expect(known).toMatchObject({ name: 'Maja Beispiel', level: 'http://eidas.europa.eu/LoA/substantial' })
  expect(known.person).not.toBe('')
})
