import { beforeAll, describe, expect, it } from 'vitest'
import {
  asks,
  filed,
  type FilingHouse,
  filingHouse,
  PATH,
  PLACE,
  someAnswers,
  someKey,
  someOrganisation,
} from '../../../../test/filing/filing-house.ts'
import { someStaff, somebody } from '../../../../test/setup/people.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { viewCase } from '../../../foundation/cases/index.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { revokeKey } from '../../../foundation/mandates/index.ts'

let house: FilingHouse
let owner: Actor
let answers: Awaited<ReturnType<typeof someAnswers>>
beforeAll(async () => {
  house = await filingHouse()
  owner = await someOrganisation(house)
  answers = await someAnswers(house)
})

const application = () => ({ place: PLACE, answers })

describe('services for programs', () => {
  it('are told to everybody, with the schema of their answers', async () => {
    const ask = asks(house)
    const { status, value } = await ask('/api/v1/services')
    expect(status).toBe(200)
    expect(value['services']).toHaveLength(6)
    const one = await ask('/api/v1/services/dog-tax')
    const { schemaUri } = Object(one.value['submissionSchema'])
    const schema = await ask(String(schemaUri).replace('http://localhost', ''))
    expect(schema.value).toMatchObject({ $id: schemaUri, type: 'object' })
    expect(schema.headers.get('content-type')).toBe('application/schema+json')
    const whole = await ask(String(one.value['fitConnect']).replace('http://localhost', ''))
    expect(whole.value).toMatchObject({ $id: one.value['fitConnect'], $defs: { data: schema.value } })
    expect((await ask('/api/v1/services/dog-tax/fit-connect?version=99')).status).toBe(404)
    const unknown = await ask('/api/v1/services/moon-permit')
    expect(unknown.status).toBe(404)
    expect(unknown.headers.get('content-type')).toBe('application/problem+json')
    expect((await ask('/api/v1/nowhere')).value).toMatchObject({ type: 'urn:dreiklang:problem:http/not-found' })
  })
})

describe('an application from a program', () => {
  it('is one case however often it is sent, names both, and is seen by the office', async () => {
    const key = await someKey(house, owner)
    const ask = asks(house, key.text)
    const sending = filed(application(), 'order-4711')
    const [first, second] = await Promise.all([ask(PATH, sending), ask(PATH, sending)])
    const third = await ask(PATH, sending)
    expect([first.status, second.status, third.status].toSorted((one, other) => one - other)).toEqual([200, 200, 201])
    expect(second.value).toEqual(first.value)
    const href = first.headers.get('location') ?? ''
    const whole = await ask(href)
    expect(whole.value).toMatchObject({ answers, history: [{ by: 'Festplaner für Kraemer Feste GmbH' }] })
    const list = await ask('/api/v1/cases')
    expect(list.value['cases']).toEqual([expect.objectContaining({ href, status: 'RECEIVED' })])
    const clerk = await someStaff(house, [[house.authority, 'clerk']])
    const staff: Actor = {
      ...{ account: clerk.account, name: 'Kim', level: 'low', session: newId(), actingFor: { kind: 'self' } },
      functions: [{ authority: house.authority.id, function: 'clerk' }],
    }
    const ref = { authority: house.authority.id, id: id(href.split('/').at(-1) ?? '') }
    const seen = await viewCase(house.house)(staff, ref)
    expect(seen).toMatchObject({ ok: true, value: { applicant: 'Kraemer Feste GmbH' } })
    const other = await ask(PATH, filed({ ...application(), answers: {} }, 'order-4711'))
    expect(other).toMatchObject({ status: 409, value: { type: 'urn:dreiklang:problem:filing/key-used' } })
  })

  it('is refused with place, value and expectation of all that is wrong, and its key stays free', async () => {
    const ask = asks(house, (await someKey(house, owner)).text)
    const wrong = {
      ...application(),
      answers: { ...answers, party: { ...Object(answers['party']), day: 'soon', moon: 1 } },
    }
    const refused = await ask(PATH, filed(wrong, 'order-4712'))
    expect(refused.status).toBe(422)
    expect(refused.value['errors']).toEqual([
      expect.objectContaining({ path: 'answers.party.moon', value: '1', code: 'unknown' }),
      expect.objectContaining({ path: 'answers.party.day', value: 'soon', expected: 'a day such as 2026-11-23' }),
    ])
    expect((await ask(PATH, filed(application(), 'order-4712'))).status).toBe(201)
    expect((await ask(PATH, filed({ place: 'here', answers }))).value).toMatchObject({
      status: 400,
      path: 'place',
      value: 'here',
    })
    expect((await ask(PATH, { ...filed({}), body: '{' })).value).toMatchObject({ status: 400, expected: 'JSON' })
    expect((await ask(PATH, filed({ ...application(), place: '06413000' }))).value).toMatchObject({
      type: 'urn:dreiklang:problem:filing/nobody-there',
    })
  })

  it('comes with files, which are looked into and never dropped', async () => {
    const ask = asks(house, (await someKey(house, owner)).text)
    const body = new FormData()
    body.set('application', JSON.stringify(application()))
    body.set('stray', new File(['%PDF-1.7 x'], 'stray.pdf', { type: 'application/pdf' }))
    const refused = await ask(PATH, { method: 'POST', body, headers: { 'idempotency-key': newId() } })
    expect(refused).toMatchObject({ status: 422, value: { errors: [{ path: 'attachments.stray', code: 'unknown' }] } })
    const whole = new FormData()
    whole.set('application', JSON.stringify({ place: PLACE, answers: await someAnswers(house, 1) }))
    whole.set('policy', new File(['%PDF-1.7 x'], 'Police.pdf', { type: 'application/pdf' }))
    const sent = await ask(PATH, { method: 'POST', body: whole, headers: { 'idempotency-key': newId() } })
    expect(sent.status).toBe(201)
    const seen = await ask(sent.headers.get('location') ?? '')
    expect(seen.value['files']).toEqual([
      expect.objectContaining({ name: 'Police.pdf', mediaType: 'application/pdf', from: 'applicant' }),
    ])
  })

  it('needs a good key, one for the service, and a header that no other page can send', async () => {
    const sending = filed(application())
    expect((await asks(house)(PATH, sending)).status).toBe(401)
    const key = await someKey(house, owner)
    const broken = await asks(house, `${key.text.slice(0, -2)}AA`)(PATH, sending)
    expect(broken).toMatchObject({ status: 401, value: { type: 'urn:dreiklang:problem:http/key-worthless' } })
    const elsewhere = await someKey(house, owner, { services: ['trade'] })
    expect((await asks(house, elsewhere.text)(PATH, sending)).status).toBe(403)
    const reader = await someKey(house, owner, { rights: ['read'] })
    expect((await asks(house, reader.text)(PATH, sending)).status).toBe(403)
    expect((await asks(house, reader.text)('/api/v1/mailbox')).status).toBe(403)
    const bare = { ...sending, headers: { 'content-type': 'application/json' } }
    expect((await asks(house, key.text)(PATH, bare)).status).toBe(400)
    expect((await asks(house, key.text)(PATH, { ...sending, headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    )
    const { browser } = await somebody(house)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId(), cookie }
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
    expect((await asks(house)(PATH, { ...sending, headers: foreign })).status).toBe(403)
    expect((await asks(house)(PATH, { ...sending, headers })).status).toBe(201)
  })

  it('is nothing any more from the next request on after the key was revoked, or has ended', async () => {
    const key = await someKey(house, owner)
    const ask = asks(house, key.text)
    expect((await ask('/api/v1/cases')).status).toBe(200)
    expect((await ask('/api/v1/mailbox')).status).toBe(200)
    await revokeKey(house.house)(owner, key.id)
    for (const path of ['/api/v1/cases', '/api/v1/mailbox']) expect((await ask(path)).status).toBe(401)
    expect((await ask(PATH, filed(application()))).status).toBe(401)
    const lasting = await someKey(house, owner)
    house.travel('P31D')
    expect((await asks(house, lasting.text)('/api/v1/cases')).status).toBe(401)
  })

  it('of another organisation does not exist', async () => {
    const stranger = await someOrganisation(house)
    const mine = await asks(house, (await someKey(house, owner)).text)(PATH, filed(application()))
    const href = mine.headers.get('location') ?? ''
    const theirs = asks(house, (await someKey(house, stranger)).text)
    expect((await theirs(href)).status).toBe(404)
    expect((await theirs('/api/v1/cases')).value).toEqual({ cases: [], next: null })
  })
})
