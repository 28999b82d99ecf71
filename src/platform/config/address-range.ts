import { isIP, isIPv4 } from 'node:net'

/** An address, or all addresses that share its first bits. */
export interface AddressRange {
  readonly address: string
  readonly bits: number | null
}

const FORM = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i

/** Reads one address or a range such as `10.0.0.0/8`; null where the text is neither. */
export const readRange = (text: string): AddressRange | null => {
  const [, address = '', bits] = FORM.exec(text) ?? []
  if (isIP(address) === 0) return null
  if (bits === undefined) return { address, bits: null }
  return Number(bits) <= (isIPv4(address) ? 32 : 128) ? { address, bits: Number(bits) } : null
}
