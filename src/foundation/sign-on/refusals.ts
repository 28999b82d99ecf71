import type { RefusalTexts } from '../../platform/http/words.ts'
import type { SignOnRefusal } from './words.ts'

export const refusals: RefusalTexts<SignOnRefusal['code']> = {
  'sign-on/sign-in-gone': {
    status: 410,
    de: 'Diese Anmeldung bei einem Programm gibt es nicht mehr: Sie ist zu alt, schon fertig oder hat in einem anderen Browser begonnen. Ihr Konto und Ihre Daten sind unverändert. Gehen Sie zurück zu dem Programm und melden Sie sich dort noch einmal an.',
    en: 'This sign-in to a program is not there any more: it is too old, finished, or began in another browser. Your account and your data are unchanged. Go back to the program and sign in there again.',
    leicht:
      'Die Anmeldung geht so nicht weiter. Ihre Daten sind noch da. Gehen Sie zurück zu dem Programm. Melden Sie sich dort noch einmal an.',
  },
  'sign-on/bad-request': {
    status: 400,
    de: 'Das Programm hat die Anmeldung nicht richtig angefragt ({error}). Es hat nichts über Sie erfahren. Gehen Sie zurück zu dem Programm; wenn es wieder geschieht, sagen Sie es der Behörde, der das Programm gehört.',
    en: 'The program did not ask for the sign-in in the right way ({error}). It has learned nothing about you. Go back to the program; if it happens again, tell the authority that owns it.',
    leicht:
      'Das Programm hat einen Fehler gemacht. Es weiß nichts über Sie. Gehen Sie zurück zu dem Programm. Passiert es noch einmal? Dann sagen Sie es der Behörde.',
  },
  'sign-on/no-such-client': {
    status: 404,
    de: 'Dieses Programm ist hier nicht (mehr) angeschlossen. Es wurde nichts geändert.',
    en: 'This program is not connected here (any more). Nothing was changed.',
    leicht: 'Dieses Programm gibt es hier nicht. Es ist nichts passiert.',
  },
  'sign-on/client-exists': {
    status: 409,
    de: 'Ein Programm mit dieser Kennung ist schon angeschlossen. Es wurde nichts geändert. Wählen Sie eine andere Kennung.',
    en: 'A program with this id is connected already. Nothing was changed. Choose another id.',
    leicht: 'Diesen Namen gibt es schon. Bitte nehmen Sie einen anderen Namen.',
  },
}
