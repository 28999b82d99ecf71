import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'
import type { AddressRange } from '../config/index.ts'

// Nobody passes through more proxies than this; a longer chain was made up.
const MOST_HOPS = 20

/** An IPv4 address that came in the clothes of IPv6, as an IPv4 address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

const kindOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** Tells the addresses of the proxies from all others. */
export const proxyList = (ranges: readonly AddressRange[]): ((address: string) => boolean) => {
  const list = new BlockList()
  for (const { address, bits } of ranges)
    if (bits === null) list.addAddress(address, kindOf(address))
    else list.addSubnet(address, bits, kindOf(address))
  return (address) => isIP(address) !== 0 && list.check(address, kindOf(address))
}

/** A hop of X-Forwarded-For without port and brackets; null where it is no address. */
const hopOf = (text: string): string | null => {
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1')
  const address = plain(bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1'))
  return isIP(address) === 0 ? null : address
}

/**
 * The address a request came from. X-Forwarded-For is read from the right, and only on through proxies that are trusted:
 * what stands further left anybody may have written. An empty text where there is no socket.
 */
export const clientAddress = (
  socket: string,
  forwardedFor: string | undefined,
  isProxy: (address: string) => boolean,
): string => {
  let address = plain(socket)
  const hops = (forwardedFor ?? '').split(',').slice(-MOST_HOPS)
  while (isProxy(address)) {
    const hop = hopOf(hops.pop() ?? '')
    if (hop === null) return address
    address = hop
  }
  return address
}

const BYTES_V4 = 3
const WORDS_V6 = 4

/** The eight words of an IPv6 address. */
const wordsOf = (address: string): readonly number[] => {
  const [before = '', after] = address.replace(/%.*$/, '').split('::')
  const part = (text: string | undefined): number[] =>
    text ? text.split(':').map((word) => Number.parseInt(word, 16) || 0) : []
  const [left, right] = [part(before), part(after)]
  return [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right]
}

/**
 * The network that an address shares its limits with: 256 addresses of IPv4, the /56 of IPv6 that one household gets.
 * Null for the own machine, where a proxy that nobody named would be everybody at once, and where there is no address.
 */
export const networkOf = (address: string): string | null => {
  if (isIPv4(address))
    return address.startsWith('127.') ? null : `${address.split('.').slice(0, BYTES_V4).join('.')}.0/24`
  if (!isIPv6(address)) return null
  const words = wordsOf(address)
  if (words.slice(0, 7).every((word) => word === 0) && words[7] === 1) return null
  const kept = words.slice(0, WORDS_V6).map((word, at) => (at === WORDS_V6 - 1 ? word & 0xff00 : word))
  return `${kept.map((word) => word.toString(16)).join(':')}::/56`
}
