import { defineTexts } from '../../kernel/texts.ts'

/** Where an answer of an application comes from. */
export const originTexts = defineTexts({
  from: {
    de: 'aus dem Konto: {source}, {level}',
    en: 'from the account: {source}, {level}',
    leicht: 'Das kommt aus dem Konto: {source}',
  },
  low: { de: 'niedrig', en: 'low', leicht: 'nicht sicher' },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher' },
})
