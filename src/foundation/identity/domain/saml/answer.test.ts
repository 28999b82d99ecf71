import { describe, expect, it } from 'vitest'
import { honest, ours, provider, stranger, theirs } from '../../../../../test/identity/saml.ts'
import { later, systemClock } from '../../../../kernel/clock.ts'
import {
  assertionXml,
  encryptedXml,
  posted,
  responseXml,
  type Signing,
  signedXml,
  wholeAnswer,
} from '../../simulator/answer.ts'
import { RSA_SHA256 } from './algorithms.ts'
import { checkAnswer } from './answer.ts'

const signing: Signing = { key: theirs.privateKey }
const at = systemClock()
const check = (xml: string, more: Partial<typeof provider> = {}) =>
  checkAnswer(posted(xml), { provider: { ...provider, ...more }, request: '_request', at })
const refused = async (xml: string, reason = '', more: Partial<typeof provider> = {}) => {
  const checked = await check(xml, more)
  expect(checked).toMatchObject({ ok: false, refusal: { code: 'identity/answer-broken' } })
  if (!checked.ok) expect(checked.refusal.reason).toContain(reason)
}

describe('an honest answer', () => {
  it.each([
    ['RSASSA-PSS', signing],
    ['RSA with SHA-256', { ...signing, method: RSA_SHA256 }],
  ])('is read, signed by %s', async (_name, by) => {
    const person = { subject: 'PERSON-1', level: 'substantial', attributes: { surname: { value: 'Beispiel' } } }
    expect(await check(wholeAnswer(honest(), by))).toMatchObject({ ok: true, value: person })
  })

  it('is read with an encrypted assertion', async () => {
    expect(await check(wholeAnswer(honest(), signing, ours.publicKey))).toMatchObject({ ok: true })
  })

  it('is read where the provider signs only one part and the operator said so', async () => {
    const assertionOnly = responseXml(honest(), signedXml(assertionXml(honest()), signing))
    expect(await check(assertionOnly, { signed: 'assertion' })).toMatchObject({ ok: true })
    const responseOnly = signedXml(responseXml(honest(), assertionXml(honest())), signing)
    expect(await check(responseOnly, { signed: 'response' })).toMatchObject({ ok: true })
  })

  it('that it did not go is no fault', async () => {
    const turnedBack = signedXml(responseXml(honest(), '', 'Responder'), signing)
    expect(await check(turnedBack)).toMatchObject({ ok: false, refusal: { code: 'identity/cancelled' } })
  })
})

describe('signatures', () => {
  const parts = honest()
  const [assertion, forged] = [
    signedXml(assertionXml(parts), signing),
    assertionXml(parts).replace('PERSON-1', 'PERSON-2'),
  ]

  it('a signed answer with an unsigned assertion is refused, and the reverse', async () => {
    await refused(signedXml(responseXml(parts, assertionXml(parts)), signing), 'signature')
    await refused(responseXml(parts, assertion), 'signature')
    await refused(responseXml(parts, assertionXml(parts)), 'signature')
  })

  it('of somebody else, or of changed content, is refused', async () => {
    await refused(wholeAnswer(parts, { key: stranger.privateKey }), 'signature')
    await refused(wholeAnswer(parts, signing).replace('PERSON-1', 'PERSON-2'), 'signature')
    await refused(wholeAnswer(parts, signing).replace('Level-3', 'Level-4'), 'signature')
  })

  it('by SHA-1 is refused', async () => {
    await refused(wholeAnswer(parts, { ...signing, method: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }), 'method')
    await refused(wholeAnswer(parts, { ...signing, digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }), 'method')
  })

  it('an assertion encrypted without authentication is refused', async () => {
    const xml = responseXml(parts, encryptedXml(assertion, ours.publicKey)).replace(
      'xmlenc11#aes256-gcm',
      'xmlenc11#aes256-cbc',
    )
    await refused(signedXml(xml, signing), 'method')
  })

  const other = forged.replaceAll(parts.assertion, '_other')
  const signature = /<Signature[^]*?<\/Signature>/.exec(assertion)?.[0] ?? ''
  const inObject = (inner: string) => signature.replace('</Signature>', `<Object>${inner}</Object></Signature>`)
  const bare = assertion.replace(signature, '')
  // Shapes of Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (USENIX Security 2012).
  it.each([
    ['a forged assertion before the signed one', responseXml(parts, other + assertion)],
    ['a forged assertion after the signed one', responseXml(parts, assertion + other)],
    ['two with one id', responseXml(parts, forged + assertion)],
    [
      'the signed one inside the forged one',
      responseXml(parts, other.replace('<saml:Subject>', `${assertion}<saml:Subject>`)),
    ],
    [
      'the signed one inside the signature of the forged one',
      responseXml(parts, other.replace('<saml:Subject>', `${inObject(bare)}<saml:Subject>`)),
    ],
    [
      'the signature moved to the forged one, the original beside it',
      responseXml(parts, other.replace('<saml:Subject>', `${signature}<saml:Subject>`) + bare),
    ],
    [
      'the signed one in the extensions',
      responseXml(parts, other).replace(
        '<samlp:Status>',
        `<samlp:Extensions>${assertion}</samlp:Extensions><samlp:Status>`,
      ),
    ],
    ['a whole signed answer inside the forged one', responseXml(parts, wholeAnswer(parts, signing) + other)],
  ])('wrapping: %s', async (_name, xml) => {
    for (const signed of ['both', 'assertion', 'response'] as const) await refused(xml, '', { signed })
  })

  it('wrapping of a whole signed answer: a forged root with the signature of the real one', async () => {
    const real = wholeAnswer(parts, signing)
    const ofRoot = /<Signature[^]*?<\/Signature>/.exec(real)?.[0] ?? ''
    const root = responseXml(parts, forged).replace(
      '<samlp:Status>',
      `${ofRoot.replace('</Signature>', `<Object>${real}</Object></Signature>`)}<samlp:Status>`,
    )
    for (const signed of ['both', 'assertion', 'response'] as const) await refused(root, '', { signed })
  })
})

describe('what an answer is for', () => {
  const past = later(at, '-PT10M')
  it.each([
    ['another audience', { audience: 'https://other.example/sp' }, 'audience'],
    ['another recipient', { recipient: 'https://other.example/saml' }, 'recipient'],
    ['another destination', { destination: 'https://other.example/saml' }, 'address'],
    ['another request', { request: '_other' }, 'another request'],
    ['another issuer', { issuer: 'https://other.example/' }, 'somebody else'],
    ['a time that is over', { notOnOrAfter: later(at, '-PT2M') }, 'over'],
    ['a time that has not come', { notBefore: later(at, 'PT2M') }, 'good'],
    ['long ago', { at: past }, 'just now'],
  ] as const)('is refused: %s', async (_name, more, reason) => {
    await refused(wholeAnswer(honest(more), signing), reason)
  })

  it('is refused where the assertion answers another request than its envelope', async () => {
    const assertion = signedXml(assertionXml(honest({ request: '_other' })), signing)
    await refused(signedXml(responseXml(honest(), assertion), signing), 'another request')
  })
})

describe('documents that no honest provider sends', () => {
  const xml = wholeAnswer(honest(), signing)
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "${`&${n === 0 ? 'a' : 'b'.repeat(n)};`.repeat(10)}">`).join('')}]>`
  it.each([
    ['a comment in the name', xml.replace('PERSON-1', 'PERSON<!---->-1')],
    ['a comment in the name id', xml.replace('</saml:NameID>', '<!-- x --></saml:NameID>')],
    ['an instruction', xml.replace('PERSON-1', 'PERSON<?x?>-1')],
    ['CDATA', xml.replace('>PERSON-1<', '><![CDATA[PERSON-1]]><')],
    ['an entity bomb', bomb + xml.replace('PERSON-1', '&bbbbbbbbb;')],
    ['a foreign file', `<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xml.replace('PERSON-1', '&f;')}`],
    ['half of it', xml.slice(0, -20)],
    ['something else', '<html/>'],
    ['too many elements', xml.replace('<samlp:Status>', `${'<x>'.repeat(2_100)}${'</x>'.repeat(2_100)}<samlp:Status>`)],
  ])('are refused: %s', async (_name, sent) => {
    await refused(sent)
  })

  it('are refused: what is no base64, or longer than any answer', async () => {
    for (const sent of ['', '%%%', 'A'.repeat(300_000)])
      expect(await checkAnswer(sent, { provider, request: '_request', at })).toMatchObject({ ok: false })
  })
})
