import { type IncomingMessage, get } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'

/** An answer as it came over the wire. */
export const wireAnswer = z.strictObject({
  status: z.int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  bodyBase64: z.string(),
})
export type WireAnswer = z.infer<typeof wireAnswer>

/** Headers that every server of Node writes by itself. */
const BY_NODE = /^(date|connection|keep-alive|transfer-encoding|content-length)$/i

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, index): [string, string][] => {
    const value = raw[index + 1]
    return index % 2 === 0 && value !== undefined ? [[name, value]] : []
  })

/** Gets a page, to serve or to compare the same bytes elsewhere. */
export const wireAnswerOf = async (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> => {
  const request = get({ host: '127.0.0.1', port, path, headers, agent: false })
  const [response]: [IncomingMessage] = await once(request, 'response').then(([one]) => [one])
  const body = await buffer(response)
  const kept = pairsOf(response.rawHeaders).filter(([name]) => !BY_NODE.test(name))
  return { status: response.statusCode ?? 0, headers: kept, bodyBase64: body.toString('base64') }
}

/** The text of an answer. */
export const textOf = ({ bodyBase64 }: WireAnswer): string => Buffer.from(bodyBase64, 'base64').toString('utf8')
