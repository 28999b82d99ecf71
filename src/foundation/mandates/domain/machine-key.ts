import { BlockList, isIPv4, isIPv6 } from 'node:net'
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

const range = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/

const rangeOf = (
  text: string,
): { readonly address: string; readonly bits: number; readonly kind: 'ipv4' | 'ipv6' } | null => {
  const [, address = '', bits = ''] = range.exec(text.includes('/') ? text : `${text}/${isIPv4(text) ? 32 : 128}`) ?? []
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1
  return Number(bits) <= most ? { address, bits: Number(bits), kind: most === 32 ? 'ipv4' : 'ipv6' } : null
}

/** Whether a text names an address or a network. */
export const isNetwork = (text: string): boolean => rangeOf(text) !== null

/** Whether an address lies in one of the networks; without any it always does. */
export const liesIn = (networks: readonly string[], address: string | null): boolean => {
  if (networks.length === 0) return true
  const bare = address?.replace(/\/\d+$/, '') ?? ''
  const kind = isIPv4(bare) ? 'ipv4' : isIPv6(bare) ? 'ipv6' : null
  if (kind === null) return false
  const list = new BlockList()
  for (const network of networks) {
    const known = rangeOf(network)
    if (known) list.addSubnet(known.address, known.bits, known.kind)
  }
  return list.check(bare, kind)
}
