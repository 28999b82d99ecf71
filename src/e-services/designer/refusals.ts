import type { RefusalTexts } from '../../platform/http/words.ts'
import type { DesignerRefusal } from './designer-words.ts'

/** What this room refuses. */
export const refusals: RefusalTexts<DesignerRefusal['code']> = {
  'designer/not-found': {
    status: 404,
    de: 'Diesen Entwurf gibt es nicht, oder er gehört einer anderen Behörde. Unter „Formulare“ stehen alle Ihre Entwürfe.',
    en: 'This design does not exist, or belongs to another authority. All your designs are under “Forms”.',
    leicht: 'Diesen Entwurf gibt es hier nicht. Alle Entwürfe stehen bei „Formulare bauen“.',
  },
  'designer/nothing-there': {
    status: 422,
    de: 'An der Stelle „{at}“ steht nichts mehr, vielleicht hat es jemand verschoben oder entfernt. Es wurde nichts geändert. Öffnen Sie den Entwurf neu.',
    en: 'There is nothing at “{at}” any more, somebody may have moved or removed it. Nothing was changed. Open the design again.',
    leicht: 'An der Stelle „{at}“ ist nichts mehr. Wir haben nichts geändert. Öffnen Sie den Entwurf noch einmal.',
  },
  'designer/still-named': {
    status: 409,
    de: '„{at}“ wird noch gebraucht von: {by}. Es wurde nichts entfernt. Ändern Sie zuerst diese Bedingungen oder Regeln.',
    en: '“{at}” is still needed by: {by}. Nothing was removed. Change these conditions or rules first.',
    leicht: 'Jemand braucht „{at}“ noch: {by}. Wir haben nichts gelöscht. Ändern Sie zuerst diese Regeln.',
  },
  'designer/wrong-place': {
    status: 422,
    de: 'Dorthin kann „{at}“ nicht: Ganz oben stehen nur Seiten, und keine Gruppe steht in sich selbst. Es wurde nichts geändert. Wählen Sie eine andere Gruppe.',
    en: '“{at}” can not go there: only pages stand at the top, and no group stands in itself. Nothing was changed. Choose another group.',
    leicht: 'Dort passt „{at}“ nicht hin. Wir haben nichts geändert. Wählen Sie eine andere Gruppe.',
  },
  'designer/too-many-parts': {
    status: 422,
    de: 'Ein Formular hat höchstens {most} Teile. Es wurde nichts geändert. Teilen Sie es in zwei Formulare.',
    en: 'A form has {most} parts at most. Nothing was changed. Split it into two forms.',
    leicht: 'Das Formular ist zu groß. Mehr als {most} Teile gehen nicht. Machen Sie zwei Formulare daraus.',
  },
  'designer/too-many-people': {
    status: 422,
    de: 'Ein Entwurf hat höchstens {most} Testpersonen. Ändern Sie die Antworten einer Person, die es schon gibt.',
    en: 'A design has {most} test people at most. Change the answers of one that is there.',
    leicht: 'Mehr als {most} Test-Personen gehen nicht. Nehmen Sie eine von diesen Personen.',
  },
  'designer/changed-meanwhile': {
    status: 409,
    de: 'Diese Stelle hat inzwischen jemand anderes geändert. Es wurde nichts überschrieben. Öffnen Sie sie neu und tragen Sie Ihre Änderung noch einmal ein.',
    en: 'Somebody else changed this meanwhile. Nothing was overwritten. Open it again and enter your change once more.',
    leicht: 'Jemand hat diese Stelle geändert. Wir haben nichts gespeichert. Öffnen Sie die Seite noch einmal.',
  },
  'designer/nothing-to-undo': {
    status: 409,
    de: 'Es gibt nichts mehr zurückzunehmen: Der Entwurf ist wie am Anfang, oder die Änderung liegt zu weit zurück.',
    en: 'There is nothing left to undo: the design is as it began, or the change is too long ago.',
    leicht: 'Wir können nichts mehr zurück-nehmen.',
  },
}
