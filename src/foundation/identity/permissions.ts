import { definePermissions } from '../security/words.ts'

export const may = definePermissions('identity', {
  prove: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'weist sich über ein anderes Konto aus und meldet sich damit an',
      en: 'proves an identity through another account and signs in by it',
      leicht: 'meldet sich mit der Bund-ID an',
    },
  },
  join: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'verbindet Nachweise mit dem eigenen Konto, nimmt sie weg und hebt das Vertrauensniveau der Sitzung an',
      en: 'joins proofs to the own account, takes them away, and raises the level of trust of the session',
      leicht: 'fügt dem Konto einen Nachweis hinzu',
    },
  },
  simulate: {
    who: ['demonstration'],
    reach: 'invented',
    allows: {
      de: 'weist sich bei der nachgestellten BundID als erfundene Person aus',
      en: 'proves to be an invented person at the simulated BundID',
      leicht: 'zeigt den Ausweis von einer erfundenen Person',
    },
  },
})
