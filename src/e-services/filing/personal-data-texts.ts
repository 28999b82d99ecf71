import { defineTexts } from '../../kernel/texts.ts'

export const personalDataTexts = defineTexts({
  title: {
    de: 'Anträge aus Programmen und Dateien',
    en: 'Applications from programs and files',
    leicht: 'Anträge aus Programmen',
  },
  purpose: {
    de: 'Wer denselben Antrag zweimal sendet, soll nur einen Vorgang haben. Zu jeder Datei gibt es einen Bericht.',
    en: 'Whoever sends an application twice is to have one case only. Each file has a report.',
    leicht: 'Sie senden einen Antrag 2-mal? Dann gibt es ihn trotzdem nur einmal.',
  },
  batch: {
    de: 'Datei mit {rows} Anträgen',
    en: 'File with {rows} applications',
    leicht: 'Eine Datei mit {rows} Anträgen',
  },
  what: {
    de: 'Zeitpunkt, Zahl der Anträge und Bericht',
    en: 'time, number of applications and report',
    leicht: 'Zeit, Anzahl und Bericht',
  },
  kept: {
    de: 'mindestens 90 Tage, höchstens bis das Konto endet',
    en: 'at least 90 days, at most until the account ends',
    leicht: 'mindestens 90 Tage',
  },
  sent: { de: 'Gesendet', en: 'Sent', leicht: 'Gesendet am' },
})
