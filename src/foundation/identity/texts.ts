import { defineTexts } from '../../kernel/texts.ts'

/** What outer ways are called. */
export const wayTexts = defineTexts({
  bundid: { de: 'BundID', en: 'BundID', leicht: 'Bund-ID' },
  desk: { de: 'Persönlich in der Behörde', en: 'In person at an authority', leicht: 'Persönlich im Amt' },
  letter: { de: 'Brief mit Code', en: 'Letter with a code', leicht: 'Brief mit einem Code' },
  wallet: { de: 'Wallet', en: 'Wallet', leicht: 'Digitale Brief-Tasche' },
  with: { de: 'Mit {way} anmelden', en: 'Sign in with {way}', leicht: 'Anmelden mit der {way}' },
})

/** The page that leads away to sign in. */
export const waysTexts = defineTexts({
  title: { de: 'Mit einem anderen Konto anmelden', en: 'Sign in with another account', leicht: 'Anders anmelden' },
  lead: {
    de: 'Sie weisen sich dort aus und kommen dann hierher zurück. Übermittelt werden Ihr Name, Geburtsdatum und -ort, Ihre Anschrift und E-Mail-Adresse und ein Kennzeichen, an dem wir Sie wiedererkennen.',
    en: 'You prove your identity there and then come back here. Your name, date and place of birth, your address and e-mail address and a mark by which we know you again are sent to us.',
    leicht: 'Sie melden sich dort an. Dann kommen Sie wieder hierher. Wir bekommen Ihren Namen und Ihre Adresse.',
  },
  go: { de: 'Weiter zu {way}', en: 'Go on to {way}', leicht: 'Jetzt zu der Seite: {way}' },
  onceTitle: { de: 'Nur einmal ausweisen', en: 'Identify yourself just once', leicht: 'Nur heute ausweisen' },
  once: {
    de: 'Sie möchten hier kein Konto? Weisen Sie sich für diesen einen Besuch aus. Danach löschen wir hier alles über Sie.',
    en: 'You want no account here? Identify yourself for this one visit. Then we delete everything about you here.',
    leicht: 'Sie möchten kein Konto? Dann weisen Sie sich nur heute aus. Danach löschen wir alles.',
  },
  goOnce: { de: 'Einmal ausweisen mit {way}', en: 'Identify once with {way}', leicht: 'Nur heute mit {way}' },
  none: {
    de: 'Hier ist kein anderes Konto eingerichtet. Melden Sie sich mit E-Mail-Adresse an.',
    en: 'No other account is set up here. Sign in with your e-mail address.',
    leicht: 'Das gibt es hier nicht. Melden Sie sich mit Ihrer E-Mail-Adresse an.',
  },
  back: { de: 'Zur Anmeldung', en: 'To the sign-in', leicht: 'Zurück zum Anmelden' },
})

/** The page after an unknown identity was proven. */
export const offerTexts = defineTexts({
  title: { de: 'Willkommen', en: 'Welcome', leicht: 'Guten Tag' },
  lead: {
    de: 'Sie haben sich ausgewiesen, aber hier gibt es noch kein Konto dazu. Das haben wir über Sie erfahren; gespeichert wird es erst, wenn Sie wählen.',
    en: 'You have proven your identity, but there is no account for it here yet. This is what we were told about you; it is stored only once you choose.',
    leicht: 'Sie haben hier noch kein Konto. Das wissen wir jetzt über Sie:',
  },
  newTitle: { de: 'Neues Konto eröffnen', en: 'Open a new account', leicht: 'Ein neues Konto eröffnen' },
  newText: {
    de: 'Sie bekommen ein Konto mit diesen Angaben und sind gleich angemeldet. Künftig melden Sie sich auf demselben Weg an.',
    en: 'You get an account with these details and are signed in at once. From now on you sign in in the same way.',
    leicht: 'Sie bekommen ein Konto. Dort stehen Ihre Angaben schon.',
  },
  onceTitle: {
    de: 'Ohne Konto weitergehen',
    en: 'Go on without an account',
    leicht: 'Heute ohne Konto weitermachen',
  },
  newOnce: {
    de: 'Sie haben sich nur dieses eine Mal ausgewiesen. Bis Sie sich abmelden, höchstens zwölf Stunden lang, können Sie Anträge ausfüllen und senden. Danach löschen wir hier alles über Sie. Gesendete Anträge bleiben bei der Behörde; sie antwortet Ihnen per Post. Möchten Sie wiederkommen, legen Sie vorher im Konto ein Passwort oder einen Passkey fest.',
    en: 'You have identified yourself for this once only. Until you sign out, for twelve hours at most, you can fill in and send applications. Then we delete everything about you here. What you have sent stays with the authority, which answers by post. If you want to come back, set a password or a passkey in the account before.',
    leicht:
      'Sie haben sich nur für heute ausgewiesen. Sie können jetzt Anträge senden. Nach dem Abmelden löschen wir hier alles. Die Behörde hat dann nur Ihre Anträge. Sie schreibt Ihnen einen Brief.',
  },
  joinTitle: {
    de: 'Mit einem Konto verbinden, das Sie schon haben',
    en: 'Join it to an account that you have already',
    leicht: 'Sie haben schon ein Konto?',
  },
  joinText: {
    de: 'Melden Sie sich dazu bei Ihrem Konto an. Danach fragen wir Sie, ob beide zusammengehören.',
    en: 'Sign in to your account for this. Then we ask you whether the two belong together.',
    leicht: 'Melden Sie sich dort an. Dann fragen wir Sie noch einmal.',
  },
  join: { de: 'Anmelden und verbinden', en: 'Sign in and join', leicht: 'Im Konto anmelden' },
  sureTitle: { de: 'Gehören beide zusammen?', en: 'Do the two belong together?', leicht: 'Gehört das zusammen?' },
  sure: {
    de: 'Sie sind als {name} angemeldet. Wenn Sie diesen Nachweis verbinden, können Sie sich künftig auch mit ihm anmelden.',
    en: 'You are signed in as {name}. If you join this proof, you can sign in by it as well from now on.',
    leicht: 'Sie sind angemeldet als {name}. Möchten Sie beides verbinden?',
  },
  yes: { de: 'Ja, verbinden', en: 'Yes, join them', leicht: 'Ja, das gehört zusammen' },
  no: { de: 'Nein, nichts verbinden', en: 'No, join nothing', leicht: 'Nein' },
})

/** The page that raises the level of a session. */
export const stepTexts = defineTexts({
  title: { de: 'Sicherer ausweisen', en: 'Prove your identity more surely', leicht: 'Zeigen Sie: Das bin ich' },
  lead: {
    de: 'Für den nächsten Schritt brauchen wir das Vertrauensniveau „{needed}“. Ihre Anmeldung hat jetzt „{now}“. Was Sie bisher eingegeben haben, bleibt gespeichert; danach geht es dort weiter, wo Sie waren.',
    en: 'The next step needs the trust level "{needed}". Your sign-in has "{now}" now. What you entered so far stays saved; afterwards you go on where you were.',
    leicht: 'Jetzt müssen wir sicher wissen: Das sind Sie. Ihre Angaben bleiben gespeichert.',
  },
  notReached: {
    de: 'Das hat noch nicht gereicht: Sie haben sich mit dem Niveau „{now}“ ausgewiesen. Es ist nichts verloren. Wählen Sie einen sichereren Weg.',
    en: 'That was not enough yet: you proved your identity at the level "{now}". Nothing is lost. Choose a surer way.',
    leicht: 'Das war noch nicht sicher genug. Es ist nichts verloren. Bitte wählen Sie einen anderen Weg.',
  },
  stronger: {
    de: 'Mit Passkey oder Code bestätigen',
    en: 'Confirm with a passkey or a code',
    leicht: 'Einen Passkey oder Code benutzen',
  },
  notReachedTitle: { de: 'Noch nicht erreicht', en: 'Not reached yet', leicht: 'Noch nicht geschafft' },
  none: {
    de: 'Dieses Niveau lässt sich hier online nicht erreichen. Ihr Entwurf bleibt gespeichert. Wenden Sie sich an die Behörde; dort können Sie sich persönlich ausweisen.',
    en: 'This level can not be reached online here. Your draft stays saved. Turn to the authority; you can prove your identity there in person.',
    leicht: 'Das geht hier nicht. Ihre Angaben sind noch da. Bitte gehen Sie zum Amt.',
  },
  noneTitle: { de: 'Hier nicht möglich', en: 'Not possible here', leicht: 'Das geht hier nicht' },
  back: { de: 'Zurück, ohne sich auszuweisen', en: 'Back without proving it', leicht: 'Zurück' },
  low: { de: 'niedrig', en: 'low', leicht: 'normal' },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher' },
})

/** The page of the own proofs of identity. */
export const proofTexts = defineTexts({
  title: { de: 'Identitätsnachweise', en: 'Proofs of identity', leicht: 'Ihre Nachweise' },
  lead: {
    de: 'So haben Sie sich bisher ausgewiesen. Mehrere Wege können zu einem Konto führen; einer bleibt immer übrig.',
    en: 'This is how you proved your identity so far. Several ways can lead to one account; one always stays.',
    leicht: 'So haben Sie gezeigt: Das bin ich.',
  },
  emptyTitle: { de: 'Noch kein Nachweis', en: 'No proof yet', leicht: 'Hier ist noch nichts' },
  empty: {
    de: 'Verbinden Sie ein anderes Konto, um sich damit anzumelden und Ihr Vertrauensniveau anzuheben.',
    en: 'Join another account to sign in by it and to raise your level of trust.',
    leicht: 'Sie können Ihre Bund-ID verbinden.',
  },
  level: { de: 'Vertrauensniveau', en: 'Trust level', leicht: 'So sicher ist das' },
  since: { de: 'Nachgewiesen am', en: 'Proven on', leicht: 'Seit' },
  until: { de: 'Gilt bis', en: 'Good until', leicht: 'Das gilt bis' },
  ended: { de: 'abgelaufen', en: 'over', leicht: 'Das gilt nicht mehr' },
  remove: { de: 'Wegnehmen', en: 'Take away', leicht: 'Löschen' },
  add: { de: 'Weiteren Nachweis verbinden', en: 'Join another proof', leicht: 'Noch einen Nachweis verbinden' },
})

/** Names of what a provider says about a person. */
export const attributeTexts = defineTexts({
  name: { de: 'Name', en: 'Name', leicht: 'Ihr Name' },
  surname: { de: 'Familienname', en: 'Surname', leicht: 'Nach-Name' },
  givenName: { de: 'Vorname', en: 'Given name', leicht: 'Vor-Name' },
  personalTitle: { de: 'Titel', en: 'Title', leicht: 'Ihr Titel' },
  birthName: { de: 'Geburtsname', en: 'Name at birth', leicht: 'Name bei der Geburt' },
  birthdate: { de: 'Geburtsdatum', en: 'Date of birth', leicht: 'Geburts-Tag' },
  placeOfBirth: { de: 'Geburtsort', en: 'Place of birth', leicht: 'Geburts-Ort' },
  postalAddress: { de: 'Straße und Hausnummer', en: 'Street and number', leicht: 'Straße und Haus-Nummer' },
  postalCode: { de: 'Postleitzahl', en: 'Postcode', leicht: 'Post-Leit-Zahl' },
  localityName: { de: 'Ort', en: 'Place', leicht: 'Hier wohnen Sie' },
  country: { de: 'Land', en: 'Country', leicht: 'Ihr Land' },
  mail: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  assertionProvedBy: { de: 'Ausgewiesen mit', en: 'Proven by', leicht: 'Sie haben benutzt' },
})
