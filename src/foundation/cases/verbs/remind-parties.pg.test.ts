import { describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, plus } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { listMailbox } from '../../mailbox/index.ts'
import { moveCase, remindParties, writeMessage } from '../index.ts'
import type { CaseRef } from '../words.ts'

const office = await openCaseOffice()
const { house, jobsDone, travel, authority, clerk, person, sent } = office

const reminders = async (actor: Actor): Promise<number> => {
  await jobsDone()
  const { messages } = await listMailbox(house)(actor, null)
  return messages.filter(({ title }) => title.startsWith('Bitte denken Sie an den')).length
}

const writes = (actor: Actor, ref: CaseRef, answers: Readonly<Record<string, string>>) =>
  writeMessage(house)(
    actor,
    { ...ref, side: actor === clerk ? 'staff' : 'applicant' },
    { wish: { key: newId(), answers, to: null, seen: null }, files: [] },
  )

describe('a day that comes near', () => {
  it('is told of once to whoever has to answer, and to nobody who has answered', async () => {
    const [mia, ben] = [await person('Mia Wartet'), await person('Ben Fertig')]
    const [open, answered] = [await sent(mia), await sent(ben)]
    const until = plus(dayOf(house.clock()), 'P10D')
    for (const ref of [open, answered])
      expect((await writes(clerk, ref, { title: 'Rückfrage', text: 'Wie viele?', until })).ok).toBe(true)
    expect((await writes(ben, answered, { text: 'Zwei' })).ok).toBe(true)
    await remindParties(house)(authority)
    expect([await reminders(mia), await reminders(ben)]).toEqual([0, 0])
    travel('P8D')
    for (const _ of [1, 2]) await remindParties(house)(authority)
    await remindParties(house)(office.elsewhere)
    expect([await reminders(mia), await reminders(ben)]).toEqual([1, 0])
  })

  it('is told of where the case itself waits for an answer', async () => {
    const mia = await person('Mia Wartet')
    const ref = await sent(mia)
    const asked = await moveCase(house)(
      clerk,
      { ...ref, side: 'staff' },
      { on: 'ask', seen: 1, brings: { question: 'Rasse?' } },
    )
    if (!asked.ok) throw new Error(asked.refusal.code)
    const due = asked.value.deadlines['answer']?.due
    expect(due).toBeTruthy()
    const days = Math.round((Date.parse(due ?? '') - Date.parse(dayOf(house.clock()))) / 86_400_000)
    travel(`P${days - 2}D`)
    await remindParties(house)(authority)
    expect(await reminders(mia)).toBe(1)
  })
})
