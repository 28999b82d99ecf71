import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { checkAnswers } from '../../forms/words.ts'
import type { CaseMessage } from '../message-words.ts'
import { messageForm, threadGlance } from './messages.ts'

const today = day('2026-11-23')
const message = (role: CaseMessage['role'], more: Partial<CaseMessage> = {}): CaseMessage => ({
  id: newId(),
  role,
  account: newId(),
  answers: null,
  replyUntil: null,
  sentAt: instant('2026-11-23T10:00:00Z'),
  title: '',
  text: 'Guten Tag',
  by: 'Kim',
  actsFor: null,
  ...more,
})

describe('the form of a message', () => {
  const wrong = (side: 'applicant' | 'staff', answers: Readonly<Record<string, string>>) =>
    checkAnswers(messageForm(side, today), answers).map(({ path, code }) => `${path} ${code}`)

  it('asks a party for its words alone, the office for a subject, too', () => {
    expect(wrong('applicant', { text: 'Ja.' })).toEqual([])
    expect(wrong('applicant', {})).toEqual(['text missing'])
    expect(wrong('staff', { text: 'Ja.' })).toEqual(['title missing'])
  })

  it('asks for an answer by a day from tomorrow on, within a year', () => {
    const said = { title: 'Rückfrage', text: 'Wie viele?' }
    expect(wrong('staff', { ...said, until: '2026-11-24' })).toEqual([])
    expect(wrong('staff', { ...said, until: '2027-11-23' })).toEqual([])
    expect(wrong('staff', { ...said, until: '2026-11-23' })).toEqual(['until too-small'])
    expect(wrong('staff', { ...said, until: '2027-11-24' })).toEqual(['until too-large'])
    expect(wrong('staff', { ...said, until: '2026-02-30' })).toEqual(['until not-a-date'])
  })

  it('ends a text somewhere', () => {
    expect(wrong('applicant', { text: 'x'.repeat(5_000) })).toEqual([])
    expect(wrong('applicant', { text: 'x'.repeat(5_001) })).toEqual(['text too-long'])
  })
})

describe('a thread', () => {
  it('waits for the newest question of the office until the party writes', () => {
    const asks = message('clerk', { replyUntil: day('2026-12-01') })
    const again = message('head', { replyUntil: day('2026-12-05') })
    const says = message('applicant')
    expect(threadGlance([])).toEqual({ asked: null, newestOfParty: null })
    expect(threadGlance([asks, again]).asked).toBe(again)
    expect(threadGlance([asks, message('clerk')]).asked).toBe(asks)
    expect(threadGlance([asks, says])).toEqual({ asked: null, newestOfParty: says.id })
    expect(threadGlance([says, asks]).asked).toBe(asks)
  })
})
