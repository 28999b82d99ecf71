import type { RefusalTexts } from '../../platform/http/words.ts'
import type { FilingRefusal } from './words.ts'

type Own = Extract<FilingRefusal['code'], `filing/${string}`>

/** What this room itself refuses. */
export const refusals: RefusalTexts<Own> = {
  'filing/answers': {
    status: 422,
    de: 'Die Angaben passen nicht zum Formular. Es wurde nichts abgesendet. Welche Stellen es sind und was erwartet wird, steht dabei.',
    en: 'The answers do not fit the form. Nothing was sent. Which places these are and what is expected is said with them.',
    leicht: 'Einige Angaben passen nicht. Es wurde nichts gesendet. Die Stellen stehen dabei.',
  },
  'filing/nobody-there': {
    status: 422,
    de: 'Für den Ort {place} nimmt noch keine Behörde diese Leistung online an. Es wurde nichts abgesendet. Die Angabe „place“ ist der achtstellige amtliche Gemeindeschlüssel.',
    en: 'No authority takes this service online for the place {place} yet. Nothing was sent. “place” is the official municipality key of eight digits.',
    leicht: 'An diesem Ort gibt es die Leistung noch nicht online. Es wurde nichts gesendet.',
  },
  'filing/key-used': {
    status: 409,
    de: 'Unter diesem Kennzeichen wurde schon etwas anderes gesendet. Es wurde nichts Neues angelegt. Geben Sie jedem Antrag ein eigenes Kennzeichen.',
    en: 'Something else was sent under this key already. Nothing new was created. Give each application a key of its own.',
    leicht: 'Diese Nummer gibt es schon. Es wurde nichts gespeichert. Nehmen Sie eine neue Nummer.',
  },
  'filing/files-too-large': {
    status: 413,
    de: 'Die Anlagen sind zusammen zu groß, erlaubt sind {most}. Es wurde nichts abgesendet.',
    en: 'The attachments together are too large, the limit is {most}. Nothing was sent.',
    leicht: 'Die Dateien sind zusammen zu groß. Es wurde nichts gesendet. Nehmen Sie kleinere Dateien.',
  },
  'filing/ended': {
    status: 403,
    de: 'Der Schlüssel oder die Vollmacht, mit der die Datei gesendet wurde, gilt nicht mehr. Dieser Antrag wurde nicht abgesendet. Senden Sie ihn mit einem gültigen Schlüssel noch einmal.',
    en: 'The key or mandate under which the file was sent does not hold any more. This application was not sent. Send it again with a good key.',
    leicht:
      'Der Schlüssel oder die Vollmacht gilt nicht mehr. Dieser Antrag wurde nicht gesendet. Senden Sie ihn noch einmal.',
  },
  'filing/no-batch': {
    status: 404,
    de: 'Diese Datei gibt es nicht, oder sie ist älter als 90 Tage. Ihre Anträge finden Sie unter „Meine Vorgänge“.',
    en: 'This file does not exist, or is older than 90 days. Your applications are under “My cases”.',
    leicht: 'Diese Datei gibt es nicht mehr. Ihre Anträge stehen bei „Meine Anträge“.',
  },
}
