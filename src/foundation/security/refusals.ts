import type { RefusalTexts } from '../../platform/http/words.ts'
import type { GrantRefusal, OnceRefusal } from './words.ts'

export const refusals: RefusalTexts<(OnceRefusal | GrantRefusal)['code']> = {
  'security/key-used-differently': {
    status: 409,
    de: 'Dieses Formular wurde schon einmal mit anderen Angaben gesendet. Es gilt, was zuerst ankam. Laden Sie die Seite neu, wenn Sie etwas ändern möchten.',
    en: 'This form was already sent once with other answers. What arrived first counts. Reload the page if you want to change something.',
    leicht:
      'Sie haben das Formular schon einmal gesendet. Die ersten Angaben gelten. Möchten Sie etwas ändern? Dann laden Sie die Seite neu.',
  },
  'security/grant-not-found': {
    status: 404,
    de: 'Diese Lesefreigabe gibt es hier nicht, oder sie gilt nicht mehr. Fragen Sie die Behörde, die sie gegeben hat.',
    en: 'This reading grant is not here, or it holds no longer. Ask the authority that gave it.',
    leicht: 'Sie dürfen das hier nicht lesen. Fragen Sie bitte das Amt.',
  },
  'security/grant-four-eyes': {
    status: 403,
    de: 'Wer eine Lesefreigabe vorschlägt, bestätigt sie nicht selbst. Bitten Sie eine zweite Person aus Leitung oder Verwaltung des Systems.',
    en: 'Whoever proposes a reading grant does not confirm it. Ask a second person among heads and administrators.',
    leicht: 'Zwei Personen müssen Ja sagen. Bitten Sie eine andere Person.',
  },
  'security/grant-own': {
    status: 403,
    de: 'Niemand gibt sich selbst eine Lesefreigabe und niemand prüft den eigenen Notfallzugriff. Bitten Sie eine zweite Person.',
    en: 'Nobody gives a reading grant to themselves, and nobody reviews their own emergency access. Ask a second person.',
    leicht: 'Das dürfen Sie nicht für sich selbst tun. Bitten Sie eine andere Person.',
  },
  'security/grant-over': {
    status: 409,
    de: 'An dieser Lesefreigabe ist nichts mehr zu tun: Sie wurde schon bestätigt, beendet, oder ihre Zeit ist um. Laden Sie die Seite neu.',
    en: 'There is nothing left to do about this reading grant: it was confirmed or ended already, or its time is over. Reload the page.',
    leicht: 'Das ist schon erledigt. Laden Sie die Seite neu.',
  },
  'security/grant-basis': {
    status: 422,
    de: 'Diese Rechtsgrundlage passt nicht zu dieser Rolle. Wählen Sie eine andere.',
    en: 'This legal basis does not fit this role. Choose another one.',
    leicht: 'Das Gesetz passt nicht dazu. Bitte wählen Sie ein anderes Gesetz.',
  },
  'security/grant-time': {
    status: 422,
    de: 'Eine Lesefreigabe hat einen Anfang und ein Ende in der Zukunft und gilt höchstens {longest}. Ändern Sie die Tage.',
    en: 'A reading grant has a beginning and an end in the future and holds for {longest} at most. Change the days.',
    leicht: 'Diese Tage gehen nicht. Wählen Sie eine kürzere Zeit.',
  },
}
