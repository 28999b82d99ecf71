import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { Aspect } from './domain/compare.ts'

/** What changed. */
export const differenceTexts = defineTexts({
  running: {
    de: 'Verglichen mit der laufenden Version',
    en: 'Compared with the running version',
    leicht: 'Das ist anders als jetzt',
  },
  beginning: {
    de: 'Verglichen mit dem Anfang',
    en: 'Compared with the beginning',
    leicht: 'Das ist anders als am Anfang',
  },
  none: { de: 'Kein Unterschied', en: 'No difference', leicht: 'Alles ist gleich' },
  noneText: {
    de: 'Noch wurde nichts geändert.',
    en: 'Nothing was changed yet.',
    leicht: 'Sie haben noch nichts geändert.',
  },
  added: { de: 'Neu', en: 'New', leicht: 'Das ist neu' },
  removed: { de: 'Entfernt', en: 'Removed', leicht: 'Das ist weg' },
  changed: { de: 'Geändert', en: 'Changed', leicht: 'Das ist anders' },
  ruleAdded: { de: 'Regel neu', en: 'New rule', leicht: 'Eine neue Regel' },
  ruleRemoved: { de: 'Regel entfernt', en: 'Rule removed', leicht: 'Eine Regel ist weg' },
  sort: { de: 'Art', en: 'Kind', leicht: 'Was ist passiert?' },
  what: { de: 'Stelle', en: 'Place', leicht: 'Wo?' },
  how: { de: 'Unterschied', en: 'Difference', leicht: 'Was?' },
  fromTo: {
    de: '{what}: von „{before}“ zu „{after}“',
    en: '{what}: from “{before}” to “{after}”',
    leicht: '{what}: Vorher „{before}“, jetzt „{after}“',
  },
})

export const ASPECT_TEXTS: Readonly<Record<Aspect, Text>> = {
  kind: { de: 'Art der Antwort', en: 'kind of answer', leicht: 'Wie man antwortet' },
  label: { de: 'Text', en: 'text', leicht: 'Der Text' },
  showLabel: { de: 'Text in der Anzeige', en: 'text when shown', leicht: 'Der Text beim Zeigen' },
  help: { de: 'Hilfe', en: 'help', leicht: 'Die Hilfe' },
  law: { de: 'Rechtsgrundlage', en: 'legal basis', leicht: 'Das Gesetz' },
  when: { de: 'Bedingung', en: 'condition', leicht: 'Wann wir fragen' },
  times: { de: 'wie oft', en: 'how often', leicht: 'Wie oft man antwortet' },
  choices: { de: 'Werte der Auswahl', en: 'values of the choice', leicht: 'Was man wählen kann' },
  limits: { de: 'Grenzen', en: 'limits', leicht: 'Wie groß und wie lang' },
  source: { de: 'Vorbelegung', en: 'prefill', leicht: 'Was schon da steht' },
  text: { de: 'Hinweis', en: 'note', leicht: 'Was da steht' },
  order: { de: 'Reihenfolge', en: 'order', leicht: 'Was zuerst kommt' },
}
