import { randomInt } from 'node:crypto'

const letters = (count: number): string =>
  Array.from({ length: count }, () => 'bcdfghjkmnpqrstvwxz'.charAt(randomInt(19))).join('')
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(1, 10)).join('')

/** A word that occurs nowhere else in the world: every text that somebody enters holds it. */
export interface Canary {
  readonly word: string
  readonly iban: string
  readonly phone: string
  readonly born: { readonly day: string; readonly month: string; readonly year: string }
  /** A text with the word and what tells where it was entered. */
  readonly text: (place: string) => string
  readonly email: (place: string) => string
}

/** Hatches a canary. The word is plain letters, so that it reads the same in a URL, in JSON and in HTML. */
export const newCanary = (): Canary => {
  const word = `Zq${letters(10)}`
  return {
    word,
    iban: `DE${digits(20)}`,
    phone: `0611 ${digits(9)}`,
    // Nobody who lives was born on that day, and no table of the program knows it.
    born: { day: '29', month: '11', year: '1903' },
    text: (place) => `${word} ${place}`,
    email: (place) => `${word}.${place}@kanarie.example`.toLowerCase(),
  }
}

/** One form in which something entered could be read. */
export interface Needle {
  readonly what: string
  readonly bytes: Buffer
}

/** What stands in base64 whatever stands around it, for each of the three places where it can begin. */
const base64Of = (bytes: Buffer): readonly string[] =>
  [0, 2, 3].map((spoiled, before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    return whole.slice(spoiled, -1)
  })

/** Every form in which one text could be read. */
export const needlesFor = (what: string, text: string): readonly Needle[] => {
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  const said: readonly (readonly [string, string])[] = [
    ['as it is', text],
    ['in hex', hex],
    ['in hex', hex.toUpperCase()],
    ['in a URL', encodeURIComponent(text)],
    ['in a form', encodeURIComponent(text).replaceAll('%20', '+')],
    ['in JSON', JSON.stringify(text).slice(1, -1)],
    ...base64Of(bytes).map((one) => ['in base64', one] as const),
  ]
  return [
    ...said.map(([how, form]) => ({ what: `${what} ${how}`, bytes: Buffer.from(form) })),
    { what: `${what} in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
  ]
}

/** Every form in which what a canary entered could be read. */
export const needlesOf = ({ word, iban, phone, born: { day, month, year } }: Canary): readonly Needle[] => {
  const texts: readonly (readonly [string, string])[] = [
    ['the word', word],
    ['the word', word.toLowerCase()],
    ['the IBAN', iban.slice(2)],
    ['the IBAN', (iban.match(/.{1,4}/g) ?? []).join(' ')],
    ['the phone', phone.replace(' ', '')],
    ['the phone', phone.slice(5)],
    ['the birth date', `${year}-${month}-${day}`],
    ['the birth date', `${day}.${month}.${year}`],
    ['the birth date', `${day}. November ${year}`],
    ['the birth date', `${day} November ${year}`],
  ]
  const known = new Map<string, Needle>()
  const loud = { what: 'the word in capitals', bytes: Buffer.from(word.toUpperCase()) }
  for (const needle of texts.flatMap(([what, text]) => needlesFor(what, text)))
    known.set(needle.bytes.toString('latin1'), needle)
  return [...known.values(), loud]
}
