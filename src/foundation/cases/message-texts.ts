import { defineTexts } from '../../kernel/texts.ts'

/** What a message says in the mailbox beside its own words. */
export const tellingTexts = defineTexts({
  until: {
    de: 'Bitte antworten Sie bis zum {day}.',
    en: 'Please answer by {day}.',
    leicht: 'Antworten Sie bitte bis zum {day}.',
  },
  toCase: {
    de: 'Vorgang {number}: {service}',
    en: 'Case {number}: {service}',
    leicht: 'Ihr Antrag {number}: {service}',
  },
})
