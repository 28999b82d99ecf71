import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('representation', {
  claim: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'gibt an, jemanden gesetzlich zu vertreten, oder lässt die eigene Organisation nachweisen',
      en: 'claims to represent somebody by law, or has the own organisation proven',
      leicht: 'sagt: Ich vertrete jemanden',
    },
  },
  enter: {
    who: ['clerk', 'head'],
    reach: 'own-authority',
    allows: {
      de: 'sieht am Schalter Urkunden über Vertretung, Erbe, Tod und Organisationen an und trägt ein, was sie beweisen',
      en: 'looks at certificates of representation, inheritance, death and organisations at a desk, and enters what they prove',
      leicht: 'prüft Urkunden im Amt',
    },
  },
  see: {
    who: ['staff'],
    reach: 'own-authority',
    allows: {
      de: 'sieht die eingetragenen Vertretungen der eigenen Behörde ohne Namen',
      en: 'sees the representations entered by the own authority without names',
      leicht: 'sieht die Liste im Amt',
    },
  },
  set: {
    who: ['administrator'],
    reach: 'own-authority',
    allows: {
      de: 'legt fest, ob zwei Personen eine Vertretung eintragen',
      en: 'sets whether two people enter a representation',
      leicht: 'verlangt zwei Personen',
    },
  },
})
