import { definePermissions } from '../security/words.ts'

export const may = definePermissions('sign-on', {
  speak: {
    who: ['anyone'],
    reach: 'public',
    allows: {
      de: 'spricht als Programm das Protokoll der Anmeldung; jedes Programm weist sich selbst aus',
      en: 'speaks the protocol of sign-in as a program; every program proves itself',
      leicht: 'meldet Menschen bei einem Programm an',
    },
  },
  signIn: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'meldet sich mit dem eigenen Konto bei einem Programm an und ab',
      en: 'signs in to a program with the own account, and out of it',
      leicht: 'meldet sich bei einem Programm an',
    },
  },
  seePrograms: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'sieht, welche Programme das eigene Konto benutzen, und nimmt das zurück',
      en: 'sees which programs use the own account, and takes that back',
      leicht: 'sieht die eigenen Programme',
    },
  },
})
