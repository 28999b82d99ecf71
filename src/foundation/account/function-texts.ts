import type { StaffFunction } from '../../kernel/actor.ts'
import { defineTexts, type Text } from '../../kernel/texts.ts'

/** What somebody may be in an authority. */
export const FUNCTION_TEXTS: Readonly<Record<StaffFunction, Text>> = defineTexts({
  clerk: { de: 'Sachbearbeitung', en: 'Case worker', leicht: 'Eine Person im Amt' },
  head: { de: 'Leitung', en: 'Head of office', leicht: 'Die Leitung im Amt' },
  administrator: { de: 'Verwaltung des Systems', en: 'Administrator', leicht: 'Technik im Amt' },
})
