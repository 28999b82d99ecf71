import { describe, expect, it } from 'vitest'
import { loadServices } from '../../../e-services/services/index.ts'
import { statesOf } from './views.ts'

describe('views of the worklist', () => {
  it('shows a clerk what waits for a clerk and a head what waits for a head', async () => {
    const services = await loadServices()
    expect(statesOf('mine', services, ['clerk'])).toContain('received')
    expect(statesOf('mine', services, ['clerk'])).not.toContain('signing')
    expect(statesOf('mine', services, ['head'])).toContain('signing')
    expect(statesOf('open', services, ['clerk'])).toEqual(expect.arrayContaining(['received', 'signing', 'waiting']))
    expect(statesOf('open', services, ['clerk'])).not.toContain('draft')
    expect(statesOf('done', services, [])).toEqual(expect.arrayContaining(['granted', 'refused', 'withdrawn']))
    expect(statesOf('all', services, [])).toEqual([])
  })
  it('shows nothing, not everything, where no state fits', () => {
    expect(statesOf('mine', [], ['clerk'])).toEqual(['-'])
  })
})
