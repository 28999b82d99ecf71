/** For whom passkeys are made (WebAuthn relying party): the name of our host, and the one origin they are used from. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

// `URL` writes every IPv4 address with four numbers, and every IPv6 address in brackets.
const ADDRESS_OF_NUMBERS = /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/

/** Who we are to browsers; null where people come by an address of numbers, which no passkey can be made for. */
export const relyingParty = (publicUrl: string): RelyingParty | null => {
  const { hostname, origin } = new URL(publicUrl)
  return ADDRESS_OF_NUMBERS.test(hostname) ? null : { id: hostname, origin }
}
