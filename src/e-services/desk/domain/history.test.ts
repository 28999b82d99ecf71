import { expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { cents } from '../../../kernel/money.ts'
import residenceCertificate from '../../services/residence-certificate.service.ts'
import type { LogEntry } from '../../../foundation/cases/words.ts'
import { historyOf, openQuestion } from './history.ts'

const entry = (seq: number, on: string, [from, to, role]: readonly [string, string, LogEntry['role']]): LogEntry => ({
  seq,
  on,
  from,
  to,
  at: instant(`2026-03-0${seq}T10:00:00.000Z`),
  role,
  account: newId(),
  chargedCents: cents(0),
})

it('tells what happened, newest first', () => {
  const log = [
    entry(1, 'submit', ['draft', 'received', 'applicant']),
    entry(2, 'ask', ['received', 'waiting', 'clerk']),
    entry(3, 'remind', ['waiting', 'waiting', 'system']),
  ]
  const steps = historyOf(residenceCertificate, log)
  expect(steps.map(({ on, what, who }) => [on, what.de, who])).toEqual([
    ['remind', 'An die Rückfrage erinnern', 'automatic'],
    ['ask', 'Rückfrage offen', 'office'],
    ['submit', 'In Bearbeitung', 'you'],
  ])
})

it('knows the question that waits for an answer', () => {
  const question = { seq: 2, kind: 'question', text: 'Seit wann?' }
  expect(openQuestion([question])).toBe('Seit wann?')
  expect(openQuestion([question, { seq: 3, kind: 'answer', text: 'Mai' }])).toBeNull()
  expect(openQuestion([])).toBeNull()
})
