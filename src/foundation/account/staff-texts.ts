import { defineTexts } from '../../kernel/texts.ts'

/** The mail of an invitation: that there is one, and nothing about where; that stands behind the sign-in. */
export const staffMails = defineTexts({
  title: {
    de: 'Einladung an einen Arbeitsplatz senden',
    en: 'Send an invitation to a place of work',
    leicht: 'Eine Einladung senden',
  },
  subject: {
    de: 'Einladung an einen Arbeitsplatz',
    en: 'Invitation to a place of work',
    leicht: 'Sie sind eingeladen',
  },
  text: {
    de: 'Guten Tag,\n\neine Behörde lädt Sie ein, mit dem Servicekonto bei ihr zu arbeiten. Welche das ist, sehen Sie nach dem Anmelden. Der Link gilt 14 Tage und nur einmal:\n\n{link}\n\nWenn Sie nichts tun, ändert sich nichts.',
    en: 'Hello,\n\nan authority invites you to work there with your service account. You see which one once you are signed in. The link works for 14 days and once only:\n\n{link}\n\nIf you do nothing, nothing changes.',
    leicht:
      'Guten Tag,\n\nein Amt lädt Sie zur Arbeit ein. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 14 Tage. Möchten Sie das nicht? Dann müssen Sie nichts tun.',
  },
})

/** What somebody sees behind that link. */
export const joinTexts = defineTexts({
  title: {
    de: 'Einladung an einen Arbeitsplatz',
    en: 'Invitation to a place of work',
    leicht: 'Möchten Sie hier arbeiten?',
  },
  lead: {
    de: '{authority} lädt Sie ein, mit Ihrem Servicekonto dort zu arbeiten.',
    en: '{authority} invites you to work there with your service account.',
    leicht: 'Dieses Amt lädt Sie zur Arbeit ein: {authority}',
  },
  asWhat: { de: 'Ihre Funktion dort', en: 'Your function there', leicht: 'Ihre Aufgabe' },
  seen: {
    de: 'Die Verwaltung dieser Behörde sieht dann Ihren Namen. Ihre eigenen Anträge und Nachrichten sieht sie nicht.',
    en: 'The administrators of this authority then see your name. Your own applications and messages they do not see.',
    leicht: 'Das Amt sieht dann Ihren Namen. Ihre eigenen Anträge sieht es nicht.',
  },
  join: { de: 'Einladung annehmen', en: 'Accept the invitation', leicht: 'Ja, ich arbeite hier' },
  later: { de: 'Nicht annehmen', en: 'Do not accept', leicht: 'Nein' },
})

/** Who signed in too weakly for what their authority demands. */
export const strongerTexts = defineTexts({
  title: {
    de: 'Ihre Behörde verlangt eine stärkere Anmeldung',
    en: 'Your authority demands a stronger sign-in',
    leicht: 'Melden Sie sich bitte sicherer an',
  },
  lead: {
    de: 'Für Ihre Arbeit dort brauchen Sie einen Passkey oder zum Passwort einen Code aus einer App. Ihre übrigen Seiten bleiben offen.',
    en: 'For your work there you need a passkey, or a code from an app beside your password. Your other pages stay open.',
    leicht: 'Für die Arbeit brauchen Sie einen Passkey. Oder Sie nehmen einen Code aus einer App.',
  },
  haveTitle: { de: 'Jetzt bestätigen', en: 'Confirm now', leicht: 'Zeigen Sie: Das sind Sie' },
  have: {
    de: 'Sie haben das schon eingerichtet. Bestätigen Sie damit, dann geht es an Ihrem Arbeitsplatz weiter.',
    en: 'You have set this up already. Confirm with it, and you go on at your place of work.',
    leicht: 'Sie haben das schon. Bestätigen Sie es jetzt. Dann geht es weiter.',
  },
  confirm: { de: 'Bestätigen', en: 'Confirm', leicht: 'Jetzt bestätigen' },
  setUpTitle: { de: 'Einmal einrichten', en: 'Set it up once', leicht: 'Das richten Sie nur einmal ein' },
  setUp: {
    de: 'Sie haben bisher weder Passkey noch Codes. Richten Sie eines davon ein und kommen Sie dann zurück: Öffnen Sie einfach wieder Ihren Arbeitsplatz.',
    en: 'So far you have neither a passkey nor codes. Set up one of them, then come back: just open your place of work again.',
    leicht: 'Das fehlt Ihnen noch. Richten Sie es ein. Öffnen Sie danach wieder Ihren Arbeits-Platz.',
  },
  toWays: {
    de: 'Passkey oder Codes einrichten',
    en: 'Set up a passkey or codes',
    leicht: 'Passkey oder Code einrichten',
  },
  home: { de: 'Zum eigenen Konto', en: 'To your own account', leicht: 'Zu meinem Konto' },
})
