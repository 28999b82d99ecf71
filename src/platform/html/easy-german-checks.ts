import { type Day, showDay } from '../../kernel/clock.ts'
import { type Language, say } from '../../kernel/texts.ts'
import { frameTexts } from './texts.ts'

/** A check of the easy German texts by people who need them, as Leichte Sprache asks for. */
export interface EasyGermanCheck {
  readonly on: Day
  /** Name of the test group. */
  readonly group: string
  /** Version of the program whose texts were checked. */
  readonly version: string
}

/** Every check ever made, oldest first; only appended. Empty until a test group has read the texts. */
export const EASY_GERMAN_CHECKS: readonly EasyGermanCheck[] = []

/** Whether and by whom the easy German texts were checked, for the footer and the accessibility statement. */
export const easyGermanStatus = (
  language: Language,
  checks: readonly EasyGermanCheck[] = EASY_GERMAN_CHECKS,
): string => {
  const last = checks.at(-1)
  if (last === undefined) return say(frameTexts.easyUnchecked, language)
  return say(frameTexts.easyChecked, language, { group: last.group, day: showDay(last.on, language) })
}
