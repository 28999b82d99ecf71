import { beforeAll, describe, expect, it } from 'vitest'
import { der } from '../../../../../test/setup/certificates.ts'
import { type TestIssuer, testIssuer, type TestWallet, testWallet } from '../../../../../test/identity/test-wallet.ts'
import { instant } from '../../../../kernel/clock.ts'
import { checkPresentation, type Expected } from './presentation.ts'

const CLAIMS = { given_name: 'Erika', family_name: 'Sommer', birthdate: '1964-08-12' }
const at = instant('2026-11-23T12:00:00Z')
const request = { clientId: 'x509_hash:abc', nonce: 'n-1', at }

let issuer: TestIssuer
let wallet: TestWallet
let expected: Expected

const verdict = async (presentation: string, other: Partial<Expected> = {}): Promise<string> => {
  const checked = await checkPresentation(presentation, { ...expected, ...other })
  if (checked.ok) return 'taken'
  return 'reason' in checked.refusal ? `${checked.refusal.code}: ${checked.refusal.reason}` : checked.refusal.code
}

beforeAll(async () => {
  issuer = await testIssuer()
  wallet = await testWallet({ issuer, claims: CLAIMS })
  expected = { clientId: 'x509_hash:abc', nonce: 'n-1', at, issuers: [issuer.root], types: ['urn:eudi:pid:1'] }
})

describe('a presentation', () => {
  it('says what the person chose to disclose', async () => {
    const checked = await checkPresentation(await wallet.present(request, { disclose: ['family_name'] }), expected)
    expect(checked).toMatchObject({ ok: true, value: { type: 'urn:eudi:pid:1', claims: { family_name: 'Sommer' } } })
    expect(checked.ok && Object.keys(checked.value.claims)).not.toContain('birthdate')
  })

  it('is refused from an issuer that is not on the list, also with its own root sent along', async () => {
    const stranger = await testIssuer()
    const x5c = [der(stranger.signer), stranger.root.raw.toString('base64')]
    const forged = await testWallet({ issuer: stranger, claims: CLAIMS, x5c })
    expect(await verdict(await forged.present(request))).toMatch(/issuer-unknown: the chain/)
  })

  it('is refused where the certificate sent along is not the one that signed', async () => {
    const forged = await testWallet({ issuer: await testIssuer(), claims: CLAIMS, x5c: [der(issuer.signer)] })
    expect(await verdict(await forged.present(request))).toMatch(/issuer-unknown: the signature/)
  })

  it('is refused without the proof of its holder, or with that of another', async () => {
    expect(await verdict(await wallet.present(request, { withoutProof: true }))).toMatch(
      /not-for-us: there is no proof/,
    )
    expect(await verdict(await wallet.present(request, { proofType: 'JWT' }))).toMatch(/not-for-us: there is no proof/)
    expect(await verdict(await wallet.present(request, { byOtherHolder: true }))).toMatch(/not by the holder/)
  })

  it('is refused where it was made for somebody else, for another request, or not just now', async () => {
    const sent = await wallet.present(request)
    expect(await verdict(sent, { clientId: 'x509_hash:other' })).toMatch(/for somebody else/)
    expect(await verdict(sent, { nonce: 'n-2' })).toMatch(/another request/)
    expect(await verdict(sent, { at: instant('2026-11-23T12:10:01Z') })).toMatch(/not made just now/)
    expect(await verdict(sent, { at: instant('2026-11-23T11:58:59Z') })).toMatch(/not made just now/)
    expect(await verdict(sent, { at: instant('2026-11-23T11:59:01Z') })).toBe('taken')
  })

  it('is refused where disclosures were added or taken away after the signature', async () => {
    expect(await verdict(await wallet.present(request, { swapDisclosures: true }))).toMatch(/other data was signed/)
  })

  it('is refused after the end of the credential, before its start, and for another type', async () => {
    const ended = await testWallet({ issuer, claims: CLAIMS, endsAt: '2026-11-23T12:00:00Z' })
    expect(await verdict(await ended.present(request))).toBe('identity/wallet-credential-ended')
    const early = await testWallet({ issuer, claims: CLAIMS, startsAt: '2026-11-23T12:02:00Z' })
    expect(await verdict(await early.present(request))).toBe('identity/wallet-credential-ended')
    const library = await testWallet({ issuer, claims: CLAIMS, type: 'urn:library-card' })
    expect(await verdict(await library.present(request))).toMatch(/another type/)
  })

  it('is refused with one changed letter anywhere', async () => {
    const sent = await wallet.present(request)
    for (let position = 3; position < sent.length; position += 97) {
      const changed = `${sent.slice(0, position)}${sent[position] === 'A' ? 'B' : 'A'}${sent.slice(position + 1)}`
      expect(await verdict(changed)).not.toBe('taken')
    }
  })

  it.each(['', '~', '~~', 'a.b.c~', 'a.b.c~d.e.f', `${'~'.repeat(400_000)}x`])(
    'is refused as rubbish (%#)',
    async (text) => {
      expect(await verdict(text)).toMatch(/^identity\/wallet-/)
    },
  )

  it('is refused where the key of the holder is no key', async () => {
    const more = { cnf: { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } }
    const odd = await testWallet({ issuer, claims: CLAIMS, more })
    expect(await verdict(await odd.present(request))).toMatch(/not by the holder/)
  })
})
