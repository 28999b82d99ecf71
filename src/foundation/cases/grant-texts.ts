import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { ReadingRole } from '../security/words.ts'

/** In which office somebody reads under a grant. */
export const READING_ROLE_TEXTS: Readonly<Record<ReadingRole, Text>> = defineTexts({
  auditor: { de: 'Rechnungsprüfung', en: 'Audit office', leicht: 'Prüfung vom Geld' },
  'data-protection-officer': {
    de: 'Datenschutzbeauftragte Person',
    en: 'Data protection officer',
    leicht: 'Person für Daten-Schutz',
  },
  supervisor: { de: 'Fachaufsicht', en: 'Supervisory authority', leicht: 'Aufsicht vom Amt' },
  support: { de: 'Technische Hilfe', en: 'Technical support', leicht: 'Hilfe bei der Technik' },
  emergency: { de: 'Notfallzugriff', en: 'Emergency access', leicht: 'Zugriff im Notfall' },
})

/** Notices: to a reader of the new grant; of an emergency access to the person concerned and to the heads. */
export const GRANT_NOTICES = defineTexts({
  readerTitle: {
    de: 'Sie haben eine Lesefreigabe: {authority}',
    en: 'You have a reading grant: {authority}',
    leicht: 'Sie dürfen lesen: {authority}',
  },
  readerText: {
    de: 'Die Behörde {authority} erlaubt Ihnen bis {until}, Vorgänge zu lesen. Jedes Öffnen wird festgehalten und der betroffenen Person gezeigt.',
    en: 'The authority {authority} lets you read cases until {until}. Every opening is recorded and shown to the person concerned.',
    leicht: 'Sie dürfen bis {until} lesen. Die Menschen sehen das.',
  },
  readerLink: { de: 'Was ich lesen darf', en: 'What I may read', leicht: 'Das darf ich lesen' },
  personTitle: {
    de: 'Notfallzugriff auf Ihren Vorgang {number}',
    en: 'Emergency access to your case {number}',
    leicht: 'Jemand liest Ihren Antrag {number}',
  },
  personText: {
    de: 'Am {at} hat eine Person der Behörde Ihren Vorgang {number} mit einem Notfallzugriff geöffnet. Er endet am {until}. Eine zweite Person prüft, ob das richtig war.',
    en: 'On {at} a person of the authority opened your case {number} by emergency access. It ends on {until}. A second person checks whether that was right.',
    leicht: 'Eine Person vom Amt liest Ihren Antrag {number}. Es ist ein Notfall. Eine zweite Person prüft das.',
  },
  headTitle: {
    de: 'Notfallzugriff auf {number}: bitte prüfen',
    en: 'Emergency access to {number}: please check',
    leicht: 'Notfall bei {number}: Bitte prüfen',
  },
  headText: {
    de: 'Am {at} wurde in Ihrer Behörde ein Notfallzugriff auf den Vorgang {number} genommen. Er endet am {until}. Bitte lesen Sie die Begründung und bestätigen oder missbilligen Sie ihn.',
    en: 'On {at} somebody in your authority took emergency access to case {number}. It ends on {until}. Please read the reason and confirm or disapprove of it.',
    leicht: 'Eine Person liest den Antrag {number}. Es ist ein Notfall. Bitte prüfen Sie das.',
  },
  headLink: { de: 'Zum Notfallzugriff', en: 'To the emergency access', leicht: 'Hier prüfen Sie das' },
})
