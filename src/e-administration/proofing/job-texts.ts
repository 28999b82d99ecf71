import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do, for staff who look at what was not done. */
export const jobTitles = defineTexts({
  follow: {
    de: 'Identitätsnachweis zwischen Behörde und Konto übertragen',
    en: 'Carry a proof of identity between authority and account',
    leicht: 'Den Nachweis in das Konto eintragen',
  },
  left: {
    de: 'Identitätsnachweise eines gelöschten Kontos löschen',
    en: 'Delete proofs of identity of an erased account',
    leicht: 'Alte Nachweise löschen',
  },
})
