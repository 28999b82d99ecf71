import { NEEDS, type Need } from '../../../foundation/cases/words.ts'

/** Name of the field that brings a text along with a move; the moves of a page have a form each, so the name tells both. */
export const fieldOf = (on: string, need: Need): string => `${on}--${need}`

/** The texts that came with a move, as they were typed. */
export const broughtWith = (
  on: string,
  fields: readonly (readonly [string, string])[],
): Readonly<Partial<Record<Need, string>>> => {
  const brings: Partial<Record<Need, string>> = {}
  for (const need of NEEDS) {
    const text = fields.find(([name]) => name === fieldOf(on, need))?.[1]
    if (text !== undefined) brings[need] = text.replaceAll('\r\n', '\n')
  }
  return brings
}
