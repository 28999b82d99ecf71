import { defineTexts } from '../../kernel/texts.ts'

/** The page on which a person proves the own identity. */
export const ownTexts = defineTexts({
  title: { de: 'Identität nachweisen', en: 'Prove your identity', leicht: 'Ihren Ausweis zeigen' },
  lead: {
    de: 'Für manche Leistungen müssen wir sicher wissen, wer Sie sind. Das geht auch ohne Online-Ausweis: am Schalter einer Behörde oder mit einem Brief.',
    en: 'For some services we have to know for sure who you are. This works without an online identity card, too: at the desk of an authority, or by a letter.',
    leicht: 'Manchmal müssen wir sicher wissen: Wer sind Sie? Sie gehen in ein Amt. Oder Sie bekommen einen Brief.',
  },
  now: { de: 'So sicher kennen wir Sie heute', en: 'How surely we know you today', leicht: 'So gut kennen wir Sie' },
  low: {
    de: 'niedrig: Sie haben Ihre Angaben selbst gemacht',
    en: 'low: you told us yourself',
    leicht: 'noch nicht sicher',
  },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher' },
  desk: { de: 'Am Schalter einer Behörde', en: 'At the desk of an authority', leicht: 'In einem Amt' },
  deskText: {
    de: 'Gehen Sie mit Ihrem Ausweis oder Pass zu einer Behörde. Rufen Sie dort diesen Code ab und sagen Sie ihn der Person am Schalter. Er gilt 15 Minuten und nur einmal.',
    en: 'Go to an authority with your identity card or passport. Show this code there and tell it to the person at the desk. It holds for 15 minutes, and once only.',
    leicht: 'Nehmen Sie Ihren Ausweis mit. Gehen Sie in ein Amt. Holen Sie dort den Code. Sagen Sie den Code im Amt.',
  },
  showCode: { de: 'Code anzeigen', en: 'Show the code', leicht: 'Den Code zeigen' },
  newCode: { de: 'Neuen Code anzeigen', en: 'Show a new code', leicht: 'Einen neuen Code zeigen' },
  code: { de: 'Ihr Code', en: 'Your code', leicht: 'Das ist Ihr Code' },
  codeEnds: { de: 'gilt bis', en: 'holds until', leicht: 'Der Code geht bis' },
  letter: { de: 'Mit einem Brief', en: 'By a letter', leicht: 'Sie bekommen einen Brief' },
  letterText: {
    de: 'Ihre Gemeinde vergleicht Ihre Angaben mit dem Melderegister und schickt Ihnen einen Code an die gemeldete Anschrift.',
    en: 'Your municipality compares what you tell with the residents’ register and sends you a code to the registered address.',
    leicht: 'Ihre Gemeinde prüft Ihre Adresse. Dann bekommen Sie einen Brief mit Code.',
  },
  askLetter: { de: 'Brief bestellen', en: 'Ask for a letter', leicht: 'Einen Brief bestellen' },
  letterAsked: {
    de: 'Ihr Brief ist bestellt. Die Gemeinde prüft Ihre Angaben.',
    en: 'Your letter is ordered. The municipality checks what you told.',
    leicht: 'Sie haben einen Brief bestellt. Die Gemeinde prüft das.',
  },
  letterSent: {
    de: 'Ihr Brief wird verschickt. Geben Sie hier den Code ein, der darin steht.',
    en: 'Your letter is on its way. Enter the code that it contains here.',
    leicht: 'Der Brief kommt zu Ihnen. Schreiben Sie hier den Code hin.',
  },
  letterCode: { de: 'Code aus dem Brief', en: 'Code of the letter', leicht: 'Der Code steht im Brief' },
  useCode: { de: 'Code prüfen', en: 'Check the code', leicht: 'Den Code prüfen' },
  done: {
    de: 'Ihre Identität ist jetzt bestätigt. Melden Sie sich neu an, damit es gilt.',
    en: 'Your identity is confirmed now. Sign in again for it to hold.',
    leicht: 'Das hat geklappt. Melden Sie sich bitte noch einmal an.',
  },
  objected: {
    de: 'Ihr Widerspruch ist eingetragen. Der Nachweis gilt nicht mehr.',
    en: 'Your objection was recorded. The proof no longer holds.',
    leicht: 'Sie haben Nein gesagt. Der Nachweis gilt nicht mehr.',
  },
  proofs: { de: 'Ihre Nachweise', en: 'Your proofs', leicht: 'Das wurde geprüft' },
  none: {
    de: 'Noch hat keine Behörde Ihre Identität geprüft.',
    en: 'No authority has verified your identity yet.',
    leicht: 'Noch kein Amt hat Sie geprüft.',
  },
  way: { de: 'Weg', en: 'Way', leicht: 'So war es' },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
  since: { de: 'Bestätigt', en: 'Confirmed', leicht: 'Fertig seit' },
  waiting: { de: 'noch nicht', en: 'not yet', leicht: 'dauert noch' },
  notMe: { de: 'Das war ich nicht', en: 'That was not me', leicht: 'Nein, nicht ich' },
  objectedAt: { de: 'widersprochen', en: 'objected to', leicht: 'Sie haben Nein gesagt' },
  letterLead: {
    de: 'Bitte schreiben Sie alles so, wie Sie gemeldet sind. Wir geben es nur an die Gemeinde weiter, die Sie auswählen.',
    en: 'Please write everything as you are registered. We pass it on to the municipality that you choose, and to nobody else.',
    leicht: 'Schreiben Sie Ihren Namen und Ihre Adresse. Nur Ihre Gemeinde bekommt das.',
  },
  municipality: { de: 'Ihre Gemeinde', en: 'Your municipality', leicht: 'Wählen Sie Ihre Gemeinde' },
  choose: { de: 'Bitte wählen', en: 'Please choose', leicht: 'Bitte etwas wählen' },
  chooseOne: {
    de: 'Bitte wählen Sie Ihre Gemeinde.',
    en: 'Please choose your municipality.',
    leicht: 'Bitte wählen Sie.',
  },
})
