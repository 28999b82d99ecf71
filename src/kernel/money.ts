/** An amount in integer euro cents. Never a fraction, never a float that "should" be whole. */
export type Cents = number & { readonly unit: 'cents' }

const isCents = (amount: number): amount is Cents => Number.isSafeInteger(amount)

/** Integer cents out of a number; refuses fractions and what no longer counts exactly. */
export const cents = (amount: number): Cents => {
  if (!isCents(amount)) throw new RangeError(`amount: expected whole cents, got ${amount}`)
  return amount
}

/** Euros with at most two decimals as cents: eur(30) is 3000, eur(12.5) is 1250. */
export const eur = (euros: number): Cents => {
  const amount = Math.round(euros * 100)
  if (Math.abs(euros * 100 - amount) > 1e-6) throw new RangeError(`euros: expected at most two decimals, got ${euros}`)
  return cents(amount)
}

/** The exact sum; of nothing it is zero. */
export const sum = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((all, one) => all + one, 0))

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people read it: `30,00 €` in German, `€30.00` in English. */
export const showMoney = (amount: Cents, locale: 'de-DE' | 'en-GB' = 'de-DE'): string => {
  let format = formats.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
    formats.set(locale, format)
  }
  return format.format(amount / 100)
}
