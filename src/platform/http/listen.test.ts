import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen } from './index.ts'

/** A server with one page that answers when it is told to. */
const slowServer = async () => {
  let answer = (): void => {}
  const asked = Promise.withResolvers<void>()
  const app = new Hono()
  app.get('/slow', async (context) => {
    asked.resolve()
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    return context.text('done')
  })
  app.get('/', (context) => context.text('quick'))
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  return { server, asked: asked.promise, answer: () => answer() }
}

it('finishes a running request while it stops, and takes no new one', async () => {
  const { server, asked, answer } = await slowServer()
  const running = fetch(`${server.url}/slow`)
  await asked
  const stopped = server.stop()
  await expect(fetch(`${server.url}/`, { headers: { connection: 'close' } })).rejects.toThrow()
  answer()
  expect(await (await running).text()).toBe('done')
  await stopped
})

it('breaks off what does not end within the limit', async () => {
  const { server, asked } = await slowServer()
  const running = fetch(`${server.url}/slow`).then(
    () => 'answered',
    () => 'broken off',
  )
  await asked
  await server.stop(50)
  expect(await running).toBe('broken off')
})

it('refuses another request on a connection that was kept open', async () => {
  const { server, asked, answer } = await slowServer()
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  let heard = ''
  socket.on('data', (part) => {
    heard += part.toString()
  })
  const closed = new Promise((resolve) => void socket.once('close', resolve))
  socket.write('GET /slow HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await asked
  const stopped = server.stop()
  answer()
  await Promise.all([stopped, closed])
  expect(heard).toContain('done')
  expect(heard).not.toContain('quick')
})

it('closes a connection with too many or too large headers', async () => {
  const { server } = await slowServer()
  const answered = await fetch(`${server.url}/`, { headers: { 'x-large': 'x'.repeat(20_000) } })
  expect(answered.status).toBe(431)
  await server.stop()
})
