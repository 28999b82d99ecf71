import { beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { someAuthority, someStaff } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import type { Id } from '../../../kernel/ids.ts'
import { JobTrouble } from '../../../platform/jobs/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { routes } from '../index.ts'

const QUEUE = 'test.deliver'
let application: TestApplication
let here: Id
let there: Id
let administrator: TestBrowser
let reachable = false
const delivered: string[] = []

/** Puts a job that has no tries left after the first. */
const putLast = async (authority: Id, ref: string): Promise<void> => {
  const { house } = application
  await house.db.tx(inAuthority(authority), async (tx) => {
    await house.outbox.put(tx, QUEUE, { scope: inAuthority(authority), kind: 'test', ref: { ref } })
    await tx.sql('update jobs.job set retry_limit = 0 where name = $1', [QUEUE])
  })
}

const givenUp = async (authority: Id, count: number): Promise<void> => {
  const late = Date.now() + 45_000
  while ((await application.house.deliveries.undelivered(authority, null)).jobs.length < count) {
    if (Date.now() > late) throw new Error('the job was not given up')
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

beforeAll(async () => {
  const jobs = () => [
    {
      queue: QUEUE,
      title: { de: 'Etwas zustellen', en: 'Deliver something', leicht: 'Etwas schicken' },
      handler: async ({ ref }: { readonly ref: Readonly<Record<string, string>> }) => {
        if (!reachable) throw new JobTrouble('test/away')
        delivered.push(ref['ref'] ?? '')
      },
    },
  ]
  application = await openApplication([{ routes, jobs, queues: [QUEUE] }])
  const own = await someAuthority(application, 'Stadt Wiesbaden')
  const other = await someAuthority(application, 'Stadt Kassel')
  here = own.id
  there = other.id
  administrator = (await someStaff(application, [[own, 'administrator']], 'Ada Technik')).browser
  await putLast(here, 'ours')
  await givenUp(here, 1)
  await putLast(there, 'theirs')
  await givenUp(there, 1)
})

describe('what could not be delivered', () => {
  it('is kept with a code instead of what went wrong, and shown to the administrator of its authority alone', async () => {
    const page = await administrator.get('/workplace/undelivered')
    expect(page.status).toBe(200)
    expect(page.html).toContain('Etwas zustellen')
    expect(page.html).toContain('test/away')
    const { jobs } = await application.house.deliveries.undelivered(here, null)
    expect(jobs).toMatchObject([{ queue: QUEUE, tries: 1, why: 'test/away', payload: { ref: { ref: 'ours' } } }])
    expect((await application.house.deliveries.undelivered(null, null)).jobs).toHaveLength(2)
    const kept = await application.house.db.look('select output, source_output from jobs.job where name = $1', [QUEUE])
    expect(JSON.stringify(kept)).not.toContain('stack')
  })

  it('of another authority is not sent again, not even by its id', async () => {
    const [theirs] = (await application.house.deliveries.undelivered(there, null)).jobs
    const page = await administrator.get('/workplace/undelivered')
    const answer = await administrator.submit(page, { job: theirs?.id ?? '' })
    expect(answer.location).toBe('/workplace/undelivered?resent=0')
    expect((await application.house.deliveries.undelivered(there, null)).jobs).toHaveLength(1)
  })

  it('is done once it is tried again, and a second click does nothing', async () => {
    reachable = true
    const page = await administrator.get('/workplace/undelivered')
    expect((await administrator.submit(page, {})).location).toBe('/workplace/undelivered?resent=1')
    expect((await administrator.submit(page, {})).location).toBe('/workplace/undelivered?resent=0')
    await application.jobsDone()
    expect(delivered).toEqual(['ours'])
    expect((await administrator.get('/workplace/undelivered?resent=1')).html).toContain('Alles ist zugestellt')
  })

  it('is told to nobody else', async () => {
    const stranger = application.browser()
    expect((await stranger.get('/workplace/undelivered')).status).toBe(303)
  })
})
