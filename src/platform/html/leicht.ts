/** What a text in easy German does that it should not do. */
export interface Finding {
  readonly rule:
    | 'empty'
    | 'same-as-german'
    | 'long-sentence'
    | 'several-statements'
    | 'genitive'
    | 'subjunctive'
    | 'long-word'
    | 'abbreviation'
  /** The sentence or word it is about. */
  readonly at: string
}

const MOST_WORDS = 12
const MOST_LETTERS = 14

/** Long words that nobody would split, because they are names or become harder to read. */
const LONG_WORDS_ALLOWED: ReadonlySet<string> = new Set(['Aschaffenburger', 'Bundesrepublik', 'Großbritannien'])

/** `möchte` is a subjunctive by its form, but everybody's plain word for a wish. */
const SUBJUNCTIVES =
  /^(würde|könnte|hätte|wäre|sollte|müsste|dürfte|bräuchte|wüsste|käme|gäbe|ginge|ließe|bekäme|fände|stünde|täte|möge)(n|st|t|en)?$|^(sei|seien|seist)$/

/** Genitives that show in the article alone. */
const GENITIVE_ARTICLES = /^(des|eines|keines|meines|deines|seines|ihres|unseres|eures|dessen|deren|derer)$/i

/** Articles that are a genitive only behind a noun: `die Kosten der Stadt`, `der Name dieses Hundes`. */
const GENITIVE_AFTER_NOUN = /^(der|einer|keiner|meiner|deiner|seiner|ihrer|Ihrer|unserer|dieser|dieses|jedes|aller)$/

const PRONOUNS: ReadonlySet<string> = new Set(
  'Sie Ihnen Ihr Ihre Ich Mir Wir Uns Er Es Das Dies Dann Dort Hier Auch Und Oder Aber In Mit Von Bei An Auf Zu Nach Aus Für Seit Unter Über Vor Hinter Neben Ohne Durch Gegen Um'.split(
    ' ',
  ),
)

/** Words that open a second clause behind a comma. */
const OPENS_CLAUSE =
  /^(weil|dass|damit|obwohl|indem|nachdem|bevor|während|sodass|falls|wenn|ob|als|bis|sobald|solange|sofern|wobei|wodurch|womit|wofür|woran|und|aber|oder|denn|sondern|wer|was|wo|wie|wann|warum|welche[rsmn]?)$/i

const RELATIVE = /^(der|die|das|den|dem|denen)$/
const STARTS_CLAUSE = /^(Wenn|Weil|Obwohl|Nachdem|Bevor|Während|Falls|Sobald|Solange|Sofern|Damit|Da|Dass|Ob|Indem)$/
const INTERJECTIONS = /^(Ja|Nein|Danke|Bitte|Achtung)$/
const OBJECTS = /^(Ihnen|Ihr|Ihre|Ihren|Ihrem|uns|ihm)$/
const SUBJECTS = /^(Sie|wir|ich|er|es|man|jemand|niemand)$/

const ABBREVIATION =
  /(?<![\p{L}])(z\. ?B\.|d\. ?h\.|u\. ?a\.|o\. ?ä\.|usw\.|bzw\.|ggf\.|evtl\.|inkl\.|etc\.|ca\.|vgl\.|Nr\.|Tel\.|Abs\.)/u

/** Sentences end with a mark and a space, with a colon and a space, or with the line; `3. Mai` goes on. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[!?:])\s+|(?<=(?<!\d)\.)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

const wordsOf = (sentence: string): readonly string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word))

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}{]+|[^\p{L}\p{N}}]+$/gu, '')

const isNoun = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Lu}[\p{L}·-]+$/u.test(word) && !PRONOUNS.has(word)

const hasGenitive = (sentence: string): boolean => {
  const raw = wordsOf(sentence)
  const words = raw.map(bare)
  return words.some((word, index) => {
    if (GENITIVE_ARTICLES.test(word)) return true
    if (!GENITIVE_AFTER_NOUN.test(word) || raw[index - 1]?.endsWith(',')) return false
    return isNoun(words[index - 1]) && isNoun(words[index + 1])
  })
}

/** A second statement: a semicolon, a clause behind a comma or before it, or `und` with a subject of its own. */
const hasSeveralStatements = (sentence: string): boolean => {
  if (sentence.includes(';')) return true
  const raw = wordsOf(sentence)
  const words = raw.map(bare)
  const first = words[0] ?? ''
  if (STARTS_CLAUSE.test(first) && sentence.includes(',')) return true
  return words.some((word, index) => {
    const next = words[index + 1] ?? ''
    if (/^(und|oder|aber|denn)$/.test(word) && SUBJECTS.test(next)) return true
    if (!raw[index - 1]?.endsWith(',')) return false
    if (OPENS_CLAUSE.test(word)) return true
    if (index === 1 && INTERJECTIONS.test(first)) return false
    return RELATIVE.test(word) && (SUBJECTS.test(next) || OBJECTS.test(next) || /^\p{Ll}/u.test(next))
  })
}

const longWords = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word) =>
      !/[{@/]|www\.|\.\p{L}/u.test(word) &&
      !LONG_WORDS_ALLOWED.has(word) &&
      word.split(/[-–·\u00ad]/).some((part) => [...part].length > MOST_LETTERS),
  )

const inSentence = (sentence: string): readonly Finding[] => {
  const words = wordsOf(sentence).map(bare)
  const findings: Finding[] = []
  if (words.length > MOST_WORDS) findings.push({ rule: 'long-sentence', at: sentence })
  if (hasSeveralStatements(sentence)) findings.push({ rule: 'several-statements', at: sentence })
  if (hasGenitive(sentence)) findings.push({ rule: 'genitive', at: sentence })
  if (words.some((word) => SUBJUNCTIVES.test(word.toLowerCase()))) findings.push({ rule: 'subjunctive', at: sentence })
  return [...findings, ...longWords(words).map((word) => ({ rule: 'long-word' as const, at: word }))]
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Checks a text against the rules of Leichte Sprache that a program can see: its own words (not the German text again),
 * at most 12 words and one statement a sentence, no genitive, no subjunctive, no abbreviation, long words split with
 * hyphen or Mediopunkt. What it finds is wrong; what it does not find still wants a test group.
 */
export const checkEasyGerman = (text: string, german: string): readonly Finding[] => {
  if (text.trim() === '') return [{ rule: 'empty', at: text }]
  const same: readonly Finding[] = plain(text) === plain(german) ? [{ rule: 'same-as-german', at: text }] : []
  const shortened = text.match(ABBREVIATION)?.[0]
  const short: readonly Finding[] = shortened === undefined ? [] : [{ rule: 'abbreviation', at: shortened }]
  return [...same, ...short, ...sentencesOf(text).flatMap(inSentence)]
}

/** A text in several languages, and where in the data it stands. */
export interface FoundText {
  readonly path: string
  readonly de: string
  readonly leicht: string
}

/** Every object with a German and an easy German text anywhere inside a value. */
export const easyTextsIn = (value: unknown, path = '', seen: Set<object> = new Set()): readonly FoundText[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const own =
    'de' in value && 'leicht' in value && typeof value.de === 'string' && typeof value.leicht === 'string'
      ? [{ path, de: value.de, leicht: value.leicht }]
      : []
  const inside = Object.entries(value).flatMap(([key, part]) =>
    easyTextsIn(part, path === '' ? key : `${path}.${key}`, seen),
  )
  return [...own, ...inside]
}
