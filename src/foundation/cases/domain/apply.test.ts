import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instant, later } from '../../../kernel/clock.ts'
import type { Case, LogEntry, Move } from '../case-words.ts'
import { MOVE_ROLES } from '../service-words.ts'
import { applyMove, blankCase, replay } from './apply.ts'
import { move } from './move.ts'
import { commandOn, mover, sample, sampleAnswers, sampleOpening } from './sample-service.ts'

const t0 = instant('2026-03-02T09:00:00Z')

interface Step {
  /** A command by name, or one of those that the present state knows, by number. */
  readonly on: string | number
  readonly person: number
  readonly roles: readonly (typeof MOVE_ROLES)[number][]
  readonly stale: boolean
  readonly brings: boolean
  readonly urgent: boolean
  readonly hours: number
}

const commands = [...new Set(sample.workflow.transitions.map(({ on }) => on)), 'nonsense']
const stepOf = fc.record<Step>({
  on: fc.constantFrom(...commands),
  person: fc.integer({ min: 1, max: 3 }),
  roles: fc.subarray([...MOVE_ROLES]),
  stale: fc.boolean(),
  brings: fc.boolean(),
  urgent: fc.boolean(),
  hours: fc.integer({ min: 0, max: 2000 }),
})
/** Steps that mostly go on, so that far states are reached too. */
const likely = fc.record<Step>({
  on: fc.integer({ min: 0, max: 99 }),
  person: fc.integer({ min: 2, max: 3 }),
  roles: fc.constant([...MOVE_ROLES]),
  stale: fc.constant(false),
  brings: fc.constant(true),
  urgent: fc.constant(false),
  hours: fc.integer({ min: 0, max: 2000 }),
})
const steps = fc.array(fc.oneof({ weight: 1, arbitrary: stepOf }, { weight: 4, arbitrary: likely }), {
  minLength: 5,
  maxLength: 40,
  size: 'max',
})

interface Story {
  readonly first: Case
  readonly rows: readonly Case[]
  readonly moves: readonly Move[]
  readonly entries: readonly LogEntry[]
}

const nameOf = (on: Step['on'], c: Case): string => {
  const known = sample.workflow.transitions.filter(({ from }) => from === c.state)
  return typeof on === 'string' ? on : (known[on % Math.max(known.length, 1)]?.on ?? 'nonsense')
}

/** Plays steps from the submission on; a refused one must leave everything as it was. */
const play = (all: readonly Step[]): Story => {
  const first = blankCase(sample, sampleOpening, t0)
  const rows = [first]
  const moves: Move[] = []
  let c = first
  let at: Instant = t0
  const submit: Step = {
    on: 'submit',
    person: 1,
    roles: ['applicant'],
    stale: false,
    brings: true,
    urgent: false,
    hours: 0,
  }
  for (const step of [submit, ...all]) {
    at = later(at, `PT${step.hours}H`)
    const command = commandOn(c, nameOf(step.on, c), mover(step.person, ...step.roles))
    const before = JSON.stringify(c)
    const answers = step.urgent ? { ...sampleAnswers, 'what.urgent': 'yes' } : sampleAnswers
    const seen = step.stale ? c.revision - 1 : c.revision
    const made = move({ service: sample, c }, { ...command, answers, seen, ...(step.brings ? {} : { brings: {} }) }, at)
    expect(JSON.stringify(c)).toBe(before)
    if (step.stale) expect(made.ok).toBe(false)
    if (!made.ok) continue
    c = applyMove(c, made.value, sample)
    moves.push(made.value)
    rows.push(c)
  }
  const entries = moves.map(({ on, from, to, at: when, role, by, chargedCents }, seq) => ({
    seq,
    on,
    from,
    to,
    at: when,
    role,
    account: by.account,
    chargedCents,
  }))
  return { first, rows, moves, entries }
}

describe('whatever commands come in whatever order', () => {
  const states = new Set(sample.workflow.states.map(({ id }) => id))
  const finals = new Set(sample.workflow.states.filter(({ final }) => final).map(({ id }) => id))

  it('a case is only ever in a declared state, and leaves no final one', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { rows, moves } = play(all)
        for (const { state } of rows) expect(states).toContain(state)
        for (const { from } of moves) expect(finals).not.toContain(from)
      }),
    )
  })

  it('replaying the log gives the row', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { first, rows, entries } = play(all)
        expect(replay(sample, entries, first)).toEqual(rows.at(-1))
      }),
    )
  })

  it('no person alone brings a case to a decision that needs two', () => {
    const decided = { granted: 0, refused: 0 }
    fc.assert(
      fc.property(steps, (all) => {
        const { moves } = play(all)
        for (const { on, by } of moves) {
          if (on !== 'grant' && on !== 'refuse') continue
          decided[on === 'grant' ? 'granted' : 'refused'] += 1
          const first = on === 'grant' ? 'propose' : 'propose-refusal'
          const proposed = moves.filter((one) => one.on === first)
          expect(proposed.at(-1)?.by.account).not.toBe(by.account)
        }
      }),
      // The counts below must not depend on luck.
      { seed: 2026, numRuns: 200 },
    )
    expect(decided.granted).toBeGreaterThan(0)
    expect(decided.refused).toBeGreaterThan(0)
  })

  it('the revision counts the moves, the fee is never negative, and nothing runs in a final state', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { rows } = play(all)
        rows.forEach((row, index) => {
          expect(row.revision).toBe(index)
          expect(row.feeCents).toBeGreaterThanOrEqual(0)
          expect(finals.has(row.state) && Object.keys(row.deadlines).length > 0).toBe(false)
        })
      }),
    )
  })

  it('a move that looked at another revision is always refused', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -5, max: 40 }), fc.constantFrom(...commands), (all, seen, on) => {
        const c = play(all).rows.at(-1) ?? blankCase(sample, sampleOpening, t0)
        fc.pre(seen !== c.revision)
        const made = move({ service: sample, c }, { ...commandOn(c, on, mover(7, ...MOVE_ROLES)), seen }, t0)
        expect(made.ok).toBe(false)
      }),
    )
  })
})
