import { z } from 'zod'
import { openSimulator, type Simulator } from '../src/foundation/identity/index.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { answerOrders } from './harness/child.ts'

// The identity provider of a bench, as a process of its own: a real one stands elsewhere too.

const order = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('open'), publicUrl: z.string() }),
  z.strictObject({
    what: z.literal('answer'),
    query: z.object({ SAMLRequest: z.string(), SigAlg: z.string(), Signature: z.string() }),
    person: z.int(),
  }),
])

const person = (index: number) => ({
  id: `B${index}`,
  bPK2: `MESSUNG-${index}`,
  attributes: [
    { name: 'givenName', value: 'Toni' },
    { name: 'surname', value: `Messung ${index}` },
  ] as const,
})

let simulator: Simulator | null = null
answerOrders(order, async (asked) => {
  if (asked.what === 'open') {
    simulator = openSimulator({ publicUrl: asked.publicUrl, clock: systemClock }, [])
    return simulator.provider()
  }
  const request = (await simulator?.readRequest(asked.query)) ?? null
  if (simulator === null || request === null) throw new Error('the simulator did not take the request')
  return { answer: await simulator.answer(request, { person: person(asked.person), level: 3, temporary: false }) }
})
