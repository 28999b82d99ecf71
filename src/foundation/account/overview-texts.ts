import { defineTexts } from '../../kernel/texts.ts'

/** The overview of the own account. */
export const overviewTexts = defineTexts({
  title: { de: 'Mein Konto', en: 'My account', leicht: 'Ihr Service-Konto' },
  name: { de: 'Name', en: 'Name', leicht: 'Ihr Name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  level: {
    de: 'Vertrauensniveau dieser Anmeldung',
    en: 'Trust level of this sign-in',
    leicht: 'So sicher ist die Anmeldung',
  },
  low: {
    de: 'niedrig (E-Mail-Adresse und Passwort)',
    en: 'low (e-mail address and password)',
    leicht: 'Normal: mit einem Passwort',
  },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'Sicher: mit einem Zertifikat' },
  high: { de: 'hoch (Online-Ausweis)', en: 'high (online ID card)', leicht: 'Sehr sicher: mit Ihrem Ausweis' },
  mailboxTitle: { de: 'Postfach', en: 'Mailbox', leicht: 'Ihr Post-Fach' },
  mailbox: {
    de: 'Nachrichten und Bescheide lesen',
    en: 'Read messages and decisions',
    leicht: 'Nachrichten von den Ämtern lesen',
  },
  cases: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Ihre Anträge' },
  casesText: {
    de: 'Sehen, wie weit Ihre Anträge sind',
    en: 'See how your applications are going',
    leicht: 'Sehen Sie hier: Was macht Ihr Antrag?',
  },
  acting: { de: 'Für wen handle ich?', en: 'Whom do I act for?', leicht: 'Für wen handeln Sie?' },
  actingText: {
    de: 'Für andere handeln, Vollmachten geben, Organisationen verwalten',
    en: 'Act for others, give mandates, manage organisations',
    leicht: 'Handeln Sie für andere. Oder geben Sie eine Vollmacht.',
  },
  proof: { de: 'Identität nachweisen', en: 'Prove your identity', leicht: 'Ihren Ausweis zeigen' },
  proofText: {
    de: 'Am Schalter oder mit einem Brief, auch ohne Online-Ausweis',
    en: 'At a desk or by a letter, without an online identity card, too',
    leicht: 'Zeigen Sie im Amt Ihren Ausweis. Oder bekommen Sie einen Brief.',
  },
  proofs: { de: 'Identitätsnachweise', en: 'Proofs of identity', leicht: 'Ihre Nachweise' },
  proofsText: {
    de: 'Sehen, wie Sie sich ausgewiesen haben, und weitere Nachweise verbinden',
    en: 'See how you proved your identity, and join more proofs',
    leicht: 'Zum Beispiel die Bund-ID verbinden',
  },
  workplace: { de: 'Arbeitsplatz', en: 'Workplace', leicht: 'Ihre Arbeit' },
  workplaceText: {
    de: 'Wählen, in welcher Behörde Sie arbeiten',
    en: 'Choose in which authority you work',
    leicht: 'Wählen Sie Ihre Behörde',
  },
  programs: { de: 'Programme', en: 'Programs', leicht: 'Ihre Programme' },
  programsText: {
    de: 'Sehen, welche Programme Sie mit Ihrem Konto anmelden, und das zurücknehmen',
    en: 'See which programs sign you in with your account, and take that back',
    leicht: 'Wo melden Sie sich mit dem Konto an?',
  },
  signOut: { de: 'Abmelden', en: 'Sign out', leicht: 'Jetzt abmelden' },
})
