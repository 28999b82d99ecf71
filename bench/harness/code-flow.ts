import { createHash, randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { z } from 'zod'

/** A provider that signs people in, and a program that is connected to it. */
export const provider = z.strictObject({
  port: z.int(),
  /** Where its endpoints lie. */
  mount: z.string(),
  client: z.string(),
  secret: z.string(),
  back: z.string(),
  /** The `cookie` header of a browser in which a person is signed in and has allowed the program everything. */
  cookie: z.string(),
})
export type Provider = z.infer<typeof provider>

export const SCOPE = 'openid profile email'

interface Answered {
  readonly status: number
  readonly location: string
  readonly cookies: readonly string[]
  readonly body: string
}

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const agent = new Agent({ keepAlive: true })

const send = (port: number, path: string, { method = 'GET', headers, body = '' }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request({ host: '127.0.0.1', port, path, method, agent, headers: { ...headers, ...length } })
    sent.once('error', reject).once('response', (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece)).once('error', reject)
      answer.once('end', () => {
        const { location = '', 'set-cookie': cookies = [] } = answer.headers
        resolve({ status: answer.statusCode ?? 0, location, cookies, body: Buffer.concat(pieces).toString() })
      })
    })
    sent.end(body)
  })

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address, 'http://here.invalid')
  return pathname + search
}

const secretText = (): string => randomBytes(32).toString('base64url')
const tokens = z.object({ access_token: z.string(), id_token: z.string() })

interface Begun {
  readonly path: string
  readonly verifier: string
}

const begin = ({ mount, client, back }: Provider): Begun => {
  const verifier = secretText()
  const asked = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: back,
    scope: SCOPE,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: secretText(),
    nonce: secretText(),
  })
  return { path: `${mount}/auth?${asked}`, verifier }
}

const bodyOf = ({ status, body }: Answered): string => {
  if (status !== 200) throw new Error(`code flow: expected 200, got ${status}: ${body.slice(0, 300)}`)
  return body
}

/** One whole flow: asks for a code, changes it for tokens, and asks who the person is. */
export const codeFlow = async (one: Provider): Promise<void> => {
  const { port, mount, client, secret, back, cookie } = one
  const { path, verifier } = begin(one)
  const led = await send(port, path, { headers: { cookie } })
  const code = led.location.startsWith(back) ? new URL(led.location).searchParams.get('code') : null
  if (code === null) throw new Error(`code flow: no code, but ${led.status} ${led.location} ${led.body.slice(0, 300)}`)
  const basic = Buffer.from(`${client}:${secret}`).toString('base64')
  const fields = { grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: verifier }
  const given = await send(port, `${mount}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  const { access_token: token } = tokens.parse(JSON.parse(bodyOf(given)))
  const told = await send(port, `${mount}/userinfo`, { headers: { authorization: `Bearer ${token}` } })
  z.object({ sub: z.string(), name: z.string(), email: z.string() }).parse(JSON.parse(bodyOf(told)))
}

const MOST_STEPS = 8

const headerOf = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Goes the way of a browser that has no session until it comes back to the program; gives its cookies. */
export const signInOnce = async (one: Provider): Promise<string> => {
  const cookies = new Map<string, string>()
  let path = begin(one).path
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const answer = await send(one.port, path, { headers: { cookie: headerOf(cookies) } })
    for (const line of answer.cookies) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    if (answer.location.startsWith(one.back)) return headerOf(cookies)
    path = pathOf(answer.location)
  }
  throw new Error('code flow: the way does not lead back')
}
