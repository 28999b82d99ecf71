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

/** A day by which a party has to do something comes near. */
export const reminderTexts = defineTexts({
  title: {
    de: 'Bitte denken Sie an den {day}',
    en: 'Please remember {day}',
    leicht: 'Bald ist der {day}',
  },
  text: {
    de: 'In Ihrem Vorgang {number} „{service}“ wartet die Behörde bis zum {day} auf Sie. Was zu tun ist, steht beim Vorgang. Haben Sie es schon getan, ist diese Nachricht erledigt.',
    en: 'In your case {number} “{service}” the authority waits for you until {day}. What is to be done stands with the case. If you have done it already, there is nothing left to do.',
    leicht: 'Das Amt wartet auf Sie bis zum {day}. Lesen Sie bitte Ihren Antrag {number}: {service}.',
  },
})
