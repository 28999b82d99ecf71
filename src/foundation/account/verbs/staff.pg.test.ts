import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { appoint, followWorkplace, openSession } from '../index.ts'
import { ownProof } from '../words.ts'

const application = await openApplication()
const { house, jobsDone } = application

const newcomer = async () => {
  const authority = await someAuthority(application)
  const { account } = await somebody(application)
  const wish = { authority: authority.id, account, name: 'Kim Amtlich', function: 'clerk' } as const
  const actsOfAuthority = () =>
    house.db.tx(inAuthority(authority.id), (tx) => tx.sql('select from security.audit')).then((rows) => rows.length)
  return { authority, account, wish, actsOfAuthority }
}

it('appoints once: repeating it changes nothing and leaves no trace', async () => {
  const { wish, actsOfAuthority } = await newcomer()
  await appoint(house)({ system: 'test' }, wish)
  await appoint(house)({ system: 'test' }, wish)
  await jobsDone()
  expect(await actsOfAuthority()).toBe(1)
})

it('lets somebody work at once who can not wait for the event, and the event changes nothing any more', async () => {
  const { authority, account, wish } = await newcomer()
  await appoint(house)({ system: 'test' }, wish)
  await followWorkplace(house)(account, authority.id)
  expect(await openSession(house)(account, ownProof('password'))).toMatchObject({
    ok: true,
    value: { workplaces: [authority.id] },
  })
  await jobsDone()
  expect(await openSession(house)(account, ownProof('password'))).toMatchObject({
    ok: true,
    value: { workplaces: [authority.id] },
  })
})

it('gives no workplace where there is no function', async () => {
  const { authority, account } = await newcomer()
  await followWorkplace(house)(account, authority.id)
  expect(await openSession(house)(account, ownProof('password'))).toMatchObject({ ok: true, value: { workplaces: [] } })
})
