import { beforeAll, describe, expect, it } from 'vitest'
import {
  asks,
  type FilingHouse,
  filingHouse,
  PATH,
  PLACE,
  someAnswers,
  someKey,
  someOrganisation,
} from '../../../../test/filing/filing-house.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { revokeKey } from '../../../foundation/mandates/index.ts'

let house: FilingHouse
let owner: Actor
let answers: Awaited<ReturnType<typeof someAnswers>>
beforeAll(async () => {
  house = await filingHouse()
  owner = await someOrganisation(house)
  answers = await someAnswers(house)
})

const file = (rows: readonly unknown[], kind = 'application/x-ndjson'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': kind, 'idempotency-key': newId() },
  body: kind === 'application/json' ? JSON.stringify(rows) : rows.map((row) => JSON.stringify(row)).join('\n'),
})
const rowOf = (reference: string) => ({ place: PLACE, reference, answers })

const numbersOf = async (ask: ReturnType<typeof asks>): Promise<number> => {
  let path: string | null = '/api/v1/cases'
  let count = 0
  while (path !== null) {
    const { value }: Awaited<ReturnType<typeof ask>> = await ask(path)
    count += Array.isArray(value['cases']) ? value['cases'].length : 0
    path = typeof value['next'] === 'string' ? value['next'] : null
  }
  return count
}

describe('a file with many applications', () => {
  it('is reported row by row, and never filed twice', async () => {
    const ask = asks(house, (await someKey(house, owner)).text)
    const rows = [rowOf('a-1'), { ...rowOf('a-2'), answers: {} }, 'nonsense', { place: PLACE, answers }]
    const sent = await ask(`${PATH}/batch`, file(rows))
    expect(sent.status).toBe(202)
    await house.jobsDone()
    const href = sent.headers.get('location') ?? ''
    const { value } = await ask(href)
    expect(value).toMatchObject({ rows: 4, accepted: 2, refused: 2, endedAt: expect.any(String) })
    expect(value['report']).toEqual([
      expect.objectContaining({ row: 1, reference: 'a-1', outcome: 'accepted', number: expect.any(String) }),
      expect.objectContaining({ row: 2, refusal: expect.objectContaining({ code: 'filing/answers' }) }),
      expect.objectContaining({ row: 3, refusal: expect.objectContaining({ code: 'http/bad-input' }) }),
      expect.objectContaining({ row: 4, reference: null, outcome: 'accepted' }),
    ])
    expect((await ask(`${PATH}/batch`, file(rows))).value).toEqual(sent.value)
    const better = await ask(`${PATH}/batch`, file([rowOf('a-1'), rowOf('a-2')], 'application/json'))
    await house.jobsDone()
    expect((await ask(better.headers.get('location') ?? '')).value).toMatchObject({ accepted: 2, refused: 0 })
    expect(await numbersOf(ask)).toBe(3)
    const stranger = asks(house, (await someKey(house, await someOrganisation(house))).text)
    expect((await stranger(href)).status).toBe(404)
  })

  it('is refused as a whole where it is no file of applications, or has too many', async () => {
    const ask = asks(house, (await someKey(house, owner)).text)
    for (const body of ['[1', '[]', '\n']) expect((await ask(`${PATH}/batch`, { ...file([]), body })).status).toBe(400)
    const many = Array.from({ length: 501 }, (_, at) => at)
    expect((await ask(`${PATH}/batch`, file(many))).value).toMatchObject({ value: '501', status: 400 })
  })

  it('ends with the key that sent it', async () => {
    const key = await someKey(house, owner)
    const ask = asks(house, key.text)
    const rows = Array.from({ length: 40 }, (_, at) => rowOf(`ended-${at}`))
    const sent = await ask(`${PATH}/batch`, file(rows))
    await revokeKey(house.house)(owner, key.id)
    await house.jobsDone()
    const other = asks(house, (await someKey(house, owner)).text)
    const { value } = await other(sent.headers.get('location') ?? '')
    expect(Number(value['refused'])).toBeGreaterThan(20)
    expect(JSON.stringify(value['report'])).toContain('filing/ended')
  })
})
