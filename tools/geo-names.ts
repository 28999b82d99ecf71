/** What the register shortens because its column is narrow, in the order in which it is written out. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^Reg\.-Bez\. /, 'Regierungsbezirk '],
  [/ v\. d\. /, ' vor der '],
  [/ a\. d\. /, ' an der '],
  [/ i\. Odw\.$/, ' im Odenwald'],
  [/ a\. T\.$/, ' am Taunus'],
  [/ a\. /, ' am '],
]

/**
 * A name as people say it: what stands before the first comma (behind it the register puts titles such as
 * `Landeshauptstadt`), with everything written out that the register shortens.
 */
export const spokenName = (registerName: string): string => {
  const [name = ''] = registerName.split(',')
  const spoken = SHORTENED.reduce((text, [short, long]) => text.replace(short, long), name.trim())
  if (spoken === '' || /\.( |$)/.test(spoken)) throw new RangeError(`name: cannot write out "${registerName}"`)
  return spoken
}
