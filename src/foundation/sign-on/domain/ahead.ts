/** A request of the protocol, as far as it says what has to be read for it. */
export interface AskedProtocol {
  /** Below the mount, with its query. */
  readonly path: string
  readonly authorization: string
  readonly body: string
}

/** What a request names: the program that asks, and the code or token that it shows. */
export interface Named {
  readonly client: string | null
  readonly artifact: { readonly kind: string; readonly id: string } | null
}

const clientOfBasic = (authorization: string): string | null => {
  const [, coded] = /^Basic ([\w+/=-]+)$/i.exec(authorization) ?? []
  if (coded === undefined) return null
  const [name = ''] = Buffer.from(coded, 'base64').toString('utf8').split(':')
  // The name is form-encoded before it is put there (RFC 6749 2.3.1); ids of programs have nothing that this changes.
  return name
}

const shown = (kind: string, id: string | null): Named['artifact'] => (id === null ? null : { kind, id })

/**
 * What has to be read for a request in any case, so that it can be read in one go. It is a guess and decides nothing: what
 * is not named here, or named in another way, is read when the protocol asks for it.
 */
export const namedIn = ({ path, authorization, body }: AskedProtocol): Named => {
  const { pathname, searchParams } = new URL(path, 'http://here.invalid')
  if (pathname === '/auth') return { client: searchParams.get('client_id'), artifact: null }
  if (pathname === '/userinfo') {
    const [, token = null] = /^Bearer ([\w-]+)$/i.exec(authorization) ?? []
    return { client: null, artifact: shown('AccessToken', token) }
  }
  if (pathname !== '/token') return { client: null, artifact: null }
  const fields = new URLSearchParams(body)
  const renewed = fields.get('grant_type') === 'refresh_token'
  return {
    client: clientOfBasic(authorization) ?? fields.get('client_id'),
    artifact: renewed
      ? shown('RefreshToken', fields.get('refresh_token'))
      : shown('AuthorizationCode', fields.get('code')),
  }
}
