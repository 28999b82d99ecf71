import common from '../../../../data/passwords/common.json' with { type: 'json' }

/** Words that somebody here thinks of first; a password needs more than them. docs/security/rules.md lists them too. */
const WORDS_OF_THIS_PLACE = [
  'dreiklang',
  'servicekonto',
  'bürgerkonto',
  'verwaltung',
  'gemeinde',
  'landkreis',
  'rathaus',
  'behörde',
  'hessen',
  'willkommen',
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'admin',
]
const FEWEST_LETTERS_BESIDE = 5

const known = new Set(common)

const isOfThisPlace = (lower: string): boolean => {
  const rest = WORDS_OF_THIS_PLACE.reduce((left, word) => left.replaceAll(word, ''), lower)
  return rest !== lower && rest.replaceAll(/\P{L}/gu, '').length < FEWEST_LETTERS_BESIDE
}

/**
 * Whether a password is one that guessers try early: it stands in lists of stolen passwords (data/passwords), or is made
 * of words of this place with hardly anything beside them.
 */
export const isKnownPassword = (password: string): boolean => {
  const lower = password.normalize('NFC').toLowerCase()
  return known.has(lower) || isOfThisPlace(lower)
}
