const decimalForm = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/

/** Whether a text is a decimal number in the form that answers have: digits, a dot, no grouping. */
export const isDecimal = (text: string): boolean => decimalForm.test(text)

/** Compares two decimal texts exactly: below 0, 0 or above 0; null where one is no number. */
export const compareDecimals = (left: string, right: string): number | null => {
  const one = decimalForm.exec(left)
  const other = decimalForm.exec(right)
  if (one === null || other === null) return null
  const digits = Math.max(one[3]?.length ?? 0, other[3]?.length ?? 0)
  const scaled = ([, sign = '', whole = '', fraction = '']: readonly (string | undefined)[]) =>
    BigInt(`${sign}${whole}${fraction.padEnd(digits, '0')}`)
  const difference = scaled(one) - scaled(other)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * A number as people in Germany type it, in the form of answers: `1.234,50` is `1234.50`, `1.000` is a thousand,
 * `12.5` (no grouping possible) is twelve and a half. What is no number comes back as it was typed.
 */
export const readDecimal = (typed: string): string => {
  const text = typed.replace(/[\s€]/g, '').replace(/^[−–]/, '-')
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)
  const plain = (grouped ? text.replaceAll('.', '') : text).replace(',', '.')
  if (!isDecimal(plain)) return typed
  return plain.replace(/^(-?)0+(?=\d)/, '$1')
}

/** An amount of money with two decimals; anything finer or else comes back unchanged. */
export const readMoney = (typed: string): string => {
  const text = readDecimal(typed)
  if (!/^-?\d+(\.\d{1,2})?$/.test(text)) return text
  const [whole = '', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

/** A decimal text as people in Germany type it, without grouping: `12.5` is `12,5`. */
export const typedDecimal = (text: string): string => (isDecimal(text) ? text.replace('.', ',') : text)
