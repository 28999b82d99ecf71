const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Words that people write around what they mean. */
const FILLERS: ReadonlySet<string> = new Set(
  `ich wir du sie er es man mein meine meinen meinem meiner unser unsere der die das den dem des ein eine einen einem
  einer und oder für fuer in im an am auf zu zum zur bei beim mit von vom aus nach über ueber wie wo was wer will
  möchte moechte muss kann brauche bitte the a an my i want to for of and or in at how do need`.split(/\s+/),
)

const MOST_WORDS = 12

const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** The bare words of a text in lower case, in their order; everything that is neither letter nor digit parts them. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Every way in which people type a word: `kündigung` is `kuendigung` and `kundigung`. Marks alone are no word. */
export const spellings = (word: string): readonly string[] => {
  if (/^[a-z0-9]+$/.test(word)) return [word]
  const plain = word.replaceAll('ß', 'ss')
  const spelled = plain.replace(/[äöü]/g, (letter) => SPELLED[letter] ?? letter)
  return [...new Set([spelled, plain].map(withoutMarks))].filter((spelling) => spelling !== '')
}

/** A whole text in its first spelling, for asking whether two texts say the same. */
export const plainly = (text: string): string =>
  wordsIn(text)
    .map((word) => spellings(word)[0] ?? '')
    .join(' ')

/** The words that a question is about, at most twelve: fillers are left out while anything else is there. */
export const askedWords = (text: string): readonly string[] => {
  const words = [...new Set(wordsIn(text))]
  const meant = words.filter((word) => !FILLERS.has(word))
  return (meant.length > 0 ? meant : words).slice(0, MOST_WORDS)
}

/** A word without its German ending: `hunde` is `hund`, `ausweise` is `ausweis`. What stays has at least four letters. */
export const stemOf = (word: string): string => {
  const stem = word.replace(/(ern|en|er|es|em|e|n|s)$/, '')
  return stem.length >= 4 ? stem : word
}

/** Whether a word begins like the asked one but for a single wrong, missing, extra or swapped letter. */
export const beginsAlmost = (word: string, asked: string): boolean => {
  const head = asked.charCodeAt(0)
  const neck = asked.charCodeAt(1)
  const [one, two] = [word.charCodeAt(0), word.charCodeAt(1)]
  // Most words of a large index have nothing to do with the asked one; this halves the time of a search.
  if (one !== head && one !== neck && two !== head && two !== neck) return false
  let same = 0
  while (same < asked.length && word.charCodeAt(same) === asked.charCodeAt(same)) same += 1
  const rest = asked.slice(same + 1)
  return (
    word.startsWith(rest, same + 1) ||
    word.startsWith(asked.slice(same), same + 1) ||
    word.startsWith(rest, same) ||
    (word[same] === asked[same + 1] &&
      word[same + 1] === asked[same] &&
      word.startsWith(asked.slice(same + 2), same + 2))
  )
}
