import { type Language, say } from '../../kernel/texts.ts'
import type { Device } from './domain/device.ts'
import { sessionTexts as t } from './session-texts.ts'

/** A device in a few words, as far as it is known. */
export const sayDevice = ({ browser, system }: Device, language: Language): string => {
  if (browser !== null && system !== null) return say(t.on, language, { browser, system })
  return browser ?? system ?? say(t.unknown, language)
}
