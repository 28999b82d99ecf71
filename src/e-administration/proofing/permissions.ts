import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('proofing', {
  proveOwn: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'weist die eigene Identität nach, am Schalter oder mit einem Brief, und widerspricht einem Nachweis',
      en: 'proves the own identity, at a desk or by a letter, and objects to a proof',
      leicht: 'zeigt den eigenen Ausweis',
    },
  },
  verify: {
    who: ['clerk', 'head'],
    reach: 'own-authority',
    allows: {
      de: 'prüft am Schalter oder mit dem Melderegister, wer jemand ist, und bestätigt es als zweite Person',
      en: 'verifies at a desk or with the residents’ register who somebody is, and confirms it as the second person',
      leicht: 'prüft Ausweise im Amt',
    },
  },
  see: {
    who: ['staff'],
    reach: 'own-authority',
    allows: {
      de: 'sieht die Identitätsnachweise der eigenen Behörde ohne Namen',
      en: 'sees the proofs of identity of the own authority without names',
      leicht: 'sieht die Liste im Amt',
    },
  },
  set: {
    who: ['administrator'],
    reach: 'own-authority',
    allows: {
      de: 'legt fest, ob zwei Personen einen Identitätsnachweis prüfen',
      en: 'sets whether two people verify an identity',
      leicht: 'verlangt zwei Personen',
    },
  },
})
