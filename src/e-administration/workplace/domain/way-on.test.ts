import { describe, expect, it } from 'vitest'
import { loadServices } from '../../../e-services/services/index.ts'
import { wayOnFirst } from './way-on.ts'

describe('the order of moves', () => {
  it('offers the proposal to grant before questions, refusals and delays', async () => {
    for (const service of await loadServices()) {
      const moves = service.workflow.transitions.filter((one) => one.from === 'received' && one.by === 'clerk')
      expect(wayOnFirst(moves)[0]?.on).toBe('propose')
      expect(wayOnFirst(moves)).toHaveLength(moves.length)
    }
  })
  it('keeps the order where every move needs a word', () => {
    const ask = { from: 'a', on: 'ask', to: 'b', by: 'clerk', label: { de: 'Fragen' }, needs: ['question'] } as const
    const refuse = { ...ask, on: 'refuse', needs: ['reasons'] } as const
    expect(wayOnFirst([ask, refuse])).toEqual([ask, refuse])
    expect(wayOnFirst([])).toEqual([])
  })
})
