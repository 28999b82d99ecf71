import type { RefusalTexts } from './words.ts'

/** What the edge itself refuses, before any room is asked. */
export type HttpRefusalCode =
  | 'http/not-found'
  | 'http/bad-input'
  | 'http/bad-body'
  | 'http/too-large'
  | 'http/too-many'
  | 'http/too-long'
  | 'http/wrong-method'
  | 'http/not-a-form'
  | 'http/other-page'
  | 'http/key-missing'
  | 'http/form-expired'
  | 'http/not-json'
  | 'http/no-idempotency-key'
  | 'http/key-worthless'
  | 'http/sign-in-first'
  | 'http/not-allowed'
  | 'http/higher-level'
  | 'http/mandate-ended'
  | 'http/stronger-sign-in'
  | 'http/as-oneself'
  | 'http/database-gone'
  | 'http/bug'

export const refusals: RefusalTexts<HttpRefusalCode> = {
  'http/not-found': {
    status: 404,
    de: 'Diese Seite gibt es nicht. Vielleicht ist der Link alt oder hat einen Tippfehler. Über die Startseite finden Sie jede Leistung.',
    en: 'This page does not exist. The link may be old or mistyped. You can find every service from the start page.',
    leicht: 'Diese Seite gibt es nicht. Vielleicht ist der Link alt. Auf der Start-Seite finden Sie alles.',
  },
  'http/bad-input': {
    status: 400,
    de: 'Eine Angabe in der Anfrage passt nicht: {path} war „{value}“, erwartet wird {expected}. Es wurde nichts geändert.',
    en: 'One value in the request does not fit: {path} was “{value}”, expected {expected}. Nothing was changed.',
    leicht: 'Eine Angabe passt nicht. Die Angabe heißt: {path}. Es wurde nichts geändert.',
  },
  'http/bad-body': {
    status: 400,
    de: 'Das Formular kam unvollständig an. Es wurde nichts geändert. Gehen Sie im Browser zurück und senden Sie es noch einmal.',
    en: 'The form arrived incomplete. Nothing was changed. Go back in your browser and send it again.',
    leicht: 'Das Formular ist nicht ganz angekommen. Gehen Sie im Browser zurück. Senden Sie es noch einmal.',
  },
  'http/too-large': {
    status: 413,
    de: 'Das Gesendete ist zu groß, erlaubt sind {limit}. Gespeicherte Angaben sind nicht verloren. Gehen Sie im Browser zurück und wählen Sie eine kleinere Datei.',
    en: 'What you sent is too large, the limit is {limit}. Saved answers are not lost. Go back in your browser and choose a smaller file.',
    leicht:
      'Die Datei ist zu groß. Ihre Angaben sind noch da. Gehen Sie im Browser zurück. Nehmen Sie eine kleinere Datei.',
  },
  'http/too-many': {
    status: 429,
    de: 'Von hier kamen gerade sehr viele Anfragen. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'Very many requests came from here just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht:
      'Es waren gerade zu viele Anfragen. Es ist nichts verloren. Bitte warten Sie {wait}. Versuchen Sie es dann noch einmal.',
  },
  'http/too-long': {
    status: 414,
    de: 'Die Adresse dieser Seite ist zu lang. Über die Startseite finden Sie jede Leistung.',
    en: 'The address of this page is too long. You can find every service from the start page.',
    leicht: 'Die Adresse von dieser Seite ist zu lang. Auf der Start-Seite finden Sie alles.',
  },
  'http/wrong-method': {
    status: 405,
    de: 'Diese Adresse nimmt so eine Anfrage nicht an. Es wurde nichts geändert. Über die Startseite finden Sie jede Leistung.',
    en: 'This address does not take such a request. Nothing was changed. You can find every service from the start page.',
    leicht: 'Das geht mit dieser Adresse nicht. Es wurde nichts geändert. Auf der Start-Seite finden Sie alles.',
  },
  'http/not-a-form': {
    status: 415,
    de: 'Was gesendet wurde, ist kein Formular. Es wurde nichts geändert. Öffnen Sie die Seite neu und senden Sie das Formular von dort.',
    en: 'What was sent is not a form. Nothing was changed. Open the page again and send the form from there.',
    leicht:
      'Das war kein Formular. Es wurde nichts geändert. Öffnen Sie die Seite noch einmal. Dann senden Sie das Formular.',
  },
  'http/other-page': {
    status: 403,
    de: 'Dieses Formular kam von einer fremden Seite. Zu Ihrem Schutz wurde nichts geändert. Öffnen Sie die Seite hier und senden Sie das Formular von dort.',
    en: 'This form came from another site. To protect you, nothing was changed. Open the page here and send the form from there.',
    leicht:
      'Das Formular kam von einer fremden Seite. Es wurde nichts geändert. Öffnen Sie die Seite hier. Dann senden Sie das Formular.',
  },
  'http/key-missing': {
    status: 422,
    de: 'Dem Formular fehlt die Nummer, mit der wir doppeltes Senden erkennen. Es wurde nichts angelegt. Laden Sie die Seite neu und senden Sie noch einmal.',
    en: 'The form lacks the number by which we notice that it was sent twice. Nothing was created. Reload the page and send it again.',
    leicht:
      'Dem Formular fehlt eine Nummer. Es wurde nichts gespeichert. Laden Sie die Seite neu. Dann senden Sie noch einmal.',
  },
  'http/not-json': {
    status: 415,
    de: 'Diese Adresse nimmt eine andere Art von Inhalt an, erwartet wird {expected}. Es wurde nichts geändert.',
    en: 'This address takes another kind of content, expected {expected}. Nothing was changed.',
    leicht: 'Diese Adresse braucht andere Daten. Es wurde nichts geändert.',
  },
  'http/no-idempotency-key': {
    status: 400,
    de: 'Die Kopfzeile Idempotency-Key fehlt oder hat nicht 8 bis 200 sichtbare Zeichen. Es wurde nichts angelegt. Senden Sie sie mit und bei jeder Wiederholung dieselbe.',
    en: 'The header Idempotency-Key is missing or has not 8 to 200 visible characters. Nothing was created. Send one, and the same with every repetition.',
    leicht: 'Es fehlt eine Nummer. Es wurde nichts gespeichert. Senden Sie die Nummer mit.',
  },
  'http/key-worthless': {
    status: 401,
    de: 'Dieser Schlüssel gilt nicht: Er ist unbekannt, abgelaufen, widerrufen oder gehört in ein anderes Netz. Es wurde nichts geändert. Einen neuen macht, wer die Organisation verwaltet.',
    en: 'This key is not good: it is unknown, expired, revoked, or belongs to another network. Nothing was changed. Whoever manages the organisation makes a new one.',
    leicht: 'Dieser Schlüssel gilt nicht. Es wurde nichts geändert. Ihre Firma kann einen neuen Schlüssel machen.',
  },
  'http/form-expired': {
    status: 403,
    de: 'Das Formular war zu lange offen oder stammt aus einer anderen Anmeldung. Es wurde nichts geändert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie dann noch einmal.',
    en: 'The form was open for too long or belongs to another sign-in. Nothing was changed. Go back, reload the page and send it again.',
    leicht: 'Das Formular war zu lange offen. Es wurde nichts geändert. Gehen Sie zurück. Laden Sie die Seite neu.',
  },
  'http/sign-in-first': {
    status: 401,
    de: 'Ihre Anmeldung ist abgelaufen. Ihre Angaben sind nicht verloren: Melden Sie sich in einem neuen Fenster an und senden Sie dann hier noch einmal.',
    en: 'Your sign-in has expired. Your answers are not lost: sign in in a new window, then send them again here.',
    leicht:
      'Sie sind nicht mehr angemeldet. Ihre Angaben sind noch da. Melden Sie sich in einem neuen Fenster an. Dann senden Sie hier noch einmal.',
  },
  'http/not-allowed': {
    status: 403,
    de: 'Für diese Seite fehlt Ihnen die Berechtigung. Wenn Sie sie für Ihre Arbeit brauchen, hilft die Verwalterin oder der Verwalter Ihrer Behörde.',
    en: 'You do not have permission for this page. If you need it for your work, ask the administrator of your authority.',
    leicht:
      'Sie dürfen diese Seite nicht sehen. Brauchen Sie die Seite für Ihre Arbeit? Dann fragen Sie in Ihrer Behörde.',
  },
  'http/higher-level': {
    status: 403,
    de: 'Dafür müssen Sie sich mit einem höheren Vertrauensniveau anmelden.',
    en: 'This needs a sign-in at a higher level of trust.',
    leicht: 'Dafür müssen Sie sich sicherer anmelden.',
  },
  'http/stronger-sign-in': {
    status: 403,
    de: 'Ihre Behörde verlangt dafür eine Anmeldung mit Passkey oder mit Code aus einer App. Es wurde nichts geändert. Rufen Sie die Seite noch einmal auf: Dann führen wir Sie durch die nötigen Schritte.',
    en: 'For this your authority demands a sign-in with a passkey or with a code from an app. Nothing was changed. Open the page once more: then we lead you through the steps.',
    leicht:
      'Ihr Amt will hier eine besonders sichere Anmeldung. Öffnen Sie die Seite noch einmal. Es ist nichts passiert.',
  },
  'http/mandate-ended': {
    status: 403,
    de: 'Die Vollmacht, mit der Sie gehandelt haben, gilt nicht mehr. Ihre letzte Eingabe wurde nicht gesendet. Was vorher gespeichert war, ist nicht verloren: Es liegt weiter bei der Person oder Organisation, für die Sie gehandelt haben.',
    en: 'The mandate that you acted under no longer holds. What you sent last was not taken. What was saved before is not lost: it stays with the person or organisation that you acted for.',
    leicht:
      'Ihre Vollmacht gilt nicht mehr. Ihre letzte Eingabe wurde nicht gesendet. Alles andere ist noch da. Es gehört der anderen Person oder Firma.',
  },
  'http/as-oneself': {
    status: 403,
    de: 'Diese Seite gehört zu Ihrem eigenen Konto. Sie handeln gerade für jemand anderen. Es wurde nichts geändert. Handeln Sie wieder für sich selbst, dann öffnet sich die Seite.',
    en: 'This page belongs to your own account. You are acting for somebody else right now. Nothing was changed. Act for yourself again and the page opens.',
    leicht:
      'Diese Seite gehört zu Ihrem eigenen Konto. Sie handeln gerade für jemand anderen. Es wurde nichts geändert. Handeln Sie zuerst wieder für sich selbst.',
  },
  'http/database-gone': {
    status: 503,
    de: 'Unser Datenspeicher antwortet gerade nicht. Was Sie gespeichert haben, ist nicht verloren. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'Our data store is not answering right now. What you saved is not lost. Please try again in a minute.',
    leicht:
      'Es gibt gerade eine Störung. Ihre Angaben sind noch da. Bitte warten Sie eine Minute. Dann versuchen Sie es noch einmal.',
  },
  'http/bug': {
    status: 500,
    de: 'Hier ist uns ein Fehler passiert. Was Sie gespeichert haben, ist nicht verloren. Versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie uns die Nummer {error}.',
    en: 'We made a mistake here. What you saved is not lost. Try again; if it happens again, tell us the number {error}.',
    leicht:
      'Wir haben einen Fehler gemacht. Ihre Angaben sind noch da. Versuchen Sie es noch einmal. Klappt es nicht? Dann sagen Sie uns diese Nummer: {error}.',
  },
}
