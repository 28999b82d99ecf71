/** Whether a text has the form of an e-mail address; whether it is somebody's only a mail can tell (RFC 5321 4.5.3.1). */
export const isEmail = (text: string): boolean => {
  const [, user = '', host = ''] = /^([^\s@<>()[\]\\,;:"]{1,64})@([^\s@<>()[\]\\,;:"]{3,189})$/.exec(text) ?? []
  const labels = host.split('.')
  return (
    labels.length > 1 &&
    labels.every((label) => /^(?!-)[^.]{1,63}$/.test(label) && !label.endsWith('-')) &&
    user.split('.').every((part) => part !== '')
  )
}

/** Whether a text can be dialled: an optional plus, 3 to 20 digits, and the signs people put between them (E.164, DIN 5008). */
export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length
  return /^\+?[\d\s()/.-]+$/.test(text) && digits >= 3 && digits <= 20
}

/** Whether a text is a German postcode: five digits. */
export const isPostcode = (text: string): boolean => /^(?!00)\d{5}$/.test(text)

/** Whether an account number is whole: country, check digits and remainder 1 by 97 (ISO 13616, ISO 7064 MOD 97-10). */
export const isIban = (text: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  if (text.startsWith('DE') && !/^DE\d{20}$/.test(text)) return false
  const digits = [...`${text.slice(4)}${text.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

/** Whether a text looks like a German number plate, those of authorities and with E or H included (FZV § 9); at most 8 signs. */
export const isPlate = (text: string): boolean =>
  (/^[A-ZÄÖÜ]{1,3}[ -]?[A-Z]{1,2} ?[1-9]\d{0,3}[EH]?$/.test(text) ||
    /^[A-ZÄÖÜ]{1,3}[ -](?:\d[ -])?\d{1,6}$/.test(text)) &&
  text.replace(/[ -]/g, '').length <= 9

/** Whether a text is a time of the day as 14:30. */
export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
