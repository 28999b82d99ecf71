import { expect, it } from 'vitest'
import { needlesFor, needlesOf, newCanary } from './markers.ts'
import { hitsIn } from './search.ts'

const TEXT = 'Zqbcdfghjkmn "Ü" 7'

it.each([
  ['plain', TEXT],
  ['URL', `/x?y=${encodeURIComponent(TEXT)}&z`],
  ['form', new URLSearchParams({ x: TEXT }).toString()],
  ['JSON', JSON.stringify({ x: TEXT })],
  ['hex', `\\x00${Buffer.from(TEXT).toString('hex')}00`],
  ['base64', Buffer.from(`x${TEXT}yz`).toString('base64')],
  ['base64, one later', Buffer.from(`xy${TEXT}z`).toString('base64')],
  ['base64, two later', Buffer.from(`xyz${TEXT}`).toString('base64url')],
])('a text is found as %s', (_how, written) => {
  expect(hitsIn('here', Buffer.from(written), needlesFor('it', TEXT))).not.toEqual([])
})

it('a canary is found by any of its facts, and another one is not', () => {
  const one = newCanary()
  const facts = [one.email('x'), one.text('y'), one.iban, `${one.born.day}.${one.born.month}.${one.born.year}`]
  for (const fact of facts) expect(hitsIn('here', Buffer.from(`a ${fact} b`), needlesOf(one))).not.toEqual([])
  expect(hitsIn('here', Buffer.from(one.text('z')), needlesOf(newCanary()))).toEqual([])
})
