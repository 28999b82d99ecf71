import type { Text } from '../../../../kernel/texts.ts'
import type { FimFinding } from './fim-words.ts'

/**
 * How much a finding weighs: a `warning` is a fault of the schema that was mended, with another meaning perhaps; a
 * `note` says what the form does where the schema is as it may be.
 */
export const FIM_FINDING_WEIGHTS: Readonly<Record<FimFinding['code'], 'warning' | 'note'>> = {
  'fim/repeated-id': 'warning',
  'fim/contradicting-id': 'warning',
  'fim/unusual-id': 'warning',
  'fim/without-version': 'note',
  'fim/repeated-element': 'warning',
  'fim/code-list-not-held': 'note',
  'fim/choice-without-values': 'warning',
  'fim/repeated-value': 'warning',
  'fim/unknown-kind': 'warning',
  'fim/unknown-status': 'warning',
  'fim/wrong-limit': 'warning',
  'fim/wrong-pattern': 'warning',
  'fim/wrong-default': 'warning',
  'fim/without-content': 'note',
  'fim/left-out': 'note',
  'fim/rule-without-text': 'warning',
}

/** What a finding says, and what became of it. Braces are filled from the finding. */
export const FIM_FINDING_TEXTS: Readonly<Record<FimFinding['code'], Text>> = {
  'fim/repeated-id': {
    de: '{element} steht zweimal in derselben Gruppe. Das zweite heißt im Formular {detail}.',
    en: '{element} stands twice in one group. In the form the second is called {detail}.',
    leicht: '{element} steht zwei Mal in einer Gruppe.',
  },
  'fim/contradicting-id': {
    de: '{element} steht mit derselben Version und anderem Inhalt noch einmal in der Datei ({detail}).',
    en: '{element} stands in the file again with the same version and another content ({detail}).',
    leicht: '{element} steht zwei Mal in der Datei. Der Inhalt ist verschieden.',
  },
  'fim/unusual-id': {
    de: 'Die Kennung {detail} hat nicht die Form von FIM: Buchstabe der Art und Ziffern.',
    en: 'The id {detail} has not the form of FIM: the letter of its kind, and digits.',
    leicht: 'Die Nummer {detail} ist ungewöhnlich.',
  },
  'fim/without-version': {
    de: '{element} hat keine Version, ist also eine Arbeitskopie.',
    en: '{element} has no version, so it is a working copy.',
    leicht: '{element} ist noch nicht fertig.',
  },
  'fim/repeated-element': {
    de: '{element} hat {detail} mehr als einmal. Gelesen wurde das erste.',
    en: '{element} has {detail} more than once. The first one was read.',
    leicht: '{element} hat {detail} mehr als ein Mal.',
  },
  'fim/code-list-not-held': {
    de: 'Die Codeliste {detail} ist nicht hinterlegt. Die Antwort wird als Text eingetragen.',
    en: 'The code list {detail} is not held. The answer is typed as text.',
    leicht: 'Die Liste {detail} fehlt. Man schreibt die Antwort selbst.',
  },
  'fim/choice-without-values': {
    de: 'Die Auswahl {element} hat weder Werte noch Codeliste. Die Antwort wird als Text eingetragen.',
    en: 'The choice {element} has neither values nor a code list. The answer is typed as text.',
    leicht: 'Die Auswahl {element} ist leer. Man schreibt die Antwort selbst.',
  },
  'fim/repeated-value': {
    de: 'Ein Wert von {element} hat keinen eigenen Code („{detail}“) und fehlt in der Auswahl.',
    en: 'A value of {element} has no code of its own (“{detail}”) and is missing in the choice.',
    leicht: 'Ein Wert von {element} fehlt in der Auswahl.',
  },
  'fim/unknown-kind': {
    de: '{element} hat eine unbekannte Art ({detail}). Gefragt wird nach Text.',
    en: '{element} is of an unknown kind ({detail}). It is asked for as text.',
    leicht: 'Die Art von {element} ist unbekannt.',
  },
  'fim/unknown-status': {
    de: 'Der Freigabestatus „{detail}“ ist unbekannt. Erwartet wird 1 bis 8, in der älteren Fassung ein Wort.',
    en: 'The release status “{detail}” is unknown. Expected: 1 to 8, in the older edition aktiv, inVorbereitung or inaktiv.',
    leicht: 'Der Status „{detail}“ ist unbekannt.',
  },
  'fim/wrong-limit': {
    de: 'Eine Grenze von {element} ist nicht lesbar oder widerspricht sich ({detail}). Sie gilt nicht.',
    en: 'A limit of {element} can’t be read or contradicts itself ({detail}). It does not apply.',
    leicht: 'Eine Grenze von {element} ist falsch. Sie gilt nicht.',
  },
  'fim/wrong-pattern': {
    de: 'Das Muster von {element} ist kein regulärer Ausdruck ({detail}). Es gilt nicht.',
    en: 'The pattern of {element} is no regular expression ({detail}). It does not apply.',
    leicht: 'Das Muster von {element} ist falsch. Es gilt nicht.',
  },
  'fim/wrong-default': {
    de: 'Der Inhalt von {element} passt nicht zu seiner Art ({detail}). Er wird nicht vorbelegt.',
    en: 'The content of {element} does not fit its kind ({detail}). It is not filled in.',
    leicht: 'Der Inhalt von {element} passt nicht.',
  },
  'fim/without-content': {
    de: '{element} zeigt oder setzt etwas, hat aber keinen Inhalt ({detail}).',
    en: '{element} shows or sets something but has no content ({detail}).',
    leicht: '{element} ist leer.',
  },
  'fim/left-out': {
    de: '{element} kommt im Formular nicht vor ({detail}).',
    en: '{element} does not occur in the form ({detail}).',
    leicht: '{element} fehlt im Formular.',
  },
  'fim/rule-without-text': {
    de: 'Die Regel {element} hat keinen Text.',
    en: 'The rule {element} has no text.',
    leicht: 'Bei der Regel {element} fehlt der Text.',
  },
}
