import type { Text } from '../../kernel/texts.ts'
import type { Flaw } from '../../platform/files/index.ts'

/** Why a file was not taken, and what to do. */
export const flawTexts: Readonly<Record<Flaw, Text>> = {
  empty: {
    de: 'Die Datei bei „{label}“ ist leer. Bitte wählen Sie die richtige Datei.',
    en: 'The file for “{label}” is empty. Please choose the right file.',
    leicht: 'Die Datei bei „{label}“ ist leer. Bitte wählen Sie eine andere Datei.',
  },
  'unknown-kind': {
    de: 'Die Datei bei „{label}“ hat eine Form, die wir nicht kennen. Bitte speichern Sie sie zum Beispiel als PDF und wählen Sie sie noch einmal.',
    en: 'The file for “{label}” is of a kind that we do not know. Please save it, for example as PDF, and choose it again.',
    leicht: 'Wir kennen die Datei bei „{label}“ nicht. Speichern Sie die Datei bitte als PDF.',
  },
  'name-differs': {
    de: 'Name und Inhalt der Datei bei „{label}“ passen nicht zusammen. Bitte speichern Sie die Datei neu, zum Beispiel als PDF, und wählen Sie sie noch einmal.',
    en: 'Name and content of the file for “{label}” do not match. Please save the file again, for example as PDF, and choose it once more.',
    leicht: 'Name und Inhalt passen nicht bei „{label}“. Speichern Sie die Datei bitte neu als PDF.',
  },
  broken: {
    de: 'Die Datei bei „{label}“ ist beschädigt und lässt sich nicht öffnen. Bitte speichern Sie sie neu und wählen Sie sie noch einmal.',
    en: 'The file for “{label}” is damaged and cannot be opened. Please save it again and choose it once more.',
    leicht: 'Die Datei bei „{label}“ ist kaputt. Speichern Sie die Datei bitte neu.',
  },
  'active-content': {
    de: 'Die Datei bei „{label}“ enthält ein Programm. Solche Dateien nehmen wir zum Schutz aller nicht an. Bitte schicken Sie den Inhalt als PDF oder Bild.',
    en: 'The file for “{label}” contains a program. To protect everybody we do not take such files. Please send the content as PDF or picture.',
    leicht:
      'In der Datei bei „{label}“ ist ein Programm. Das ist zu gefährlich. Nehmen Sie bitte ein PDF oder ein Bild.',
  },
  'two-kinds': {
    de: 'In der Datei bei „{label}“ steckt noch eine zweite Datei. Solche Dateien nehmen wir nicht an. Bitte speichern Sie sie neu, zum Beispiel als PDF.',
    en: 'There is a second file inside the file for “{label}”. We do not take such files. Please save it again, for example as PDF.',
    leicht:
      'In der Datei bei „{label}“ steckt noch eine Datei. Das geht nicht. Speichern Sie die Datei bitte neu als PDF.',
  },
  bomb: {
    de: 'Die Datei bei „{label}“ wird beim Öffnen zu groß. Bitte teilen Sie sie auf, oder schicken Sie die Unterlagen einzeln.',
    en: 'The file for “{label}” becomes too large when it is opened. Please split it, or send the documents one by one.',
    leicht: 'Die Datei bei „{label}“ ist innen zu groß. Schicken Sie die Papiere bitte einzeln.',
  },
  nested: {
    de: 'In der Datei bei „{label}“ sind Archive ineinander verpackt. Bitte packen Sie die Unterlagen aus und schicken Sie sie einzeln.',
    en: 'The file for “{label}” contains archives within archives. Please unpack the documents and send them one by one.',
    leicht: 'Die Datei bei „{label}“ ist mehrfach verpackt. Schicken Sie die Papiere bitte einzeln.',
  },
  'link-or-path': {
    de: 'Das Archiv bei „{label}“ enthält Verweise, die aus ihm herausführen. Solche Archive nehmen wir nicht an. Bitte schicken Sie die Unterlagen einzeln.',
    en: 'The archive for “{label}” contains links that lead out of it. We do not take such archives. Please send the documents one by one.',
    leicht: 'Das Archiv bei „{label}“ ist gefährlich gebaut. Schicken Sie die Papiere bitte einzeln.',
  },
  encrypted: {
    de: 'Die Datei bei „{label}“ ist mit einem Kennwort geschützt, die Behörde könnte sie nicht lesen. Bitte schicken Sie sie ohne Kennwort; die Übertragung ist verschlüsselt.',
    en: 'The file for “{label}” is protected by a password, so the authority could not read it. Please send it without a password; the transmission is encrypted.',
    leicht:
      'Die Datei bei „{label}“ hat ein Passwort. Wir können die Datei so nicht lesen. Schicken Sie die Datei bitte ohne Passwort.',
  },
  macro: {
    de: 'Die Datei bei „{label}“ enthält Makros. Solche Dateien nehmen wir zum Schutz aller nicht an. Bitte speichern Sie sie ohne Makros oder als PDF.',
    en: 'The file for “{label}” contains macros. To protect everybody we do not take such files. Please save it without macros or as PDF.',
    leicht:
      'In der Datei bei „{label}“ sind kleine Programme. Das ist zu gefährlich. Speichern Sie die Datei bitte als PDF.',
  },
  external: {
    de: 'Die Datei bei „{label}“ lädt beim Öffnen fremde Inhalte nach. Bitte speichern Sie sie ohne Verknüpfungen oder als PDF.',
    en: 'The file for “{label}” loads foreign content when it is opened. Please save it without links to other files or as PDF.',
    leicht:
      'Die Datei bei „{label}“ lädt fremde Inhalte. Das ist zu gefährlich. Speichern Sie die Datei bitte als PDF.',
  },
  'too-hard': {
    de: 'Die Datei bei „{label}“ ließ sich nicht prüfen. Sie wurde nicht angenommen. Bitte speichern Sie sie in einer anderen Form, zum Beispiel als PDF.',
    en: 'The file for “{label}” could not be checked. It was not taken. Please save it in another form, for example as PDF.',
    leicht: 'Wir konnten die Datei bei „{label}“ nicht prüfen. Speichern Sie die Datei bitte als PDF.',
  },
}

/** What the owner of an infected file is told. */
export const scanTexts = {
  infectedTitle: {
    de: 'Eine Ihrer Dateien war gefährlich',
    en: 'One of your files was dangerous',
    leicht: 'Eine Datei war gefährlich',
  },
  infectedText: {
    de: 'Der Virenscanner hat in der Datei „{name}“ Schadsoftware gefunden. Wir haben die Datei gelöscht, niemand hat sie geöffnet. Ihre anderen Angaben sind noch da. Prüfen Sie Ihr Gerät und laden Sie danach eine saubere Datei hoch.',
    en: 'The virus scanner found malware in the file “{name}”. We have deleted the file, nobody has opened it. Your other answers are still there. Check your device and then upload a clean file.',
    leicht:
      'In der Datei „{name}“ war ein Virus. Wir haben die Datei gelöscht. Ihre Angaben sind noch da. Prüfen Sie bitte Ihren Computer. Schicken Sie dann eine andere Datei.',
  },
  toDraft: { de: 'Zum Entwurf', en: 'To the draft', leicht: 'Zu Ihrem Entwurf' },
} as const satisfies Record<string, Text>
