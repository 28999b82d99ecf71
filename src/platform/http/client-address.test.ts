import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf, proxyList } from './client-address.ts'

const isProxy = proxyList([
  { address: '10.0.0.0', bits: 8 },
  { address: '192.0.2.7', bits: null },
  { address: 'fd00::', bits: 8 },
])

describe('the address of a client', () => {
  it.each([
    ['the socket, where no proxy is trusted', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['what the proxy saw', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [
      'what the last trusted proxy saw, not what somebody wrote',
      '10.0.0.1',
      '1.2.3.4, 198.51.100.1, 192.0.2.7',
      '198.51.100.1',
    ],
    ['the proxy itself, where it says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy itself, where it says rubbish', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
    ['an address without its port', '10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['an IPv6 address without brackets and port', 'fd00::1', '[2001:db8::5]:4711', '2001:db8::5'],
    ['an IPv4 address in the clothes of IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['nothing, where there is no socket', '', '198.51.100.1', ''],
  ])('is %s', (_what, ...row) => {
    const [socket = '', forwarded, expected] = row
    expect(clientAddress(socket, forwarded, isProxy)).toBe(expected)
  })

  it('is found in an endless chain, too', () => {
    expect(clientAddress('10.0.0.1', Array(100_000).fill('10.0.0.2').join(), isProxy)).toBe('10.0.0.2')
  })
})

describe('a network', () => {
  it.each([
    ['198.51.100.77', '198.51.100.0/24'],
    ['2001:db8:1:2ff::5', '2001:db8:1:200::/56'],
    ['2001:db8:1:2aa:1:2:3:4', '2001:db8:1:200::/56'],
    ['::2', '0:0:0:0::/56'],
    ['127.0.0.1', null],
    ['::1', null],
    ['', null],
    ['rubbish', null],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
