import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen } from './index.ts'

/** Sends bytes on a connection of its own, and gives all that came back until it was closed. */
const exchange = (url: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('latin1').on('data', (piece) => {
      answer += piece
    })
    socket.on('error', reject).on('close', () => resolve(answer))
  })

const asked: string[] = []
const app = new Hono().all('*', async (context) => {
  asked.push(`${context.req.path} ${await context.req.text()}`)
  return context.text('fine')
})

const HIDDEN = 'GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n'
const post = (...headers: readonly string[]): string =>
  `POST /open HTTP/1.1\r\nHost: x\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n`

it('a request with two lengths, or a length beside pieces, is refused and its connection closed', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  const doubtful = [
    `${post('Content-Length: 0', `Content-Length: ${HIDDEN.length}`)}${HIDDEN}`,
    `${post('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n${HIDDEN}`,
    `${post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity')}0\r\n\r\n${HIDDEN}`,
    `${post('Content-Length : 5')}${HIDDEN}`,
  ]
  for (const bytes of doubtful) expect(await exchange(server.url, bytes), bytes).toMatch(/^HTTP\/1\.1 400 [^]*$/)
  expect(asked.filter((one) => one.startsWith('/hidden'))).toEqual([])
  expect(await exchange(server.url, HIDDEN.replace('Host: x', 'Host: x\r\nConnection: close'))).toContain(' 200 ')
  await server.stop()
})
