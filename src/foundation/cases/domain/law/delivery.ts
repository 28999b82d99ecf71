import { type Day, day, plus } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** How a decision reaches somebody: put into the mailbox of the account, or posted as a letter. */
export type DeliveryWay = 'mailbox' | 'post'

/** Days after provision or posting on which a decision counts as made known. */
const DAYS: Readonly<Record<DeliveryWay, readonly Dated<number>[]>> = {
  mailbox: [
    {
      value: 4,
      law: 'OZG',
      paragraph: '§ 9 Abs. 1',
      validFrom: day('2024-07-24'),
      validTo: null,
      source: 'gesetze-im-internet.de, OZG as changed on 2024-07-19',
      verified: true,
    },
  ],
  post: [
    {
      value: 3,
      law: 'HVwVfG',
      paragraph: '§ 41 Abs. 2',
      validFrom: day('2010-01-15'),
      validTo: null,
      source: 'last known change 2023-02-16; whether four days as in VwVfG § 41 since 2025 is not found',
      verified: false,
    },
  ],
}

/** The day on which a decision counts as made known, and the rule behind it. */
export interface MadeKnown {
  readonly on: Day
  readonly rule: Dated<number>
}

/**
 * The day on which a decision that was provided in the mailbox or posted on a day counts as made known; it does not move
 * off a day off. Null where no rule is known for that day. The authority proves the day of provision (OZG § 9 (1)).
 */
export const madeKnown = (way: DeliveryWay, provided: Day): MadeKnown | null => {
  const rule = inForce(DAYS[way], provided)
  return rule && { on: plus(provided, `P${rule.value}D`), rule }
}
