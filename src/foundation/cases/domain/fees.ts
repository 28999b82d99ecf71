import { type Cents, cents, sum } from '../../../kernel/money.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Answers } from '../../forms/words.ts'
import type { Case, CaseRefusal } from '../case-words.ts'
import type { Fee, Service, Transition } from '../service-words.ts'
import { answersBelow } from './places.ts'

/**
 * The amount of a fee in cents. One picked by an answer adds up over every entry of a repeated part.
 * Refuses when no answer tells the amount.
 */
export const feeOf = (fee: Fee, answers: Answers): Result<Cents, CaseRefusal> => {
  if (fee.amount.kind === 'fixed') return ok(fee.amount.cents)
  const { path, cents: table } = fee.amount
  const amounts: Cents[] = []
  for (const [, answer] of answersBelow(answers, path)) {
    const amount = typeof answer === 'string' && Object.hasOwn(table, answer) ? table[answer] : undefined
    if (amount === undefined) return refuse({ code: 'case/answers-incomplete', problems: 1 })
    amounts.push(amount)
  }
  return amounts.length > 0 ? ok(sum(amounts)) : refuse({ code: 'case/answers-incomplete', problems: 1 })
}

/** The fees that a row of the workflow makes due. */
export const feesChargedBy = (service: Service, row: Transition): readonly Fee[] =>
  (row.then ?? []).flatMap((effect) => {
    if (effect.effect !== 'charge') return []
    const fee = service.fees.find(({ id }) => id === effect.fee)
    if (!fee) throw new Error(`service ${service.id}: the move ${row.on} charges the unknown fee ${effect.fee}`)
    return [fee]
  })

/** Whether an earlier move of this case made the fee due. */
const wasCharged = (service: Service, c: Case, fee: Fee): boolean =>
  service.workflow.transitions.some(
    (row) => c.movedBy[row.on] !== undefined && feesChargedBy(service, row).includes(fee),
  )

/** A row of the workflow that a case is about to take, with the answers that pick the amounts. */
interface Step {
  readonly service: Service
  readonly c: Case
  readonly row: Transition
  readonly answers: Answers
}

/** What goes back when a case enters a state: of each fee charged before that the state gives back, never more than is due. */
const refundOf = ({ service, c, row, answers }: Step): Cents => {
  const amounts = service.fees
    .filter((fee) => fee.refundOn.includes(row.to) && wasCharged(service, c, fee))
    .map((fee) => {
      const amount = feeOf(fee, answers)
      return amount.ok ? amount.value : c.feeCents
    })
  return cents(Math.min(sum(amounts), c.feeCents))
}

/** What a move adds to the fee of a case, in cents; negative where more goes back than becomes due. */
export const chargeOf = (step: Step): Result<Cents, CaseRefusal> => {
  const due: Cents[] = []
  for (const fee of feesChargedBy(step.service, step.row)) {
    const amount = feeOf(fee, step.answers)
    if (!amount.ok) return amount
    due.push(amount.value)
  }
  return ok(cents(sum(due) - refundOf(step)))
}
