import type { RefusalTexts } from '../http/words.ts'
import type { FileRefusal } from './words.ts'

/** How a person is told that a file was not taken or not found. */
export const refusals: RefusalTexts<FileRefusal['code']> = {
  'file/too-large': {
    status: 413,
    de: 'Die Datei ist zu groß, erlaubt sind {most}. Ihre anderen Angaben sind nicht verloren. Verkleinern Sie die Datei oder teilen Sie sie auf.',
    en: 'The file is too large, the limit is {most}. Your other answers are not lost. Make the file smaller or split it.',
    leicht: 'Die Datei ist zu groß. Nur {most} gehen. Ihre Angaben sind noch da. Nehmen Sie eine kleinere Datei.',
  },
  'file/disk': {
    status: 503,
    de: 'Dateien können gerade nicht gespeichert oder gelesen werden. Es ist nichts verloren. Versuchen Sie es in einigen Minuten noch einmal.',
    en: 'Files cannot be stored or read at the moment. Nothing is lost. Try again in a few minutes.',
    leicht:
      'Die Datei kann gerade nicht gespeichert werden. Ihre Angaben sind noch da. Versuchen Sie es später noch einmal.',
  },
  'file/not-found': {
    status: 404,
    de: 'Diese Datei gibt es nicht oder nicht mehr.',
    en: 'This file does not exist or no longer exists.',
    leicht: 'Diese Datei gibt es nicht. Vielleicht wurde die Datei gelöscht.',
  },
  'file/damaged': {
    status: 500,
    de: 'Diese Datei lässt sich nicht öffnen. Der Fehler wurde festgehalten. Fragen Sie die Behörde, wenn Sie die Datei brauchen.',
    en: 'This file cannot be opened. The error was recorded. Ask the authority if you need the file.',
    leicht: 'Diese Datei lässt sich nicht öffnen. Wir kennen den Fehler. Fragen Sie bitte im Amt nach.',
  },
  'file/waiting': {
    status: 409,
    de: 'Diese Datei wird noch auf Schadsoftware geprüft. Solange kann sie niemand öffnen. Versuchen Sie es in einigen Minuten noch einmal.',
    en: 'This file is still being checked for malware. Until then nobody can open it. Try again in a few minutes.',
    leicht:
      'Wir prüfen die Datei noch auf Viren. Solange kann niemand sie öffnen. Versuchen Sie es später noch einmal.',
  },
  'file/infected': {
    status: 410,
    de: 'In dieser Datei wurde Schadsoftware gefunden. Sie wurde gelöscht und kann nicht geöffnet werden. Wer sie geschickt hat, weiß Bescheid.',
    en: 'Malware was found in this file. It was deleted and cannot be opened. Whoever sent it has been told.',
    leicht: 'In dieser Datei war ein Virus. Wir haben die Datei gelöscht.',
  },
}
