import { defineTexts } from '../../kernel/texts.ts'

/** Opening an account and confirming its address. */
export const registerTexts = defineTexts({
  title: { de: 'Servicekonto eröffnen', en: 'Open a service account', leicht: 'Ein Service-Konto eröffnen' },
  lead: {
    de: 'Mit dem Servicekonto stellen Sie Anträge, sehen deren Stand und erhalten Bescheide in Ihr Postfach.',
    en: 'With a service account you send applications, see how they are going and get decisions in your mailbox.',
    leicht: 'Mit dem Service-Konto stellen Sie Anträge. Die Antworten finden Sie in Ihrem Post-Fach.',
  },
  haveOne: {
    de: 'Sie haben schon ein Konto?',
    en: 'You already have an account?',
    leicht: 'Haben Sie schon ein Konto?',
  },
  name: { de: 'Vor- und Nachname', en: 'First and last name', leicht: 'Ihr Vor-Name und Ihr Nach-Name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  emailHelp: {
    de: 'Dorthin schicken wir einen Link, mit dem Sie die Adresse bestätigen.',
    en: 'We send a link there that you confirm the address with.',
    leicht: 'Wir schicken Ihnen eine E-Mail. In der E-Mail ist ein Link.',
  },
  password: { de: 'Passwort', en: 'Password', leicht: 'Ihr Passwort' },
  passwordHelp: {
    de: 'Mindestens 10 Zeichen. Gut sind drei oder vier Wörter, die nichts miteinander zu tun haben. Bitte keines, das Sie anderswo benutzen, und nicht Ihre E-Mail-Adresse.',
    en: 'At least 10 characters. Three or four words that have nothing to do with each other work well. Please none that you use elsewhere, and not your e-mail address.',
    leicht:
      'Das Passwort braucht mindestens 10 Zeichen. Nehmen Sie zum Beispiel 3 Wörter. Nehmen Sie nicht Ihre E-Mail-Adresse. Benutzen Sie das Passwort nur hier.',
  },
  passwordAgain: {
    de: 'Aus Sicherheitsgründen zeigen wir Ihr Passwort nicht noch einmal. Bitte geben Sie es neu ein.',
    en: 'For safety we do not show your password again. Please type it once more.',
    leicht: 'Wir zeigen Ihr Passwort nicht. Bitte schreiben Sie das Passwort noch einmal.',
  },
  send: { de: 'Konto eröffnen', en: 'Open the account', leicht: 'Jetzt Konto eröffnen' },
  nameMissing: {
    de: 'Geben Sie Ihren Vor- und Nachnamen ein.',
    en: 'Enter your first and last name.',
    leicht: 'Ihr Name fehlt noch. Bitte schreiben Sie Ihren Namen.',
  },
  nameTooLong: {
    de: 'Der Name ist länger als 120 Zeichen. Kürzen Sie ihn bitte.',
    en: 'The name is longer than 120 characters. Please shorten it.',
    leicht: 'Der Name ist zu lang. Bitte kürzen Sie den Namen.',
  },
  emailWrong: {
    de: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Enter a complete e-mail address, for example name@example.org.',
    leicht: 'Die E-Mail-Adresse stimmt nicht. Schreiben Sie so: name@beispiel.de',
  },
  'too-short': {
    de: 'Das Passwort ist kürzer als 10 Zeichen. Hängen Sie zum Beispiel noch ein Wort an.',
    en: 'The password is shorter than 10 characters. Add another word, for example.',
    leicht: 'Das Passwort ist zu kurz. Es braucht mindestens 10 Zeichen.',
  },
  'too-long': {
    de: 'Das Passwort ist länger als 200 Zeichen. Wählen Sie bitte ein kürzeres.',
    en: 'The password is longer than 200 characters. Please choose a shorter one.',
    leicht: 'Das Passwort ist zu lang. Bitte nehmen Sie ein kürzeres Passwort.',
  },
  'contains-address': {
    de: 'Das Passwort enthält Ihre E-Mail-Adresse und ist damit leicht zu erraten. Wählen Sie bitte ein anderes.',
    en: 'The password contains your e-mail address and is easy to guess. Please choose another one.',
    leicht: 'In dem Passwort ist Ihre E-Mail-Adresse. Bitte nehmen Sie ein anderes Passwort.',
  },
  'too-simple': {
    de: 'Das Passwort besteht fast nur aus denselben Zeichen. Wählen Sie bitte ein anderes.',
    en: 'The password is made of almost the same characters only. Please choose another one.',
    leicht: 'Das Passwort ist zu einfach. Bitte nehmen Sie ein anderes Passwort.',
  },
  known: {
    de: 'Dieses Passwort ist leicht zu erraten: Es steht auf Listen gestohlener Passwörter oder besteht aus naheliegenden Wörtern. Wählen Sie bitte ein anderes, zum Beispiel drei Wörter, die nichts miteinander zu tun haben.',
    en: 'This password is easy to guess: it stands on lists of stolen passwords or is made of obvious words. Please choose another one, for example three words that have nothing to do with each other.',
    leicht:
      'Das Passwort kennen viele Menschen. Bitte nehmen Sie ein anderes Passwort. Nehmen Sie zum Beispiel 3 Wörter.',
  },
})

/** Between opening an account and its first use. */
export const confirmTexts = defineTexts({
  checkTitle: { de: 'Schauen Sie in Ihre E-Mails', en: 'Check your e-mail', leicht: 'Sie bekommen eine E-Mail' },
  checkLead: {
    de: 'Wir haben eine E-Mail an die angegebene Adresse geschickt. Öffnen Sie den Link darin, um fortzufahren.',
    en: 'We sent an e-mail to the address you gave. Open the link in it to go on.',
    leicht: 'Wir schicken Ihnen eine E-Mail. In der E-Mail ist ein Link. Klicken Sie auf den Link.',
  },
  checkLasts: {
    de: 'Der Link gilt zwei Tage. Diese Seite können Sie schließen.',
    en: 'The link works for two days. You can close this page.',
    leicht: 'Der Link gilt 2 Tage. Sie können diese Seite schließen.',
  },
  checkNothing: { de: 'Es kommt keine E-Mail?', en: 'No e-mail arriving?', leicht: 'Haben Sie keine E-Mail bekommen?' },
  checkSpam: {
    de: 'Warten Sie ein paar Minuten und sehen Sie auch im Ordner für unerwünschte E-Mails nach.',
    en: 'Wait a few minutes and look into your folder for junk mail, too.',
    leicht: 'Warten Sie ein paar Minuten. Schauen Sie auch in den Spam-Ordner.',
  },
  checkAgain: {
    de: 'Vielleicht hat die Adresse einen Tippfehler. Dann eröffnen Sie das Konto noch einmal; so bekommen Sie auch einen neuen Link.',
    en: 'The address may be mistyped. Then open the account again; this is also how you get a new link.',
    leicht: 'Vielleicht war die Adresse falsch. Dann eröffnen Sie das Konto noch einmal.',
  },
  again: { de: 'Konto noch einmal eröffnen', en: 'Open the account again', leicht: 'Noch einmal ein Konto eröffnen' },
  outbox: {
    de: 'In der Vorführung verlassen E-Mails diesen Rechner nicht. Sie liegen im Postausgang.',
    en: 'In the demonstration, e-mails do not leave this computer. They are in the outbox.',
    leicht: 'Diese Seite ist nur zum Zeigen. Die E-Mail liegt im Post-Ausgang.',
  },
  toOutbox: { de: 'Zum Postausgang', en: 'To the outbox', leicht: 'Den Post-Ausgang öffnen' },
  title: { de: 'E-Mail-Adresse bestätigen', en: 'Confirm your e-mail address', leicht: 'Ist das Ihre E-Mail-Adresse?' },
  lead: {
    de: 'Bestätigen Sie, dass Sie das Servicekonto mit dieser E-Mail-Adresse eröffnet haben. Danach können Sie sich anmelden.',
    en: 'Confirm that you opened the service account with this e-mail address. After that you can sign in.',
    leicht: 'Sie haben ein Service-Konto eröffnet. Klicken Sie bitte auf den Knopf. Dann können Sie sich anmelden.',
  },
  notYou: {
    de: 'Sie haben kein Konto eröffnet? Dann schließen Sie diese Seite. Es geschieht nichts.',
    en: 'You did not open an account? Then close this page. Nothing will happen.',
    leicht: 'Haben Sie kein Konto eröffnet? Dann schließen Sie diese Seite.',
  },
  confirm: { de: 'Adresse bestätigen', en: 'Confirm the address', leicht: 'Ja, das ist meine Adresse' },
  doneTitle: {
    de: 'Ihre Adresse ist bestätigt',
    en: 'Your address is confirmed',
    leicht: 'Ihre E-Mail-Adresse stimmt',
  },
  doneText: {
    de: 'Ihr Servicekonto ist bereit. Melden Sie sich jetzt mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
    en: 'Your service account is ready. Now sign in with your e-mail address and your password.',
    leicht: 'Ihr Service-Konto ist fertig. Sie können sich jetzt anmelden.',
  },
})

/** Signing in, and choosing where to work. */
export const signInTexts = defineTexts({
  title: { de: 'Anmelden', en: 'Sign in', leicht: 'Hier anmelden' },
  lead: {
    de: 'Melden Sie sich mit Ihrem Servicekonto an.',
    en: 'Sign in with your service account.',
    leicht: 'Sie haben ein Service-Konto? Hier melden Sie sich an.',
  },
  send: { de: 'Anmelden', en: 'Sign in', leicht: 'Jetzt anmelden' },
  emailMissing: {
    de: 'Geben Sie die E-Mail-Adresse ein, mit der Sie das Konto eröffnet haben.',
    en: 'Enter the e-mail address that you opened the account with.',
    leicht: 'Ihre E-Mail-Adresse fehlt. Bitte schreiben Sie die Adresse.',
  },
  passwordMissing: {
    de: 'Geben Sie Ihr Passwort ein.',
    en: 'Enter your password.',
    leicht: 'Ihr Passwort fehlt. Bitte schreiben Sie Ihr Passwort.',
  },
  failedTitle: {
    de: 'Die Anmeldung hat nicht geklappt',
    en: 'Signing in did not work',
    leicht: 'Die Anmeldung ging nicht',
  },
  notConfirmedTitle: {
    de: 'Ihre Adresse ist noch nicht bestätigt',
    en: 'Your address is not confirmed yet',
    leicht: 'Es fehlt noch etwas',
  },
  openLink: {
    de: 'Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben. Danach können Sie sich anmelden.',
    en: 'Open the link in the e-mail that we sent you. After that you can sign in.',
    leicht: 'Sie haben eine E-Mail von uns. Klicken Sie dort auf den Link. Dann können Sie sich anmelden.',
  },
  newMail: {
    de: 'Sie finden die E-Mail nicht oder der Link ist abgelaufen? Eröffnen Sie das Konto noch einmal mit derselben Adresse, dann schicken wir Ihnen einen neuen Link. Ihr bisheriges Passwort bleibt gültig.',
    en: 'You cannot find the e-mail or the link has expired? Open the account again with the same address and we send you a new link. Your present password stays valid.',
    leicht:
      'Haben Sie keine E-Mail? Dann eröffnen Sie das Konto noch einmal. Nehmen Sie dieselbe E-Mail-Adresse. Sie bekommen dann einen neuen Link. Ihr altes Passwort gilt weiter.',
  },
  toNewMail: { de: 'Neuen Link anfordern', en: 'Ask for a new link', leicht: 'Ich brauche einen neuen Link' },
  noneYet: { de: 'Noch kein Konto?', en: 'No account yet?', leicht: 'Sie haben noch kein Konto?' },
  noneYetText: {
    de: 'Ein Servicekonto ist kostenlos. Sie brauchen nur eine E-Mail-Adresse.',
    en: 'A service account is free. All you need is an e-mail address.',
    leicht: 'Ein Service-Konto kostet nichts. Sie brauchen nur eine E-Mail-Adresse.',
  },
  demonstration: {
    de: 'In der Vorführung können Sie sich mit einem Klick als eine der erfundenen Personen anmelden.',
    en: 'In the demonstration you can sign in as one of the invented persons with one click.',
    leicht: 'Diese Seite ist nur zum Zeigen. Sie können sich ohne Passwort anmelden.',
  },
  toDemonstration: { de: 'Person auswählen', en: 'Choose a person', leicht: 'Eine Person wählen' },
  workplaceTitle: {
    de: 'Wo möchten Sie arbeiten?',
    en: 'Where would you like to work?',
    leicht: 'In welcher Behörde arbeiten Sie jetzt?',
  },
  workplaceLabel: { de: 'Ihre Behörden', en: 'Your authorities', leicht: 'Hier arbeiten Sie' },
  workplaceHelp: {
    de: 'Sie sehen danach nur die Vorgänge dieser Behörde. Wechseln können Sie jederzeit in Ihrem Konto.',
    en: 'After that you only see the cases of this authority. You can change at any time in your account.',
    leicht: 'Sie sehen dann nur diese Behörde. Sie können später wechseln.',
  },
  privately: {
    de: 'Privat, als Bürgerin oder Bürger',
    en: 'Privately, as a citizen',
    leicht: 'Ich arbeite jetzt nicht',
  },
  workplaceMissing: {
    de: 'Wählen Sie eine Behörde oder „Privat“.',
    en: 'Choose an authority or “Privately”.',
    leicht: 'Bitte wählen Sie etwas aus der Liste.',
  },
  go: { de: 'Weiter', en: 'Go on', leicht: 'Jetzt weiter' },
  noWorkplace: {
    de: 'Sie arbeiten in keiner Behörde',
    en: 'You do not work in any authority',
    leicht: 'Sie arbeiten in keinem Amt',
  },
  noWorkplaceText: {
    de: 'Wenn Sie eine Funktion brauchen, hilft die Verwalterin oder der Verwalter Ihrer Behörde.',
    en: 'If you need a function, ask the administrator of your authority.',
    leicht: 'Sie arbeiten doch in einem Amt? Dann fragen Sie dort nach.',
  },
})
