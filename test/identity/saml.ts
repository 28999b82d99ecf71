import { generateKeyPairSync } from 'node:crypto'
import { urnOf } from '../../src/foundation/identity/domain/bundid.ts'
import type { SamlProvider } from '../../src/foundation/identity/domain/saml/provider.ts'
import { type AnswerParts, freshParts } from '../../src/foundation/identity/simulator/answer.ts'
import { type Instant, systemClock } from '../../src/kernel/clock.ts'

/** A pair of RSA keys in PEM. */
export const keyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

/** The keys of a provider, of ourselves, and of somebody who is neither. */
export const [theirs, ours, stranger] = [keyPair(), keyPair(), keyPair()]

export const provider: SamlProvider = {
  entityId: 'https://portal.example/sp',
  answerUrl: 'https://portal.example/konto/identitaet/saml',
  key: ours.privateKey,
  certificate: null,
  provider: {
    entityId: 'https://idp.example/',
    address: 'https://idp.example/sso',
    keys: [theirs.publicKey],
  },
  signed: 'both',
  title: 'Portal',
}

/** An honest answer to a request. */
export const honest = (more: Partial<AnswerParts> = {}, at: Instant = systemClock()): AnswerParts => ({
  ...freshParts({
    request: '_request',
    issuer: provider.provider.entityId,
    destination: provider.answerUrl,
    audience: provider.entityId,
    at,
    context: 'STORK-QAA-Level-3',
    attributes: [
      { urn: urnOf('bPK2'), friendlyName: 'bPK2', value: 'PERSON-1', trust: 'NORMAL' },
      { urn: urnOf('surname'), friendlyName: 'surname', value: 'Beispiel', trust: '' },
    ],
  }),
  ...more,
})
