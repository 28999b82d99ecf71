import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import type { Case } from '../case-words.ts'
import { applyMove, blankCase, openCase } from './apply.ts'
import { MOST_CHARACTERS, move, possibleMoves } from './move.ts'
import { commandOn, mover, personOf, sample, sampleAnswers, sampleOpening } from './sample-service.ts'

const t0 = instant('2026-03-02T09:00:00Z')
const applicant = mover(1, 'applicant')
const clerk = mover(2, 'clerk')
const head = mover(3, 'head')

/** A case after these moves, each of which has to be possible. */
const after = (...steps: readonly (readonly [string, typeof applicant])[]): Case => {
  let c = blankCase(sample, sampleOpening, t0)
  for (const [on, by] of [['submit', applicant] as const, ...steps]) {
    const made = move({ service: sample, c }, commandOn(c, on, by), t0)
    if (!made.ok) throw new Error(`${on}: ${made.refusal.code}`)
    c = applyMove(c, made.value, sample)
  }
  return c
}

const codeOf = (c: Case, command: Parameters<typeof move>[1]): string | null => {
  const made = move({ service: sample, c }, command, t0)
  return made.ok ? null : made.refusal.code
}

describe('a move', () => {
  it('is refused where the state knows no such move', () => {
    const c = after()
    expect(move({ service: sample, c }, commandOn(c, 'grant', head), t0)).toEqual({
      ok: false,
      refusal: { code: 'case/not-possible-now', state: 'received', on: 'grant' },
    })
  })

  it('is refused in another role', () => {
    const c = after()
    expect(codeOf(c, commandOn(c, 'propose', head))).toBe('case/not-yours')
    expect(codeOf(c, commandOn(c, 'propose', mover(9)))).toBe('case/not-yours')
  })

  it('is refused to staff in their own matter (HVwVfG § 20)', () => {
    const c = after()
    expect(codeOf(c, commandOn(c, 'propose', mover(1, 'applicant', 'clerk')))).toBe('case/excluded')
    expect(codeOf(c, commandOn(c, 'withdraw', mover(1, 'applicant', 'clerk')))).toBeNull()
  })

  it('is refused to staff who represent a party, and possible for a colleague (HVwVfG § 20)', () => {
    const c = after()
    const tied = { ...mover(7, 'clerk'), isTied: true }
    expect(codeOf(c, commandOn(c, 'propose', tied))).toBe('case/excluded')
    expect(codeOf(c, commandOn(c, 'grant', { ...tied, roles: [] }))).not.toBe('case/excluded')
    expect(codeOf(c, commandOn(c, 'propose', mover(8, 'clerk')))).toBeNull()
    expect(possibleMoves({ service: sample, c }, tied, sampleAnswers)).toEqual([])
  })

  it('needs a second person where the row says so', () => {
    const c = after(['propose', clerk])
    expect(codeOf(c, commandOn(c, 'grant', mover(2, 'clerk', 'head')))).toBe('case/four-eyes')
    expect(codeOf(c, commandOn(c, 'grant', head))).toBeNull()
  })

  it('takes no substitute of the first person for a second one', () => {
    const c = after(['propose', clerk])
    const inTheirPlace = { ...mover(4, 'head'), inPlaceOf: { head: [clerk.account] } }
    expect(codeOf(c, commandOn(c, 'grant', inTheirPlace))).toBe('case/four-eyes')
    expect(codeOf(c, commandOn(c, 'grant', { ...inTheirPlace, inPlaceOf: { head: [head.account] } }))).toBeNull()
  })

  it('needs a first person too: nobody proposed, nobody grants', () => {
    const c: Case = { ...after(), state: 'signing' }
    expect(codeOf(c, commandOn(c, 'grant', head))).toBe('case/four-eyes')
  })

  it('is refused when the case has changed since it was looked at', () => {
    const c = after()
    expect(move({ service: sample, c }, { ...commandOn(c, 'propose', clerk), seen: 0 }, t0)).toEqual({
      ok: false,
      refusal: { code: 'case/changed-meanwhile', seen: 0, now: 1 },
    })
  })

  it('needs its text, neither missing nor blank nor longer than 5000 characters', () => {
    const c = after()
    const ask = (question?: string) =>
      codeOf(c, { ...commandOn(c, 'ask', clerk), brings: question === undefined ? {} : { question } })
    expect(ask()).toBe('case/needs')
    expect(ask(' \n\t ')).toBe('case/needs')
    expect(ask('x'.repeat(MOST_CHARACTERS + 1))).toBe('case/needs')
    expect(ask('x'.repeat(MOST_CHARACTERS))).toBeNull()
  })

  it('tells role before four eyes, four eyes before revision, revision before texts', () => {
    const c = after(['propose-refusal', clerk])
    const command = { ...commandOn(c, 'return', clerk), seen: 0, brings: {} }
    expect(codeOf(c, command)).toBe('case/not-yours')
    expect(codeOf(c, { ...command, by: head })).toBe('case/changed-meanwhile')
    expect(codeOf(c, { ...command, by: head, seen: c.revision })).toBe('case/needs')
    const alone = { ...commandOn(c, 'refuse', mover(2, 'head')), seen: 0 }
    expect(codeOf(c, alone)).toBe('case/four-eyes')
  })

  it('depends on the answers where the row says so', () => {
    const c = after()
    const fast = commandOn(c, 'fast', clerk)
    expect(codeOf(c, fast)).toBe('case/not-possible-now')
    expect(codeOf(c, { ...fast, answers: { ...sampleAnswers, 'what.urgent': 'yes' } })).toBeNull()
  })

  it('is refused for a case of another service or version', () => {
    const c = after()
    expect(codeOf({ ...c, version: 2 }, commandOn(c, 'propose', clerk))).toBe('case/unknown-service')
  })

  it('is refused while the answers do not tell the fee', () => {
    const c = after(['propose', clerk])
    expect(codeOf(c, { ...commandOn(c, 'grant', head), answers: {} })).toBe('case/answers-incomplete')
  })

  it('stands among the possible moves exactly when it is not refused', () => {
    const c = after(['propose', clerk])
    const names = (by: typeof clerk) => possibleMoves({ service: sample, c }, by, sampleAnswers).map(({ on }) => on)
    expect(names(head)).toEqual(['return', 'grant'])
    expect(names(mover(2, 'clerk', 'head'))).toEqual(['return'])
    expect(names(applicant)).toEqual(['withdraw'])
    expect(names(mover(9, 'system'))).toEqual([])
  })
})

describe('opening a case', () => {
  it('makes the first row and the move that leads to it', () => {
    const made = openCase(sample, { ...sampleOpening, account: personOf(1), answers: sampleAnswers }, t0)
    expect(made.ok && made.value.opened).toMatchObject({
      state: 'received',
      revision: 1,
      feeCents: 500,
      movedBy: { submit: personOf(1) },
      deadlines: { decide: { due: '2026-06-02', leftDays: null } },
      assignee: null,
    })
    expect(made.ok && made.value.move).toMatchObject({ on: 'submit', from: 'draft', to: 'received', role: 'applicant' })
  })
})

describe('fees of a case', () => {
  it('add up and come back where the service says so', () => {
    expect(after(['propose', clerk], ['grant', head]).feeCents).toBe(500 + 1000 + 2500)
    expect(after(['propose-refusal', clerk], ['refuse', head]).feeCents).toBe(0)
    expect(after(['withdraw', applicant]).feeCents).toBe(500)
  })
})
