import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Case } from '../case-words.ts'
import { FEDERAL_STATUSES } from '../service-words.ts'
import { blankCase } from './apply.ts'
import { defineService } from './define.ts'
import { glanceOf, statusesOf, turnOf } from './glance.ts'
import { sample, sampleSource } from './sample-service.ts'

const opening = { authority: newId(), id: newId(), number: 'WI-2026-000001', definitionHash: 'hash' }
const blank = blankCase(sample, opening, instant('2026-11-23T10:00:00.000Z'))
const inState = (state: string, change: Partial<Case> = {}): Case => ({ ...blank, state, ...change })

describe('what a party is to know of a case', () => {
  it('is its federal status, what comes next, and the nearest running deadline', () => {
    const deadlines = {
      decide: { due: null, leftDays: 40 },
      answer: { due: '2026-12-21', leftDays: null },
      other: { due: '2027-01-04', leftDays: null },
    }
    expect(glanceOf(sample, inState('waiting', { deadlines }))).toEqual({
      status: 'ACTION_REQUIRED',
      next: 'answer',
      due: day('2026-12-21'),
    })
    expect(glanceOf(sample, inState('signing'))).toEqual({ status: 'PROCESSING', next: 'decision', due: null })
    expect(glanceOf(sample, inState('granted'))).toEqual({ status: 'COMPLETED', next: 'none', due: null })
  })

  it('is a step that is no answer where the applicant has another move', () => {
    const { transitions } = sample.workflow
    const paying = transitions.map((row) => (row.from === 'waiting' ? { ...row, needs: [] } : row))
    const service = { ...sample, workflow: { ...sample.workflow, transitions: paying } }
    expect(glanceOf(service, inState('waiting'))).toMatchObject({ next: 'act' })
  })

  it('says whose turn it is in each of the six federal states', () => {
    expect(FEDERAL_STATUSES.map(turnOf)).toEqual(['applicant', 'office', 'office', 'office', 'applicant', 'nobody'])
  })

  it('is nothing for a state that the service does not declare', () => {
    expect(() => glanceOf(sample, inState('lost'))).toThrow(/unknown state lost/)
  })

  it('stands in exactly one part of the list, beside the whole', () => {
    for (const status of FEDERAL_STATUSES) {
      const parts = (['open', 'completed'] as const).filter((show) => statusesOf(show).includes(status))
      expect(parts).toHaveLength(1)
      expect(statusesOf('all')).toContain(status)
    }
  })
})

describe('the federal status of a state', () => {
  const named = { label: { de: 'A', en: 'A', leicht: 'A' }, next: { de: 'B', en: 'B', leicht: 'B' } }
  const { workflow } = sampleSource

  it('follows for an end, and is declared for what lies between', () => {
    const transitions = [
      ...workflow.transitions,
      { from: 'received', on: 'extra', to: 'special', by: 'clerk', label: named.label },
    ] as const
    const final = [...workflow.final, 'special']
    const service = defineService({
      ...sampleSource,
      workflow: { ...workflow, final, transitions, states: { special: named } },
    })
    expect(service.workflow.states.find(({ id }) => id === 'special')?.status).toBe('COMPLETED')
    const between = { ...workflow, transitions, states: { special: named } }
    expect(() => defineService({ ...sampleSource, workflow: between })).toThrow(
      /special .* needs label, next and status/,
    )
  })
})
