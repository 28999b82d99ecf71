import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: {
    de: 'Zulässigkeit einer Kündigung im Mutterschutz beantragen',
    en: 'Apply to have a dismissal during maternity protection declared admissible',
    leicht: 'Mutter-Schutz: eine Frage zur Kündigung stellen',
  },
  summary: {
    de: 'Schwangeren und Müttern bis vier Monate nach der Entbindung darf nicht gekündigt werden. Nur in besonderen Fällen kann das Regierungspräsidium die Kündigung ausnahmsweise für zulässig erklären.',
    en: 'Pregnant women and mothers up to four months after childbirth may not be dismissed. Only in special cases can the regional council declare a dismissal admissible by way of exception.',
    leicht:
      'Eine Firma darf einer schwangeren Frau nicht kündigen. Manchmal gibt es eine Ausnahme. Darüber entscheidet ein Amt.',
  },
  description: {
    de: 'Den Antrag stellt der Arbeitgeber, bevor er kündigt. Die Kündigung braucht danach die Schriftform und muss den Grund angeben.\n\nBei einer außerordentlichen Kündigung muss der Antrag innerhalb von zwei Wochen gestellt sein, nachdem der Grund bekannt wurde.',
    en: 'The employer applies before giving notice. Afterwards the dismissal needs written form and must state the reason.\n\nFor a dismissal without notice the application must be made within two weeks after the reason became known.',
    leicht: 'Die Firma schickt den Antrag. Sie muss das vor der Kündigung tun. Das Amt fragt auch die Frau.',
  },
  requirements: [
    {
      de: 'Der Grund hat nichts mit Schwangerschaft, Fehlgeburt oder Entbindung zu tun.',
      en: 'The reason has nothing to do with pregnancy, miscarriage or childbirth.',
      leicht: 'Das Kind ist nicht der Grund.',
    },
    {
      de: 'Es liegt ein besonderer Fall vor, etwa die Stilllegung des Betriebs oder eine schwere Pflichtverletzung.',
      en: 'There is a special case, such as the closure of the business or a serious breach of duty.',
      leicht: 'Es gibt einen besonderen Grund. Zum Beispiel: Die Firma schließt.',
    },
  ],
  documents: [
    {
      de: 'Unterlagen zum Grund der Kündigung',
      en: 'Documents on the reason for the dismissal',
      leicht: 'Papiere zu dem Grund',
    },
    {
      de: 'Stellungnahme des Betriebs- oder Personalrats, soweit vorhanden',
      en: 'Statement of the works council, if there is one',
      leicht: 'Gibt es einen Betriebs-Rat? Dann brauchen wir seine Meinung.',
    },
  ],
  fees: {
    de: 'Rahmengebühr nach Verwaltungskostenordnung, hier 250 € (Beispiel)',
    en: 'Frame fee set by the fee regulation, here €250 (example)',
    leicht: 'Die Firma zahlt zum Beispiel 250 Euro.',
  },
  duration: {
    de: 'Meist vier bis acht Wochen, weil auch die Arbeitnehmerin gehört wird',
    en: 'Usually four to eight weeks, because the employee is heard too',
    leicht: 'Es dauert etwa 8 Wochen.',
  },
  keywords: [
    'Kündigung Mutterschutz',
    'Kündigung',
    'Mutterschutz',
    'Kündigungsschutz',
    'schwanger',
    'Schwangerschaft',
    'Arbeitgeber',
  ],
}
