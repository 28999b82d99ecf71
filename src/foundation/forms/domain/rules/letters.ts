/** A word as it is compared: small letters, umlauts written out. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')

/** Only the letters and digits of a text, folded: how names are compared. */
export const squeeze = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two names are, from 0 to 1: shared pairs of letters over all (Dice's coefficient). */
export const likeness = (left: string, right: string): number => {
  const one = squeeze(left)
  const other = squeeze(right)
  if (one === other) return 1
  if (one.length < 2 || other.length < 2) return 0
  const pairs = pairsOf(other)
  let shared = 0
  for (const [pair, count] of pairsOf(one)) shared += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * shared) / (one.length + other.length - 2)
}

/** Whether two words differ by one slip of the pen: a letter more, less, other, or two swapped. */
export const isSlip = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const restOne = one.slice(from)
  const restOther = other.slice(from)
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true
  if (restOne.slice(1) === restOther.slice(1)) return true
  return restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0]
}
