import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { RelyingParty } from '../domain/relying-party.ts'
import type { StoredPasskey } from '../store/passkeys.ts'

const bytes = z.string().regex(/^[\w-]{1,8192}$/)
const clientData = z.object({ challenge: bytes })

const registration = z.object({
  id: bytes,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
})
const assertion = z.object({
  id: bytes,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
})

/** What a browser answered, read but not believed: the challenge is only what it says it met. */
export type RegistrationAnswer = z.output<typeof registration> & { readonly challenge: string }
export type AssertionAnswer = z.output<typeof assertion> & { readonly challenge: string }

const challengeIn = (clientDataJSON: string): string | null => {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge
  } catch {
    return null
  }
}

const read = <Answer extends { readonly response: { readonly clientDataJSON: string } }>(
  schema: z.ZodType<Answer>,
  sent: string,
): (Answer & { readonly challenge: string }) | null => {
  try {
    const answer = schema.parse(JSON.parse(sent))
    const challenge = challengeIn(answer.response.clientDataJSON)
    return challenge === null ? null : { ...answer, challenge }
  } catch {
    return null
  }
}

/** What the form of a new passkey brought; null where it is no answer of a browser. */
export const readRegistration = (sent: string): RegistrationAnswer | null => read(registration, sent)
/** What the form of a sign-in brought; null where it is no answer of a browser. */
export const readAssertion = (sent: string): AssertionAnswer | null => read(assertion, sent)

// The library throws for whatever does not hold; why, tells nobody who is right anything.
const orNull = <Outcome>(work: Promise<Outcome>): Promise<Outcome | null> => work.catch(() => null)

/** Public key and counter of a new passkey; null where origin, rpId, user verification or anything else is not right. */
export const checkRegistration = async (
  { id, response, challenge }: RegistrationAnswer,
  party: RelyingParty,
): Promise<(Pick<StoredPasskey, 'publicKey' | 'counter'> & { readonly id: string }) | null> => {
  const checked = await orNull(
    verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  )
  if (!checked?.verified) return null
  const { credential } = checked.registrationInfo
  return { id: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter }
}

/** The counter that a passkey answered with; null where the signature or anything it signs is not right. */
export const checkAssertion = async (
  { id, response, challenge }: AssertionAnswer,
  key: Pick<StoredPasskey, 'publicKey'>,
  party: RelyingParty,
): Promise<number | null> => {
  const { userHandle: _, ...signed } = response
  const checked = await orNull(
    verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: signed },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // The counter is compared after the signature holds, so that nobody raises an alarm with an invented one.
      credential: { id, publicKey: new Uint8Array(key.publicKey), counter: 0 },
      requireUserVerification: true,
    }),
  )
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}
