import { expect, it } from 'vitest'
import { ok, refuse } from '../../kernel/result.ts'
import { toldMailer } from './told.ts'
import type { MailRefusal } from './words.ts'

it('tells of a mail that nobody will ever take, and of no other', async () => {
  const told: MailRefusal[] = []
  const outcomes = [
    ok(null),
    refuse({ code: 'mail/unreachable', why: 'ECONNREFUSED' } as const),
    refuse({ code: 'mail/refused', why: '550' } as const),
  ]
  for (const outcome of outcomes) {
    const mailer = toldMailer({ send: async () => outcome }, (refusal) => told.push(refusal))
    expect(await mailer.send({ to: 'maja@beispiel.example', subject: '', text: '' })).toEqual(outcome)
  }
  expect(told).toEqual([{ code: 'mail/refused', why: '550' }])
})
