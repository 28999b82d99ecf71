import type { RefusalTexts } from '../../platform/http/words.ts'
import type { DraftRefusal } from './draft-words.ts'
import { helpRefusals } from './help-refusals.ts'
import type { HelpRefusal } from './help-words.ts'

/** Why a draft did not do what was asked, as people are told. */
export const refusals: RefusalTexts<DraftRefusal['code'] | HelpRefusal['code']> = {
  ...helpRefusals,
  'form/not-found': {
    status: 404,
    de: 'Diesen Entwurf gibt es nicht, oder er gehört zu einem anderen Konto. Vielleicht haben Sie ihn gelöscht oder seit 30 Tagen nicht geändert. Was Sie abgesendet haben, steht unter „Meine Vorgänge“.',
    en: 'This draft does not exist, or it belongs to another account. You may have deleted it or not changed it for 30 days. What you have sent is listed under “My cases”.',
    leicht:
      'Wir finden diesen Entwurf nicht. Vielleicht ist er zu alt. Vielleicht haben Sie ihn gelöscht. Ihre Anträge stehen bei „Meine Anträge“.',
  },
  'form/expired': {
    status: 410,
    de: 'Dieser Entwurf wurde 30 Tage lang nicht geändert. Zum Schutz Ihrer Daten ist er nicht mehr da. Sie können den Antrag jederzeit neu beginnen.',
    en: 'This draft was not changed for 30 days. To protect your data it is no longer there. You can start the application again at any time.',
    leicht:
      'Sie haben 30 Tage nichts geändert. Darum haben wir den Entwurf gelöscht. So schützen wir Ihre Daten. Sie können neu anfangen.',
  },
  'form/already-sent': {
    status: 409,
    de: 'Diesen Antrag haben Sie schon abgesendet. Es wurde nichts geändert. Sie finden ihn unter „Meine Vorgänge“.',
    en: 'You have already sent this application. Nothing was changed. You find it under “My cases”.',
    leicht: 'Sie haben den Antrag schon geschickt. Wir haben nichts geändert. Er steht bei „Meine Anträge“.',
  },
  'form/changed-meanwhile': {
    status: 409,
    de: 'Dieselbe Angabe wurde inzwischen woanders geändert, zum Beispiel in einem zweiten Fenster. Nichts ist verloren: Bitte wählen Sie, was gelten soll.',
    en: 'The same answer was changed somewhere else meanwhile, such as in a second window. Nothing is lost: please choose which one counts.',
    leicht:
      'Sie haben etwas in zwei Fenstern geändert. Nichts ist verloren. Bitte wählen Sie: Welche Antwort soll gelten?',
  },
  'form/too-many-files': {
    status: 422,
    de: 'In einem Entwurf haben höchstens {most} Dateien Platz. Diese Datei wurde nicht gespeichert, Ihre Angaben sind noch da. Bitte fassen Sie mehrere Seiten in einer Datei zusammen.',
    en: 'A draft holds at most {most} files. This file was not saved, your answers are still there. Please put several pages into one file.',
    leicht:
      'Das sind zu viele Dateien. Mehr als {most} Dateien gehen nicht. Ihre Angaben sind noch da. Machen Sie aus vielen Dateien eine Datei.',
  },
  'form/files-too-large': {
    status: 413,
    de: 'Die Dateien in diesem Entwurf sind zusammen zu groß. Die letzte Datei wurde nicht gespeichert, Ihre Angaben sind noch da. Bitte verkleinern Sie Dateien oder löschen Sie eine, die Sie nicht brauchen.',
    en: 'The files in this draft are too large altogether. The last file was not saved, your answers are still there. Please make files smaller or remove one that you do not need.',
    leicht:
      'Ihre Dateien sind zusammen zu groß. Die letzte Datei haben wir nicht gespeichert. Ihre Angaben sind noch da. Löschen Sie bitte eine andere Datei.',
  },
  'form/file-infected': {
    status: 422,
    de: 'In der Datei „{name}“ wurde Schadsoftware gefunden. Wir haben die Datei gelöscht und den Antrag nicht gesendet. Ihre Angaben sind noch da. Bitte entfernen Sie die Datei aus dem Entwurf, prüfen Sie Ihr Gerät und laden Sie eine saubere Datei hoch.',
    en: 'Malware was found in the file “{name}”. We have deleted the file and not sent the application. Your answers are still there. Please remove the file from the draft, check your device and upload a clean file.',
    leicht:
      'Die Datei „{name}“ ist gefährlich. Wir haben die Datei gelöscht. Ihr Antrag ist noch nicht gesendet. Ihre Angaben sind noch da. Bitte nehmen Sie eine andere Datei.',
  },
  'form/too-long': {
    status: 413,
    de: 'Die Texte in diesem Entwurf sind zusammen zu lang. Was vorher gespeichert war, ist noch da. Bitte gehen Sie im Browser zurück und kürzen Sie, oder laden Sie lange Texte als Datei hoch.',
    en: 'The texts in this draft are too long altogether. What was saved before is still there. Please go back in your browser and shorten them, or upload long texts as a file.',
    leicht:
      'Ihre Texte sind zu lang. Die alten Angaben sind noch da. Gehen Sie im Browser zurück. Schreiben Sie bitte weniger.',
  },
}
