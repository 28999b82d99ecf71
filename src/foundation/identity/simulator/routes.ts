import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { answerPage, choicePage } from './pages.tsx'
import { type RequestQuery, SIMULATED_LEVELS, type SimulatedRequest, type Simulator } from './simulator.ts'

const NO_MARK: Answer = { kind: 'refusal', refusal: { code: 'http/not-found' } }
const BROKEN: Answer = {
  kind: 'refusal',
  refusal: { code: 'identity/answer-broken' },
}

const text = z.string().max(20_000).default('')
const request = z.object({ SAMLRequest: text, SigAlg: text, Signature: text })

/** A request of ours, read again at each step: what a page brings back is not believed. */
const asked = async (
  simulator: Simulator | null,
  query: RequestQuery,
  go: (simulator: Simulator, request: SimulatedRequest) => Promise<Answer>,
): Promise<Answer> => {
  if (simulator === null) return NO_MARK
  const read = await simulator.readRequest(query)
  return read === null ? BROKEN : go(simulator, read)
}

/** The routes of the simulator. They answer 404 where the installation does not bear the mark of a demonstration. */
export const simulatorRoutes = (simulator: Simulator | null): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/demonstration/bundid',
    permission: may.simulate,
    summary: 'lists the invented persons that one can prove to be',
    takes: { query: request },
    answer: ({ frame, query }) =>
      asked(simulator, query, async ({ persons }, { least }) => ({
        kind: 'page',
        ...choicePage(frame, { persons, least, query }),
      })),
  }),
  defineRoute({
    method: 'POST',
    path: '/demonstration/bundid',
    repeat: { harmless: 'it makes another answer to the same request, and only the first is taken' },
    permission: may.simulate,
    summary: 'makes the answer of the simulator',
    takes: { form: request.extend({ person: text, level: text, temporary: text }) },
    answer: ({ frame, form }) =>
      asked(simulator, form, async (simulator, read) => {
        const person = simulator.persons.find(({ id }) => id === form.person)
        const level = SIMULATED_LEVELS.find((one) => String(one) === form.level)
        const as =
          person === undefined || level === undefined ? null : { person, level, temporary: form.temporary !== '' }
        const answer = await simulator.answer(read, as)
        return {
          kind: 'page',
          ...answerPage(frame, { answer, address: new URL(read.answerUrl).pathname }),
        }
      }),
  }),
]
