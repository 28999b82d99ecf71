import { defineTexts } from '../../../kernel/texts.ts'

/** The pages of the simulator. */
export const simulatorTexts = defineTexts({
  title: { de: 'Nachgestellte BundID', en: 'Simulated BundID', leicht: 'Die nachgemachte Bund-ID' },
  lead: {
    de: 'Diese Seite gibt es nur in der Vorführung. Sie steht für die BundID: Wählen Sie, wer Sie sind und wie Sie sich ausweisen.',
    en: 'This page exists in the demonstration only. It stands for BundID: choose who you are and how you prove it.',
    leicht: 'Diese Seite gibt es nur in der Vorführung. Wählen Sie eine Person.',
  },
  person: { de: 'Person', en: 'Person', leicht: 'Die Person' },
  level: { de: 'Wie Sie sich ausweisen', en: 'How you prove who you are', leicht: 'So zeigen Sie: Das bin ich' },
  level1: {
    de: 'Benutzername und Passwort (niedrig)',
    en: 'User name and password (low)',
    leicht: 'Mit einem Passwort',
  },
  level3: { de: 'ELSTER-Zertifikat (substanziell)', en: 'ELSTER certificate (substantial)', leicht: 'Mit ELSTER' },
  level4: { de: 'Online-Ausweis (hoch)', en: 'Online identity card (high)', leicht: 'Mit Ihrem Ausweis' },
  temporary: {
    de: 'Nur dieses eine Mal, ohne BundID-Konto',
    en: 'This once only, without a BundID account',
    leicht: 'Nur heute',
  },
  least: {
    de: 'Das Portal verlangt hier mindestens diese Stufe. Sie können zum Ausprobieren auch eine niedrigere wählen.',
    en: 'The portal asks for at least this level here. You may choose a lower one to try it.',
    leicht: 'Das Portal möchte diese Stufe. Sie können auch eine andere ausprobieren.',
  },
  send: { de: 'Ausweisen', en: 'Prove it', leicht: 'Weiter' },
  cancel: { de: 'Abbrechen', en: 'Cancel', leicht: 'Nein, nicht weiter' },
  doneTitle: { de: 'Zurück zum Portal', en: 'Back to the portal', leicht: 'Jetzt zurück' },
  done: {
    de: 'Die Antwort ist fertig und unterschrieben. Senden Sie sie an das Portal.',
    en: 'The answer is made and signed. Send it to the portal.',
    leicht: 'Die Antwort ist fertig. Schicken Sie sie jetzt ab.',
  },
})
