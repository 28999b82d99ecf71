import type { RefusalTexts } from '../../platform/http/words.ts'
import type { CaseRefusal, RetentionRefusal } from './words.ts'

/** Why a case did not move, as people are told. Complete by its type. */
export const CASE_REFUSALS: RefusalTexts<
  CaseRefusal['code'] | RetentionRefusal['code'] | 'case/version-differs' | 'case/reader-unknown'
> = {
  'case/not-found': {
    status: 404,
    de: 'Diesen Vorgang gibt es nicht, oder Sie dürfen ihn nicht sehen. Bitte prüfen Sie die Nummer. Ihre eigenen Vorgänge finden Sie unter „Meine Vorgänge“.',
    en: 'This case does not exist, or you may not see it. Please check the number. Your own cases are under “My cases”.',
    leicht: 'Wir finden diesen Antrag nicht. Bitte prüfen Sie die Nummer. Ihre Anträge stehen bei „Meine Anträge“.',
  },
  'case/not-possible-now': {
    status: 409,
    de: 'Dieser Schritt ist im jetzigen Stand des Vorgangs nicht möglich. Es wurde nichts geändert. Bitte laden Sie den Vorgang neu; dort stehen die möglichen Schritte.',
    en: 'This step is not possible in the present state of the case. Nothing was changed. Please reload the case to see the possible steps.',
    leicht:
      'Das geht im Moment nicht. Wir haben nichts geändert. Bitte laden Sie die Seite neu. Dort stehen die nächsten Schritte.',
  },
  'case/not-yours': {
    status: 403,
    de: 'Diesen Schritt darf hier nur jemand anderes ausführen, auch niemand in eigener Sache. Es wurde nichts geändert. Bitte wenden Sie sich an die zuständige Person.',
    en: 'Only somebody else may take this step here, and nobody in their own matter. Nothing was changed. Please turn to the person in charge.',
    leicht: 'Das darf nur eine andere Person tun. Wir haben nichts geändert. Bitte fragen Sie diese Person.',
  },
  'case/excluded': {
    status: 403,
    de: 'In diesem Vorgang dürfen Sie nicht tätig werden: Sie sind selbst beteiligt oder vertreten jemanden, der beteiligt ist (§ 20 HVwVfG). Es wurde nichts geändert. Bitten Sie eine Kollegin oder einen Kollegen, ihn zu übernehmen.',
    en: 'You may not act in this case: you are a party yourself, or represent somebody who is (HVwVfG § 20). Nothing was changed. Ask a colleague to take it over.',
    leicht:
      'Diesen Antrag darf nur jemand anderes bearbeiten. Wir haben nichts geändert. Fragen Sie eine Kollegin oder einen Kollegen.',
  },
  'case/four-eyes': {
    status: 403,
    de: 'Hier gilt das Vier-Augen-Prinzip: Wer die Entscheidung vorbereitet hat, darf sie nicht selbst treffen. Es wurde nichts geändert. Bitte übergeben Sie an eine zweite Person.',
    en: 'Two people are needed here: who prepared the decision may not take it. Nothing was changed. Please hand over to a second person.',
    leicht: 'Hier müssen 2 Personen prüfen. Sie waren schon die erste Person. Bitte fragen Sie eine andere Person.',
  },
  'case/changed-meanwhile': {
    status: 409,
    de: 'Der Vorgang hat sich geändert, seit Sie ihn geöffnet haben. Ihr Schritt wurde nicht ausgeführt, Ihre Eingaben sind nicht verloren. Bitte sehen Sie den neuen Stand an und versuchen Sie es noch einmal.',
    en: 'The case has changed since you opened it. Your step was not taken, and what you entered is not lost. Please look at the new state and try again.',
    leicht:
      'Jemand hat den Antrag gerade geändert. Ihr Text ist nicht weg. Bitte schauen Sie den Antrag neu an. Versuchen Sie es dann noch einmal.',
  },
  'case/needs': {
    status: 422,
    de: 'Zu diesem Schritt gehört ein Text. Bitte schreiben Sie ihn in das Feld, höchstens 5000 Zeichen. Es wurde nichts geändert.',
    en: 'This step needs a text. Please write it into the field, at most 5000 characters. Nothing was changed.',
    leicht: 'Hier fehlt noch ein Text. Bitte schreiben Sie in das Feld. Der Text darf nicht zu lang sein.',
  },
  'case/not-provable-now': {
    status: 503,
    de: 'Im Moment kann kein Bescheid erlassen werden: Die Stelle, die den Zeitpunkt beglaubigt, antwortet seit Stunden nicht. Es wurde nichts geändert, Ihre Eingaben sind nicht verloren. Bitte versuchen Sie es später noch einmal; alles andere geht weiter.',
    en: 'No decision can be issued at the moment: the service that certifies the time has not answered for hours. Nothing was changed and nothing you entered is lost. Please try again later; everything else goes on.',
    leicht:
      'Im Moment geht kein Bescheid. Wir können die Uhrzeit nicht sicher beweisen. Es ist nichts verloren. Bitte versuchen Sie es später noch einmal.',
  },
  'case/already-sent': {
    status: 409,
    de: 'Dieser Antrag ist schon abgesendet. Er wurde nicht noch einmal gesendet. Sie finden ihn unter „Meine Vorgänge“.',
    en: 'This application has already been sent. It was not sent again. You find it under “My cases”.',
    leicht: 'Der Antrag ist schon bei uns. Er steht bei „Meine Anträge“. Sie müssen nichts mehr tun.',
  },
  'case/erased': {
    status: 410,
    de: 'Die Angaben in diesem Vorgang sind gelöscht, weil sie nicht länger gespeichert werden dürfen. Dieser Schritt ist darum nicht mehr möglich, es wurde nichts geändert. Bei Fragen hilft die Behörde, die in diesem Vorgang steht.',
    en: 'The details of this case are erased, because they may not be kept any longer. So this step is no longer possible, and nothing was changed. For questions, turn to the authority that is named in the case.',
    leicht:
      'Wir haben die Angaben in diesem Antrag gelöscht. Wir dürfen sie nicht länger speichern. Sie können hier nichts mehr tun. Haben Sie Fragen? Dann fragen Sie das Amt.',
  },
  'case/unknown-service': {
    status: 404,
    de: 'Diese Leistung gibt es hier nicht oder nicht mehr. Es ist nichts verloren gegangen. Bitte suchen Sie sie auf der Startseite.',
    en: 'This service does not exist here, or no longer. Nothing was lost. Please search for it on the start page.',
    leicht: 'Das gibt es hier nicht. Nichts ist verloren. Bitte suchen Sie auf der Start-Seite.',
  },
  'case/higher-level': {
    status: 403,
    de: 'Für diesen Antrag müssen Sie sich mit einem höheren Vertrauensniveau anmelden. Ihr Entwurf bleibt gespeichert.',
    en: 'This application needs a sign-in at a higher level of trust. Your draft is kept.',
    leicht: 'Sie müssen sich sicherer anmelden. Ihr Entwurf ist noch da.',
  },
  'case/not-in-mandate': {
    status: 403,
    de: 'Ihre Vollmacht erlaubt Ihnen das nicht für {name}. Es wurde nichts geändert. Was gespeichert war, ist noch da und liegt bei {name}. Bitten Sie um eine weitere Vollmacht, oder lassen Sie jemanden handeln, der sie hat.',
    en: 'Your mandate does not let you do that for {name}. Nothing was changed. What was saved is still there and lies with {name}. Ask for a further mandate, or let somebody act who has it.',
    leicht:
      'Das dürfen Sie für {name} nicht tun. Es wurde nichts geändert. Alles Gespeicherte ist noch da. Bitten Sie um mehr Rechte.',
  },
  'case/not-for-this-party': {
    status: 422,
    de: 'Diese Leistung ist nicht für die Person oder Organisation gedacht, für die Sie gerade handeln. Es wurde nichts geändert. Wählen Sie unter „Für wen handle ich“ aus, für wen der Antrag sein soll.',
    en: 'This service is not meant for the person or organisation that you act for right now. Nothing was changed. Choose at "Whom do I act for" for whom the application is.',
    leicht:
      'Diese Leistung passt hier nicht. Sie handeln gerade für jemand anderen. Es wurde nichts geändert. Wählen Sie neu: Für wen ist der Antrag?',
  },
  'case/answers-incomplete': {
    status: 422,
    de: 'Im Antrag fehlen noch Angaben, oder eine Angabe stimmt nicht. Ihre Eingaben sind gespeichert. Bitte ergänzen Sie die markierten Stellen.',
    en: 'The application still lacks answers, or one of them is not right. What you entered is saved. Please complete the marked places.',
    leicht:
      'Im Antrag fehlt noch etwas. Wir haben Ihre Antworten gespeichert. Bitte füllen Sie die markierten Felder aus.',
  },
  'case/version-differs': {
    status: 409,
    de: 'Diese Version der Leistung gibt es schon mit anderem Inhalt. Es wurde nichts geändert. Bitte erhöhen Sie die Version.',
    en: 'This version of the service already exists with another content. Nothing was changed. Please raise the version.',
    leicht: 'Diese Version gibt es schon. Wir haben nichts geändert. Bitte nehmen Sie eine neue Zahl.',
  },
  'case/run-not-found': {
    status: 404,
    de: 'Diesen Löschlauf gibt es in Ihrer Behörde nicht. Alle Läufe stehen unter „Aufbewahrung“.',
    en: 'This run does not exist in your authority. All runs are under “Retention”.',
    leicht: 'Diese Liste gibt es hier nicht. Alle Listen stehen bei „Was wir löschen“.',
  },
  'case/run-decided': {
    status: 409,
    de: 'Über diesen Löschlauf ist schon entschieden. Es wurde nichts geändert. Bitte laden Sie die Seite neu und sehen Sie den jetzigen Stand an.',
    en: 'This run has already been decided on. Nothing was changed. Please reload the page to see its present state.',
    leicht: 'Diese Liste ist schon entschieden. Wir haben nichts geändert. Bitte laden Sie die Seite neu.',
  },
  'case/hold-reason': {
    status: 422,
    de: 'Bitte nennen Sie den Grund der Sperre, höchstens 1000 Zeichen. Es wurde nichts geändert.',
    en: 'Please give the reason for the hold, 1000 characters at most. Nothing was changed.',
    leicht: 'Bitte schreiben Sie den Grund in das Feld. Der Text darf nicht zu lang sein.',
  },
  'case/hold-until': {
    status: 422,
    de: 'Der letzte Tag der Sperre liegt in der Vergangenheit oder ist kein Tag des Kalenders. Bitte nennen Sie einen Tag ab heute oder lassen Sie das Feld leer.',
    en: 'The last day of the hold lies in the past or is no day of the calendar. Please give a day from today on, or leave the field empty.',
    leicht: 'Der Tag stimmt nicht. Bitte nehmen Sie einen Tag ab heute. Das Feld darf auch leer sein.',
  },
  'case/archive-answered': {
    status: 409,
    de: 'Für diesen Vorgang ist schon eine andere Antwort des Archivs vermerkt. Sie gilt; es wurde nichts geändert.',
    en: 'Another answer of the archive is already on record for this case. It stands; nothing was changed.',
    leicht: 'Das Archiv hat schon anders geantwortet. Die erste Antwort gilt.',
  },
  'case/not-offered': {
    status: 409,
    de: 'Dieser Vorgang läuft noch und wurde keinem Archiv angeboten. Es wurde nichts geändert.',
    en: 'This case is still running and was offered to no archive. Nothing was changed.',
    leicht: 'Dieser Antrag ist noch nicht fertig. Das Archiv hat ihn noch nicht. Wir haben nichts geändert.',
  },
  'case/reader-unknown': {
    status: 422,
    de: 'Mit dieser E-Mail-Adresse gibt es kein Konto. Wer lesen soll, braucht zuerst ein Konto auf diesem Portal.',
    en: 'There is no account with this e-mail address. Whoever is to read needs an account on this portal first.',
    leicht: 'Diese Person hat hier noch kein Konto. Sie muss zuerst ein Konto machen.',
  },
}
