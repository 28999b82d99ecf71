import { expect, inject, it } from 'vitest'
import { freshDatabase, type Preparation } from './database.ts'
import { withClient } from './postgres.ts'

const notes: Preparation = {
  state: 'notes',
  prepare: (ownerUrl) =>
    withClient(ownerUrl, (client) =>
      client.query(
        "create table note (text text); insert into note values ('prepared'); grant select on note to dreiklang_app",
      ),
    ),
}

const texts = (url: string) =>
  withClient(url, async (client) =>
    (await client.query<{ text: string }>('select text from note')).rows.map((row) => row.text),
  )

it('is a copy of the prepared state and nobody else writes into it', async () => {
  const [one, other] = await Promise.all([freshDatabase(notes), freshDatabase(notes)])
  await withClient(one.ownerUrl, (client) => client.query("insert into note values ('mine')"))
  expect(await texts(one.ownerUrl)).toEqual(['prepared', 'mine'])
  expect(await texts(other.appUrl)).toEqual(['prepared'])
})

it('binds the role of the app', async () => {
  const { appUrl } = await freshDatabase(notes)
  await withClient(appUrl, async (client) => {
    await expect(client.query('delete from note')).rejects.toThrow('permission denied')
    await expect(client.query('create table mine ()')).rejects.toThrow('permission denied')
  })
})

it('costs little once the template is there', async () => {
  await freshDatabase(notes)
  const started = performance.now()
  await freshDatabase(notes)
  expect(performance.now() - started).toBeLessThan(10_000)
})

it('tries a template again whose preparation failed', async () => {
  const broken: Preparation = { state: 'again', prepare: () => Promise.reject(new Error('not today')) }
  await expect(freshDatabase(broken)).rejects.toThrow('not today')
  const { ownerUrl } = await freshDatabase({ ...notes, state: 'again' })
  expect(await texts(ownerUrl)).toEqual(['prepared'])
})

it('is one PostgreSQL for the whole run, recent enough', async () => {
  const { rows } = await withClient(inject('postgres').ownerUrl, (client) => client.query('show server_version_num'))
  expect(Number(rows[0].server_version_num)).toBeGreaterThanOrEqual(150_000)
})
