import type { RefusalTexts } from '../../platform/http/words.ts'
import type { RepresentationRefusal } from './words.ts'

export const refusals: RefusalTexts<RepresentationRefusal['code']> = {
  'representation/not-found': {
    status: 404,
    de: 'Diesen Eintrag gibt es hier nicht (mehr). Es wurde nichts geändert. Gehen Sie zurück zur Liste.',
    en: 'This entry does not exist here (any more). Nothing was changed. Go back to the list.',
    leicht: 'Das gibt es hier nicht. Es ist nichts passiert. Gehen Sie bitte zurück.',
  },
  'representation/code-unknown': {
    status: 422,
    de: 'Dieser Code gilt nicht: Er ist falsch, wurde schon benutzt oder ist älter als 30 Tage. Bitten Sie um einen neuen Code.',
    en: 'This code does not hold: it is wrong, was used before or is older than 30 days. Ask for a new code.',
    leicht: 'Der Code geht nicht. Lassen Sie sich bitte einen neuen Code zeigen.',
  },
  'representation/too-many-attempts': {
    status: 429,
    de: 'Es gab gerade zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'There were too many attempts just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht: 'Es waren zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait}.',
  },
  'representation/own-matter': {
    status: 403,
    de: 'In eigener Sache dürfen Sie nicht tätig werden (§ 20 HVwVfG). Es wurde nichts geändert. Bitten Sie eine Kollegin oder einen Kollegen.',
    en: 'You may not act in your own matter (HVwVfG § 20). Nothing was changed. Ask a colleague.',
    leicht: 'Das betrifft Sie selbst. Das darf nur jemand anderes machen. Es ist nichts passiert.',
  },
  'representation/second-person': {
    status: 403,
    de: 'Diesen Eintrag muss eine zweite Person bestätigen. Er wartet weiter. Bitten Sie eine Kollegin oder einen Kollegen.',
    en: 'A second person has to confirm this entry. It goes on waiting. Ask a colleague.',
    leicht: 'Das muss eine zweite Person machen. Der Eintrag wartet noch.',
  },
  'representation/decided-already': {
    status: 409,
    de: 'Über diesen Eintrag ist schon entschieden. Es wurde nichts geändert. Sehen Sie in der Liste nach.',
    en: 'This entry was decided already. Nothing was changed. Look into the list.',
    leicht: 'Das ist schon fertig. Es ist nichts passiert. Schauen Sie bitte in die Liste.',
  },
  'representation/no-such-account': {
    status: 422,
    de: 'Zu dieser E-Mail-Adresse gibt es kein Konto, das zu Name und Geburtsdatum passt. Es wurde nichts eingetragen. Prüfen Sie die Angaben; sind sie falsch, beginnt die Person mit einem neuen Code.',
    en: 'No account at this e-mail address fits the name and date of birth. Nothing was entered. Check what was stated; if it is wrong, the person begins with a new code.',
    leicht: 'Das Konto passt nicht zu der Person. Es ist nichts passiert. Prüfen Sie alles noch einmal.',
  },
  'representation/not-yours': {
    status: 403,
    de: 'Das geht nur für sich selbst oder für eine Organisation, die Sie verwalten. Es wurde nichts geändert. Wählen Sie unter „Für wen handle ich?“ aus, für wen Sie handeln.',
    en: 'This works only for yourself, or for an organisation that you manage. Nothing was changed. Choose at "Whom do I act for?" for whom you act.',
    leicht: 'Das geht nur für Sie selbst. Oder für Ihre Firma. Es ist nichts passiert.',
  },
}
