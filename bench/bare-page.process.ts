import { createServer } from 'node:http'
import { once } from 'node:events'
import { wireAnswer } from './harness/answer.ts'
import { answerOrders } from './harness/child.ts'

/** What no framework can beat: `node:http` that gives everybody the same bytes with the same headers. */
answerOrders(wireAnswer, async ({ status, headers, bodyBase64 }) => {
  const body = Buffer.from(bodyBase64, 'base64')
  const ready = [...headers, ['content-length', String(body.length)] as const].flat()
  const server = createServer((_request, response) => response.writeHead(status, ready).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { port: address.port }
})
