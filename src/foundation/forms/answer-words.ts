import type { Text } from '../../kernel/texts.ts'

/** Words in which answers are shown: on pages, in the office and in letters. */
export const answerWords = {
  /** Title of questions that stand outside of every group. */
  ungrouped: { de: 'Angaben', en: 'Details', leicht: 'Ihre Angaben' },
  yes: { de: 'Ja', en: 'Yes', leicht: 'Ja, das stimmt' },
  no: { de: 'Nein', en: 'No', leicht: 'Nein, das stimmt nicht' },
  time: { de: '{time} Uhr', en: '{time}', leicht: 'um {time} Uhr' },
  moment: { de: '{day}, {time} Uhr', en: '{day}, {time}', leicht: 'am {day} um {time} Uhr' },
} satisfies Record<string, Text>
