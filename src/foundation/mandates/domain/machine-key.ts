import { type Day, plus } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'

/** A key lasts no longer. */
export const KEY_LASTS_AT_MOST = 'P1Y'

/** Whether a key may end on a day. */
export const mayEndOn = (endsOn: Day, today: Day): boolean =>
  today <= endsOn && endsOn <= plus(today, KEY_LASTS_AT_MOST)

/** What a bearer text names: whose key it is, which one, and the secret. */
export interface KeyText {
  readonly organisation: Id
  readonly key: Id
  readonly secret: Buffer
}

const PREFIX = 'dreiklang'
const SECRET_BYTES = 32

/** The text that a program sends, made once and shown once. */
export const keyText = ({ organisation, key, secret }: KeyText): string =>
  [PREFIX, organisation, key, secret.toString('base64url')].join('.')

/** Reads such a text; null where it has not our form. */
export const readKeyText = (text: string): KeyText | null => {
  const [prefix = '', organisation = '', key = '', sent = '', ...more] = text.split('.')
  const secret = Buffer.from(sent, 'base64url')
  if (prefix !== PREFIX || more.length > 0 || secret.length !== SECRET_BYTES) return null
  return isId(organisation) && isId(key) ? { organisation, key, secret } : null
}
