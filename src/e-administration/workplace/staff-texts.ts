import { defineTexts } from '../../kernel/texts.ts'

export const staffTexts = defineTexts({
  title: { de: 'Mitarbeitende', en: 'Staff', leicht: 'Wer arbeitet hier?' },
  lead: {
    de: 'Wer in Ihrer Behörde arbeitet. Wählen Sie eine Person, um eine Vertretung zu regeln oder ihre Arbeit hier zu beenden.',
    en: 'Who works in your authority. Choose a person to arrange a substitute or to end their work here.',
    leicht: 'Diese Personen arbeiten in Ihrem Amt. Wählen Sie eine Person aus.',
  },
  name: { de: 'Name', en: 'Name', leicht: 'Wie heißt die Person?' },
  functions: { de: 'Funktionen', en: 'Functions', leicht: 'Aufgaben' },
  substitutes: { de: 'Vertretungen', en: 'Substitutes', leicht: 'Vertretung' },
  none: { de: 'Keine Vertretung', en: 'No substitute', leicht: 'Niemand vertritt hier' },
  noneText: {
    de: 'Heute und später vertritt niemand diese Person, und sie vertritt niemanden.',
    en: 'Today and later nobody stands in for this person, nor they for anybody.',
    leicht: 'Niemand vertritt diese Person.',
  },
  absent: { de: 'Wer fehlt', en: 'Who is absent', leicht: 'Wer fehlt?' },
  substitute: { de: 'Wer vertritt', en: 'Who stands in', leicht: 'Wer vertritt die Person?' },
  function: { de: 'In welcher Funktion', en: 'In which function', leicht: 'Bei welcher Aufgabe?' },
  from: { de: 'Erster Tag', en: 'First day', leicht: 'Ab wann?' },
  to: { de: 'Letzter Tag', en: 'Last day', leicht: 'Bis wann?' },
  days: { de: 'Tage', en: 'Days', leicht: 'Wie lange?' },
  reason: { de: 'Grund', en: 'Reason', leicht: 'Warum?' },
  reasonHelp: {
    de: 'Schreiben Sie hier nichts über die Gesundheit. Nur die Verwaltung des Systems liest es.',
    en: 'Write nothing about health here. Only administrators read it.',
    leicht: 'Schreiben Sie hier nichts über Krankheiten.',
  },
  end: { de: 'Beenden', en: 'End', leicht: 'Jetzt beenden' },
  arrange: { de: 'Vertretung eintragen', en: 'Arrange a substitute', leicht: 'Wer soll die Person vertreten?' },
  arrangeText: {
    de: 'Die Vertretung hat die Funktion vom ersten bis zum letzten Tag. Was sie tut, wird mit beiden Namen festgehalten. Bei vier Augen zählt sie nicht als zweite Person neben der vertretenen.',
    en: 'The substitute holds the function from the first day to the last. What they do is recorded with both names. They do not count as the second person beside the one they stand in for.',
    leicht: 'Die Vertretung darf das Gleiche wie die Person. Wir schreiben beide Namen auf.',
  },
  leave: { de: 'Arbeit hier beenden', en: 'End the work here', leicht: 'Die Person arbeitet nicht mehr hier' },
  leaveText: {
    de: 'Alle Funktionen, Vertretungen, Anmeldungen und Lesefreigaben dieser Person in Ihrer Behörde enden sofort und zusammen. Das eigene Konto als Bürgerin oder Bürger bleibt bestehen.',
    en: 'All functions, substitutions, sessions and reading grants of this person in your authority end at once and together. Their own account as a citizen stays.',
    leicht: 'Die Person darf dann hier nichts mehr. Das eigene Konto bleibt.',
  },
  sure: {
    de: 'Ja, {name} arbeitet hier nicht mehr.',
    en: 'Yes, {name} works here no longer.',
    leicht: 'Ja, {name} arbeitet nicht mehr hier.',
  },
  leaveNow: { de: 'Alles sofort beenden', en: 'End everything at once', leicht: 'Alles jetzt beenden' },
  choose: { de: 'Bitte wählen Sie aus.', en: 'Please choose.', leicht: 'Wählen Sie bitte etwas aus.' },
  dayWrong: {
    de: 'Bitte geben Sie einen Tag ein.',
    en: 'Please enter a day.',
    leicht: 'Bitte schreiben Sie einen Tag.',
  },
  tick: {
    de: 'Setzen Sie das Häkchen, wenn Sie sicher sind.',
    en: 'Tick the box if you are sure.',
    leicht: 'Sind Sie sicher? Dann setzen Sie das Häkchen.',
  },
})
