import { beforeAll, describe, expect, it } from 'vitest'
import { type GrantHouse, grantHouse } from '../../../../test/rights/grant-house.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import { eraseAccount, erasureToken } from '../../../foundation/account/verbs/erase.ts'
import { openCase } from '../../../foundation/cases/index.ts'
import { partyLeft } from '../../../foundation/cases/verbs/party-left.ts'
import { follow } from '../../../foundation/cases/verbs/follow.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'

let house: GrantHouse
beforeAll(async () => {
  house = await grantHouse()
})

const actorOf = ({ account }: Person) =>
  ({
    account,
    name: 'Gerda Gegangen',
    actingFor: { kind: 'self' },
    functions: [],
    level: 'low',
    session: newId(),
  }) as const

/** A case of this person, just sent. */
const sends = async (person: Person): Promise<Id> => {
  const { application, service, here } = house
  const receipt = await openCase(application.house)(actorOf(person), {
    draft: newId(),
    authority: here.id,
    area: '06414000',
    service: service.id,
    version: service.version,
    answers: Object.fromEntries(
      Object.entries(validAnswers(service.form)).filter(([, one]) => typeof one === 'string'),
    ),
    takeFile: () => Promise.reject(new Error('there are no files')),
  })
  if (!receipt.ok) throw new Error(receipt.refusal.code)
  return receipt.value.ref.id
}

/** Erases the account through its pages. */
const erases = async ({ browser }: Person): Promise<string> => {
  const page = await browser.get('/konto/data/erase')
  const sure = await browser.submit(page, {})
  expect((await browser.submit(sure, {})).location).toBe('/konto/erased')
  return page.html
}

const marks = (id: Id) =>
  house.application.house.db.tx(inAuthority(house.here.id), (tx) =>
    tx.sql<{ left_at: string }>('select left_at from cases.party_left where case_id = $1', [id]),
  )
const entries = (account: Id) =>
  house.application.house.db.tx(inAuthority(house.here.id), (tx) =>
    tx.sql('select from security.audit where entry like $1 and entry like $2', ['%cases.party-left%', `%${account}%`]),
  )

const asks = async (id: Id, question: string) => {
  const { browser } = house.people.clerk
  const path = `/workplace/cases/${id}`
  const { html } = await browser.get(path)
  const form = /<form[^>]*id="move-ask"[^]*?<\/form>/.exec(html)?.[0] ?? ''
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  const field = /<textarea[^>]*name="([^"]+)"/.exec(form)?.[1] ?? ''
  const fields = { on: 'ask', seen: value('seen'), 'form-token': value('form-token'), [field]: question }
  expect((await browser.post(`${path}/moves`, fields)).status).toBe(303)
  await house.application.jobsDone()
  return browser.get(path)
}

describe('a person who erases the account while a case runs', () => {
  it('is told before, and the clerk sees it on case and worklist and prints the letters', async () => {
    const person = await somebody(house.application, 'Gerda Gegangen')
    const id = await sends(person)
    await house.application.jobsDone()
    const { browser } = house.people.clerk
    const before = await browser.get(`/workplace/cases/${id}`)
    expect(before.html).not.toContain('Servicekonto geschlossen')
    const told = await erases(person)
    expect(told).toContain(
      'Die Behörde erfährt, dass Ihr Servicekonto geschlossen ist, und schreibt Ihnen dann per Post.',
    )
    await house.application.jobsDone()
    for (const path of [`/workplace/cases/${id}`, '/workplace?view=open'])
      expect((await browser.get(path)).html, path).toContain('Servicekonto geschlossen: Antwort per Post')
    const mails = house.application.mails.length
    const after = await asks(id, 'Seit wann wohnen Sie dort?')
    expect(after.html).toContain('per Post zu senden')
    const letter =
      /href="(\/workplace\/cases\/[^"]+\/files\/[^"]+)"[^]{0,400}per Post zu senden/.exec(after.html)?.[1] ?? ''
    const pdf = await browser.get(letter)
    expect(pdf.status).toBe(200)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(house.application.mails.slice(mails).filter(({ to }) => to === person.email)).toEqual([])
  })

  it('leaves the cases of others as they are, and other authorities hear nothing', async () => {
    const [gone, stays] = [await somebody(house.application), await somebody(house.application)]
    const [closed, open] = [await sends(gone), await sends(stays)]
    await house.application.jobsDone()
    await erases(gone)
    await house.application.jobsDone()
    expect([await marks(closed), await marks(open)].map(({ length }) => length)).toEqual([1, 0])
    const { html } = await house.people.clerk.browser.get(`/workplace/cases/${open}`)
    expect(html).not.toContain('Servicekonto geschlossen')
  })
})

describe('the event of a closed account', () => {
  const closed = (account: Id, at: string) => ({
    kind: 'account.closed',
    scope: inAuthority(house.here.id),
    ref: { account, at },
  })

  it('marks once, however often and in whichever order it comes', async () => {
    const person = await somebody(house.application)
    const id = await sends(person)
    await house.application.jobsDone()
    const { application } = house
    const actor = actorOf(person)
    expect((await eraseAccount(application.house)(actor, erasureToken(application.house, actor))).ok).toBe(true)
    await application.jobsDone()
    const [first] = await marks(id)
    const moved = { kind: 'case.moved', scope: inAuthority(house.here.id), ref: { case: id, seq: '1' } }
    await follow(application.house)(moved)
    await partyLeft(application.house)(closed(person.account, application.house.clock()))
    await Promise.all(
      [1, 2, 3].map(() => partyLeft(application.house)(closed(person.account, application.house.clock()))),
    )
    expect(await marks(id)).toEqual([first])
    expect(await entries(person.account)).toHaveLength(1)
  })

  it('is not needed where the list of the person did not know the case yet', async () => {
    const person = await somebody(house.application)
    const { application } = house
    const actor = actorOf(person)
    expect((await eraseAccount(application.house)(actor, erasureToken(application.house, actor))).ok).toBe(true)
    const id = await sends(person)
    await application.jobsDone()
    expect(await marks(id)).toHaveLength(1)
  })

  it('is done by the next try when its first was killed in the middle', async () => {
    const person = await somebody(house.application)
    const id = await sends(person)
    await house.application.jobsDone()
    const { db } = house.application.house
    const at = house.application.house.clock()
    const scope = inAuthority(house.here.id)
    // Another transaction holds the very mark, so that the job waits in the middle of its own; there it is killed.
    const outcome = await db
      .tx(scope, async (tx) => {
        await tx.sql(
          'insert into cases.party_left (authority_id, case_id, account_id, left_at) values ($1, $2, $3, $4)',
          [house.here.id, id, person.account, at],
        )
        const first = partyLeft(house.application.house)(closed(person.account, at)).then(
          () => 'done',
          () => 'killed',
        )
        for (let found = 0; found === 0; ) {
          const rows = await db.look(
            `select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
           where not granted and locktype = 'transactionid' and datname = current_database()`,
            [],
          )
          found = rows.length
        }
        const came = await first
        await tx.sql('rollback')
        return came
      })
      .catch((error: unknown) => error)
    expect(outcome).toBe('killed')
    expect([await marks(id), await entries(person.account)]).toEqual([[], []])
    await partyLeft(house.application.house)(closed(person.account, at))
    expect(await marks(id)).toHaveLength(1)
    expect(await entries(person.account)).toHaveLength(1)
  })
})
