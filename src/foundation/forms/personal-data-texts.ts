import { defineTexts } from '../../kernel/texts.ts'

/** What this room says about the personal data that it holds. */
export const personalDataTexts = defineTexts({
  takenOver: {
    de: '{who} haben Angaben aus dem Konto in ein Formular übernommen.',
    en: '{who} took data of the account over into a form.',
    leicht: '{who}. Ihre Daten stehen jetzt auch im Formular.',
  },
  title: { de: 'Entwürfe', en: 'Drafts', leicht: 'Angefangene Anträge' },
  purpose: {
    de: 'Ihre Angaben aufheben, bis Sie den Antrag senden.',
    en: 'To keep your answers until you send the application.',
    leicht: 'Sie füllen einen Antrag aus. Wir merken uns Ihre Angaben.',
  },
  draft: { de: 'Entwurf', en: 'Draft', leicht: 'Ein angefangener Antrag' },
  what: { de: 'Ihre Antworten und Dateien', en: 'your answers and files', leicht: 'Ihre Antworten und Ihre Dateien' },
  kept: {
    de: 'Bis {day}, wenn Sie nicht weiter daran arbeiten; oder bis Sie ihn löschen.',
    en: 'Until {day} unless you go on working on it; or until you delete it.',
    leicht: 'Bis zum {day}. Sie können den Entwurf auch selbst löschen.',
  },
  helper: {
    de: 'Um Hilfe gebeten',
    en: 'Asked to help',
    leicht: 'Diese Person hilft Ihnen',
  },
  changed: { de: 'Zuletzt geändert', en: 'Last changed', leicht: 'Das letzte Mal geändert' },
})
