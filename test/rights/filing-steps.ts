import { sendBatch } from '../../src/e-services/filing/verbs/send-batch.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Person } from '../setup/people.ts'
import type { WholeHouse } from './whole-house.ts'

/** A file that the citizen sent, with a row that is no application. */
export const playBatch = async (house: WholeHouse, { account }: Person, word: string): Promise<string> => {
  const session = newId()
  const actor = { account, name: word, actingFor: { kind: 'self' }, functions: [], level: 'low', session } as const
  const text = JSON.stringify([word])
  const sent = await sendBatch(house.house)(actor, { service: 'residence-certificate', text, language: 'de' })
  await house.jobsDone()
  return sent.ok ? sent.value : ''
}
