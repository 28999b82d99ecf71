import { definePermissions } from '../security/words.ts'

export const may = definePermissions('mandates', {
  choose: {
    who: ['account'],
    reach: 'own-account',
    acting: 'always',
    allows: {
      de: 'wählt, für wen die eigene Sitzung handelt',
      en: 'chooses for whom the own session acts',
      leicht: 'wählt: für wen handle ich?',
    },
  },
  leave: {
    who: ['account'],
    reach: 'own-account',
    acting: 'always',
    allows: {
      de: 'verlässt eine Organisation',
      en: 'leaves an organisation',
      leicht: 'geht aus einer Firma oder einem Verein',
    },
  },
  found: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'legt eine Organisation an',
      en: 'founds an organisation',
      leicht: 'macht eine Firma oder einen Verein neu',
    },
  },
  give: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'gibt, erbittet und beendet Vollmachten',
      en: 'gives, asks for and ends mandates',
      leicht: 'gibt Vollmachten und beendet Vollmachten',
    },
  },
  answer: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'nimmt eine Einladung an oder lehnt sie ab',
      en: 'accepts an invitation or declines it',
      leicht: 'sagt Ja oder Nein zu einer Einladung',
    },
  },
  manage: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'verwaltet Mitglieder, Funktionen, Zweigstellen und Schlüssel der Organisation, für die gehandelt wird',
      en: 'manages members, functions, branches and keys of the organisation that is acted for',
      leicht: 'verwaltet die eigene Firma oder den Verein',
    },
  },
})
