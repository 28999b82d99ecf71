import { BlockList, isIPv4, isIPv6 } from 'node:net'

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
