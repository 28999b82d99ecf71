import { describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, plus } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { openKnownAccount } from '../../account/index.ts'
import { answerConsent, listMailbox } from '../../mailbox/index.ts'
import { moveCase, remindParties, viewCase, writeMessage } from '../index.ts'
import type { CaseRef } from '../words.ts'

const office = await openCaseOffice()
const { house, jobsDone, travel, authority, clerk, head, person, sent } = office

/** Somebody whose account has no e-mail address, as after a sign-in through BundID or at a desk. */
const unreachable = async (): Promise<Actor> => {
  const account = newId()
  await openKnownAccount(house)({ id: account, name: 'Otto Ohne', email: '', level: 'low', language: 'de' })
  return { account, name: 'Otto Ohne', actingFor: { kind: 'self' }, functions: [], level: 'low', session: newId() }
}

const lettersOf = async (ref: CaseRef): Promise<readonly string[]> => {
  await jobsDone()
  const view = await viewCase(house)(head, ref)
  return view.ok ? view.value.files.filter(({ byPost }) => byPost).map(({ name }) => name) : []
}

const asks = (ref: CaseRef, seen: number) =>
  moveCase(house)(clerk, { ...ref, side: 'staff' }, { on: 'ask', seen, brings: { question: 'Welche Rasse?' } })

describe('a party without an e-mail address', () => {
  it('gets a letter for what a mail would tell of: received, asked, written to, reminded', async () => {
    const otto = await unreachable()
    const ref = await sent(otto)
    const received = await lettersOf(ref)
    expect(received).toHaveLength(1)
    const until = plus(dayOf(house.clock()), 'P10D')
    const answers = { title: 'Rückfrage', text: 'Wie viele?', until }
    const wish = { key: newId(), answers, to: null, seen: null }
    expect((await writeMessage(house)(clerk, { ...ref, side: 'staff' }, { wish, files: [] })).ok).toBe(true)
    expect(await lettersOf(ref)).toHaveLength(2)
    expect((await asks(ref, 1)).ok).toBe(true)
    expect(await lettersOf(ref)).toHaveLength(3)
    travel('P8D')
    for (const _ of [1, 2]) await remindParties(house)(authority)
    const letters = await lettersOf(ref)
    expect(letters).toHaveLength(4)
    expect(letters.filter((name) => name.includes('Bitte-denken-Sie-an'))).toHaveLength(1)
    expect((await listMailbox(house)(otto, null)).messages.length).toBeGreaterThanOrEqual(4)
  })

  it('gets the decision on paper, while others who can be told get no letter at all', async () => {
    const [otto, mia] = [await unreachable(), await person('Mia Mail')]
    for (const [party, letters, official] of [
      [otto, 2, false],
      [mia, 0, true],
    ] as const) {
      const ref = await sent(party)
      const staff = { ...ref, side: 'staff' } as const
      await moveCase(house)(clerk, staff, { on: 'propose', seen: 1, brings: { reasons: 'Ja.' } })
      await moveCase(house)(head, staff, { on: 'grant', seen: 2, brings: {} })
      expect(await lettersOf(ref)).toHaveLength(letters)
      const { messages } = await listMailbox(house)(party, null)
      expect(messages.some((message) => message.official)).toBe(official)
    }
  })
})

describe('a party that wants decisions by post', () => {
  it('gets no letter for notices that a mail tells of', async () => {
    const mia = await person('Mia Mail')
    await answerConsent(house)(mia, { wanted: false, caseRef: null, key: newId() })
    const ref = await sent(mia)
    expect((await asks(ref, 1)).ok).toBe(true)
    expect(await lettersOf(ref)).toEqual([])
  })
})
