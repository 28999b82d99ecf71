import { describe, expect, it } from 'vitest'
import { loadServices } from '../../services/index.ts'
import { eur } from '../../../kernel/money.ts'
import { deadlinesOfDecision, pricesOf, wayOf } from './prospect.ts'

const services = await loadServices()
const byId = (id: string) => {
  const service = services.find((one) => one.id === id)
  if (!service) throw new Error(`no service ${id}`)
  return service
}
const stepsOf = (id: string) =>
  wayOf(byId(id).workflow).map(({ state, perhaps }) => (perhaps ? `(${state.id})` : state.id))

describe('the way of a service', () => {
  it('leads from filling in over a possible question to the decision that is hoped for', () => {
    expect(stepsOf('dog-tax')).toEqual(['draft', 'received', '(waiting)', 'signing', 'granted'])
    expect(stepsOf('dismissal-protection')).toEqual(['draft', 'received', '(waiting)', 'signing', 'granted'])
  })

  it('of every service begins where cases begin and ends where they end, each state once', () => {
    for (const { workflow } of services) {
      const states = wayOf(workflow).map(({ state }) => state)
      expect(states[0]?.id).toBe(workflow.start)
      expect(states.at(-1)?.final).toBe(true)
      expect(new Set(states).size).toBe(states.length)
    }
  })

  it('without any end is the beginning alone', () => {
    const { workflow } = byId('dog-tax')
    expect(wayOf({ ...workflow, transitions: [] }).map(({ state }) => state.id)).toEqual(['draft'])
  })
})

describe('the deadlines of the decision', () => {
  it('are those that begin with sending, not those of the applicant or of others', () => {
    expect(deadlinesOfDecision(byId('dismissal-protection')).map(({ id, within }) => `${id} ${within}`)).toEqual([
      'decide P3M',
    ])
  })
})

describe('the fees', () => {
  it('are told with their span', () => {
    expect(pricesOf(byId('residence-certificate').fees)).toMatchObject([{ least: eur(10), most: eur(12) }])
    expect(pricesOf(byId('dismissal-protection').fees)).toMatchObject([{ least: eur(250), most: eur(250) }])
    expect(pricesOf([])).toEqual([])
  })
})
