import type { Text } from '../../kernel/texts.ts'

/** A page about this site: a title, what it is about, and sections with paragraphs separated by an empty line. */
export interface AboutText {
  readonly title: Text
  readonly lead: Text
  readonly sections: readonly { readonly title: Text; readonly text: Text }[]
}

/** Who answers for this site (§ 5 DDG). */
export const imprint: AboutText = {
  title: { de: 'Impressum', en: 'Imprint', leicht: 'Wer macht diese Seite?' },
  lead: {
    de: 'Diese Installation von Dreiklang wird von einer Verwaltung für sich oder für mehrere Behörden betrieben.',
    en: 'This installation of Dreiklang is operated by an administration for itself or for several authorities.',
    leicht: 'Dreiklang ist ein Programm für Ämter. Ein Amt betreibt diese Seite.',
  },
  sections: [
    {
      title: { de: 'Diensteanbieter', en: 'Service provider', leicht: 'Wer ist für die Seite da?' },
      text: {
        de: 'Diensteanbieter im Sinne von § 5 des Digitale-Dienste-Gesetzes ist der Betreiber dieser Installation.\n\nIn dieser Installation sind noch kein Name und keine Anschrift des Betreibers hinterlegt. Vor dem Betrieb für die Öffentlichkeit muss er beides ergänzen.',
        en: 'The service provider in the sense of section 5 of the German Digital Services Act is the operator of this installation.\n\nNo name and address of the operator are on record in this installation yet. Both must be added before it is opened to the public.',
        leicht:
          'Jede Seite hat einen Betreiber. Der Betreiber muss hier seinen Namen nennen. Der Name fehlt noch. Auch die Adresse fehlt noch.',
      },
    },
    {
      title: {
        de: 'Verantwortung für die Leistungen',
        en: 'Responsibility for the services',
        leicht: 'Wer entscheidet?',
      },
      text: {
        de: 'Für jede Leistung ist die Behörde verantwortlich, die auf ihrer Seite genannt wird. Dort finden Sie Anschrift, Telefon, E-Mail und Öffnungszeiten. Nur diese Behörde bearbeitet und entscheidet Ihren Antrag.',
        en: 'Each service is the responsibility of the authority named on its page. You find address, phone, e-mail and opening hours there. Only this authority handles and decides your application.',
        leicht: 'Bei jedem Angebot steht ein Amt. Dieses Amt entscheidet über Ihren Antrag. Dort können Sie fragen.',
      },
    },
    {
      title: { de: 'Software', en: 'Software', leicht: 'Das Programm' },
      text: {
        de: 'Dreiklang ist freie Software unter der European Union Public Licence 1.2. Jede Verwaltung darf sie nutzen, prüfen, ändern und weitergeben.',
        en: 'Dreiklang is free software under the European Union Public Licence 1.2. Every administration may use, examine, change and share it.',
        leicht: 'Das Programm ist frei. Jedes Amt darf es benutzen. Jedes Amt darf es ändern.',
      },
    },
    {
      title: { de: 'Quellen', en: 'Sources', leicht: 'Daher kommen die Daten' },
      text: {
        de: 'Gemeinden, Kreise und Einwohnerzahlen: {areas}.\n\nPostleitzahlen: {postcodes}.',
        en: 'Municipalities, counties and inhabitants: {areas}.\n\nPostcodes: {postcodes}.',
        leicht: 'Die Orte haben wir von hier: {areas}\n\nDie Post-Leit-Zahlen haben wir von hier: {postcodes}',
      },
    },
  ],
}

/** Whether everybody can use this site (Directive (EU) 2016/2102, article 7). */
export const accessibility: AboutText = {
  title: { de: 'Barrierefreiheit', en: 'Accessibility', leicht: 'Diese Seite ist für alle' },
  lead: {
    de: 'Diese Seiten sollen alle nutzen können. Hier steht, wie weit das gelungen ist und wo noch etwas fehlt.',
    en: 'Everyone should be able to use these pages. Here you read how far that has succeeded and what is still missing.',
    leicht: 'Alle sollen diese Seite benutzen können. Manches ist schon gut. Manches fehlt noch.',
  },
  sections: [
    {
      title: { de: 'Ziel', en: 'Aim', leicht: 'Das wollen wir' },
      text: {
        de: 'Unser Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2 auf der Stufe AA, und damit die Anforderungen der europäischen Norm EN 301 549.',
        en: 'Our measure are the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, and with them the requirements of the European standard EN 301 549.',
        leicht: 'Es gibt Regeln für gute Seiten. Die Regeln heißen WCAG. Wir halten uns daran.',
      },
    },
    {
      title: { de: 'Stand', en: 'Status', leicht: 'So weit sind wir' },
      text: {
        de: 'Der Aufbau der Seiten wird bei jeder Änderung von Programmen geprüft. Menschen mit Behinderungen und unabhängige Prüfstellen haben diese Seiten noch nicht geprüft. Deshalb sagen wir nicht, dass sie vollständig barrierefrei sind.',
        en: 'Programs check the structure of the pages with every change. People with disabilities and independent bodies have not tested these pages yet. Therefore we do not claim that they are fully accessible.',
        leicht:
          'Programme prüfen die Seite immer wieder. Menschen mit Behinderung haben die Seite noch nicht geprüft. Darum wissen wir nicht alles.',
      },
    },
    {
      title: { de: 'Leichte Sprache', en: 'Easy German', leicht: 'Texte in Leichter Sprache' },
      text: {
        de: '{easy} Texte, die eine Behörde nur auf Deutsch geliefert hat, erscheinen auf Deutsch und sind für Vorleseprogramme gekennzeichnet.',
        en: '{easy} Texts that an authority has provided in German only are shown in German and marked for screen readers.',
        leicht: '{easy} Manche Texte haben wir nur in schwerer Sprache.',
      },
    },
    {
      title: { de: 'Etwas funktioniert nicht?', en: 'Something does not work?', leicht: 'Geht etwas nicht?' },
      text: {
        de: 'Schreiben Sie dem Betreiber dieser Installation und nennen Sie die Seite und was Sie tun wollten. Eine E-Mail-Adresse des Betreibers ist noch nicht hinterlegt; bis dahin hilft Ihnen die Behörde, die auf der Seite der Leistung genannt ist. Sie hilft auch, wenn Sie einen Antrag anders stellen möchten.',
        en: 'Write to the operator of this installation and name the page and what you wanted to do. No e-mail address of the operator is on record yet; until then the authority named on the page of the service will help you, also if you want to apply in another way.',
        leicht:
          'Sagen Sie es dem Amt. Das Amt steht auf der Seite vom Angebot. Dort finden Sie Telefon und E-Mail. Das Amt hilft Ihnen auch beim Antrag.',
      },
    },
    {
      title: { de: 'Durchsetzung', en: 'Enforcement', leicht: 'Hilft Ihnen niemand?' },
      text: {
        de: 'Bekommen Sie keine befriedigende Antwort, können Sie sich an die Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik des Landes Hessen wenden (lbit.hessen.de). Das kostet nichts.',
        en: 'If you get no satisfactory answer, you can turn to the enforcement and monitoring body for accessible information technology of the state of Hesse (lbit.hessen.de). This is free of charge.',
        leicht:
          'Dann gibt es eine andere Stelle in Hessen. Sie finden die Stelle hier: lbit.hessen.de. Das kostet nichts.',
      },
    },
  ],
}
