import type { Text } from '../../../kernel/texts.ts'
import { isMailAddress } from '../../../platform/mail/index.ts'
import { registerTexts as t } from '../page-texts.ts'
import { checkPassword, normalEmail } from '../words.ts'

/** What was typed to open an account. */
export interface TypedRegistration {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** What is wrong with a field, before it is said in a language. */
export interface FieldProblem {
  readonly field: string
  readonly text: Text
}

const LONGEST_NAME = 120

/** A name on one line: without control characters, with single blanks. */
export const normalName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

/** What is wrong with a name; null is fine. */
export const nameProblem = (name: string): Text | null => {
  if (!/\p{L}/u.test(name)) return t.nameMissing
  return [...name].length > LONGEST_NAME ? t.nameTooLong : null
}

/** An address that mails really can be sent to, in the one form it is looked up by; null where it is none. */
export const mailAddress = (text: string): string | null => {
  const email = normalEmail(text)
  return email !== null && isMailAddress(email) ? email : null
}

/** What is wrong, in the order of the fields; nothing where the account can be opened. With a passkey no password is asked. */
export const checkRegistration = (typed: TypedRegistration, passkey = false): readonly FieldProblem[] => {
  const name = nameProblem(normalName(typed.name))
  const email = mailAddress(typed.email)
  const password = passkey ? null : checkPassword(typed.password, email ?? '')
  return [
    ...(name === null ? [] : [{ field: 'name', text: name }]),
    ...(email === null ? [{ field: 'email', text: t.emailWrong }] : []),
    ...(password === null ? [] : [{ field: 'password', text: t[password] }]),
  ]
}
