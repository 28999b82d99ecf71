import { defineTexts } from '../../kernel/texts.ts'

/** What the account offers to a form. */
export const offerTexts = defineTexts({
  title: {
    de: 'Diese Angaben stehen in Ihrem Konto. Was möchten Sie übernehmen?',
    en: 'These data are in your account. What do you want to take over?',
    leicht: 'Das wissen wir schon. Was sollen wir eintragen?',
  },
  help: {
    de: 'Übernommen wird nur, was Sie ankreuzen. Sie können danach alles ändern.',
    en: 'Only what you tick is taken over. You can change everything afterwards.',
    leicht: 'Kreuzen Sie etwas an. Nur das tragen wir ein. Sie können alles ändern.',
  },
  from: {
    de: 'Herkunft: {source}, Vertrauensniveau {level}',
    en: 'From: {source}, level of trust {level}',
    leicht: 'Das kommt von hier: {source}',
  },
})

/** Levels of trust in a sentence. */
export const LEVEL_TEXTS = defineTexts({
  low: { de: 'niedrig', en: 'low', leicht: 'nicht sicher' },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher' },
})
