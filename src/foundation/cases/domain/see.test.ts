import { describe, expect, it } from 'vitest'
import { sample, sampleAnswers } from './sample-service.ts'
import { seenBy, visiblePlaces } from './see.ts'

describe('what staff see of the answers', () => {
  it('is everything where the service says so', () => {
    expect(seenBy(sample, { functions: ['clerk'], state: 'received' }, sampleAnswers)).toEqual(sampleAnswers)
  })

  it('is only the named parts, with all their entries', () => {
    expect(Object.keys(seenBy(sample, { functions: ['head'], state: 'signing' }, sampleAnswers))).toEqual([
      'what.urgent',
      'what.item[0].size',
      'what.item[1].size',
      'what.item[1].since',
    ])
  })

  it('is nothing in a state or for a function that the service does not name', () => {
    expect(seenBy(sample, { functions: ['head'], state: 'received' }, sampleAnswers)).toEqual({})
    expect(seenBy(sample, { functions: ['administrator'], state: 'received' }, sampleAnswers)).toEqual({})
    expect(seenBy(sample, { functions: [], state: 'granted' }, sampleAnswers)).toEqual({})
  })

  it('adds up over the functions somebody holds', () => {
    expect(visiblePlaces(sample, ['head', 'clerk'], 'signing')).toBe('all')
    expect(visiblePlaces(sample, ['head', 'administrator'], 'signing')).toEqual(['what'])
  })

  it('does not take a part for another whose name begins alike', () => {
    const answers = { 'what.urgent': 'no', 'whatever.x': 'secret' }
    expect(seenBy(sample, { functions: ['head'], state: 'signing' }, answers)).toEqual({ 'what.urgent': 'no' })
  })
})
