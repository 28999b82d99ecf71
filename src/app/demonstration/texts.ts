import { defineTexts } from '../../kernel/texts.ts'

/** Texts of the page on which one chooses who to be. */
export const personTexts = defineTexts({
  title: { de: 'Wer möchten Sie sein?', en: 'Who would you like to be?', leicht: 'Suchen Sie eine Person aus' },
  lead: {
    de: 'In der Vorführung melden Sie sich mit einem Klick an. Alle Personen sind erfunden. Was Sie hier tun, bleibt auf diesem Rechner.',
    en: 'In the demonstration you sign in with one click. All persons are invented. What you do here stays on this machine.',
    leicht:
      'Hier brauchen Sie kein Passwort. Ein Klick ist genug. Alle Personen sind erfunden. Ihre Angaben bleiben auf diesem Rechner.',
  },
  now: {
    de: 'Sie sind gerade als {name} angemeldet. Wenn Sie jemand anderen wählen, endet diese Anmeldung.',
    en: 'You are signed in as {name} right now. If you choose somebody else, this session ends.',
    leicht: 'Sie sind jetzt {name}. Sie können auch eine andere Person sein.',
  },
  nowTitle: { de: 'Angemeldet', en: 'Signed in', leicht: 'Sie sind schon angemeldet' },
  citizens: { de: 'Bürgerinnen und Bürger', en: 'Citizens', leicht: 'Menschen mit einem Antrag' },
  citizensLead: {
    de: 'Leistungen finden, Anträge stellen, Rückfragen beantworten, Bescheide im Postfach lesen.',
    en: 'Find services, apply, answer questions, read decisions in the mailbox.',
    leicht: 'Sie stellen einen Antrag. Das Amt schickt Ihnen einen Brief.',
  },
  citizen: { de: 'Bürgerkonto', en: 'Citizen account', leicht: 'Eigenes Konto' },
  substantial: {
    de: 'Hat sich mit Ausweis ausgewiesen (Vertrauensniveau substanziell).',
    en: 'Has shown an identity card (level of trust: substantial).',
    leicht: 'Die Person hat ihren Ausweis gezeigt.',
  },
  low: {
    de: 'Angemeldet mit E-Mail-Adresse und Passwort (Vertrauensniveau niedrig).',
    en: 'Signed in with e-mail address and password (level of trust: low).',
    leicht: 'Die Person hat nur ein Passwort.',
  },
  staff: { de: 'Beschäftigte in Behörden', en: 'Staff of authorities', leicht: 'Menschen im Amt' },
  staffLead: {
    de: 'Anträge bearbeiten, nachfragen, eine Entscheidung vorschlagen; die Leitung entscheidet (Vier-Augen-Prinzip).',
    en: 'Work on applications, ask back, propose a decision; the head decides (four eyes).',
    leicht: 'Sie prüfen Anträge. Eine Person schlägt etwas vor. Eine andere Person entscheidet.',
  },
  clerk: { de: 'Sachbearbeitung', en: 'Case worker', leicht: 'Prüft die Anträge' },
  head: { de: 'Leitung', en: 'Head of office', leicht: 'Entscheidet im Amt' },
  administrator: { de: 'Verwaltung des Systems', en: 'Administrator', leicht: 'Sieht alle Rechte im Amt' },
  be: { de: 'Anmelden', en: 'Sign in', leicht: 'Das möchte ich sein' },
  office: { de: 'Andere Behörde', en: 'Another authority', leicht: 'Ein anderes Amt' },
  officeLead: {
    de: 'Alle Gemeinden, Kreise und Regierungspräsidien in Hessen und das Land: Für jede Behörde gibt es drei erfundene Personen.',
    en: 'All municipalities, counties and regional councils of Hessen, and the state: for each authority there are three invented persons.',
    leicht: 'Sie können auch in einem anderen Amt arbeiten. Das geht mit jedem Amt in Hessen.',
  },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Welches Amt?' },
  authorityHelp: {
    de: 'Sie können die ersten Buchstaben tippen.',
    en: 'You can type the first letters.',
    leicht: 'Tippen Sie den Anfang vom Namen.',
  },
  authorityMissing: {
    de: 'Wählen Sie eine Behörde aus der Liste.',
    en: 'Choose an authority from the list.',
    leicht: 'Bitte wählen Sie ein Amt aus.',
  },
  role: { de: 'Aufgabe', en: 'Role', leicht: 'Was machen Sie im Amt?' },
  roleMissing: { de: 'Wählen Sie eine Aufgabe.', en: 'Choose a role.', leicht: 'Bitte wählen Sie eine Arbeit aus.' },
  beThere: { de: 'In dieser Behörde anmelden', en: 'Sign in at this authority', leicht: 'In diesem Amt arbeiten' },
})

/** Texts of the outbox. */
export const outboxTexts = defineTexts({
  title: { de: 'Postausgang der Vorführung', en: 'Outbox of the demonstration', leicht: 'Alle E-Mails' },
  lead: {
    de: 'Die Vorführung verschickt keine E-Mails. Sie liegen hier, die neuesten zuerst.',
    en: 'The demonstration sends no e-mails. They are kept here, newest first.',
    leicht: 'Wir schicken keine E-Mails. Sie finden alle E-Mails hier.',
  },
  link: { de: 'Zum Postausgang', en: 'To the outbox', leicht: 'Die E-Mails ansehen' },
  emptyTitle: { de: 'Noch keine E-Mail', en: 'No e-mail yet', leicht: 'Hier ist noch nichts' },
  empty: {
    de: 'Eröffnen Sie ein Konto oder stellen Sie einen Antrag; was dann verschickt wird, erscheint hier. Laden Sie die Seite danach neu.',
    en: 'Open an account or send an application; the mails it causes appear here. Reload the page afterwards.',
    leicht: 'Eröffnen Sie ein Konto. Dann kommt hier eine E-Mail. Laden Sie die Seite noch einmal.',
  },
  openAccount: { de: 'Konto eröffnen', en: 'Open an account', leicht: 'Ein Konto anlegen' },
  caption: { de: 'E-Mails, neueste zuerst', en: 'E-mails, newest first', leicht: 'Die neuen E-Mails stehen oben' },
  at: { de: 'Zeit', en: 'Time', leicht: 'Wann?' },
  to: { de: 'An', en: 'To', leicht: 'Für wen?' },
  subject: { de: 'Betreff', en: 'Subject', leicht: 'Worum geht es?' },
  newest: { de: 'Zu den neuesten', en: 'To the newest', leicht: 'Zurück zu den neuen E-Mails' },
  all: { de: 'Alle E-Mails', en: 'All e-mails', leicht: 'Zurück zu allen E-Mails' },
  text: { de: 'Text der E-Mail', en: 'Text of the e-mail', leicht: 'Das steht in der E-Mail' },
})

/** Where in the site the pages of the demonstration stand. */
export const placeTexts = defineTexts({
  demonstration: { de: 'Vorführung', en: 'Demonstration', leicht: 'Nur zum Zeigen' },
})
