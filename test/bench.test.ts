import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { compare, figuresOf, median } from '../bench/harness/figures.ts'
import { type LoadOrder, loadOrder, rawRequest, sendLoad } from '../bench/harness/load.ts'
import { inTurns, perSecond } from '../bench/harness/rounds.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const serving = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** Each request a single time, with as much time as a busy machine may need. */
const order = (port: number, more: Partial<LoadOrder> = {}): LoadOrder => ({
  port,
  connections: 3,
  requests: Array.from({ length: 6 }, () => rawRequest('GET', '/', { headers: {} })),
  mode: 'once',
  forMs: 20_000,
  status: 200,
  ...more,
})

describe('figures', () => {
  it('have a middle, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 9])).toBe(3)
    expect(() => median([])).toThrow('at least one')
  })

  it('keep their spread', () => {
    expect(figuresOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, rounds: [3, 1, 2] })
  })

  it('compare as the ratio of medians, with the ratios of single rounds as spread', () => {
    const { ratio, ratios } = compare([10, 30, 20], [100, 50, 40])
    expect(ratio).toBe(20 / 50)
    expect(ratios).toEqual({ least: 0.1, most: 0.6 })
    expect(() => compare([1], [1, 2])).toThrow('1 rounds beside 2')
  })
})

describe('rounds', () => {
  it('take turns, change who begins, and leave the first of each out', async () => {
    const said: string[] = []
    const side = (name: string) => async () => said.push(name)
    const { ours, bare } = await inTurns({ rounds: 3, ours: side('o'), bare: side('b') })
    expect(said.join('')).toBe('obobboob')
    expect(ours.rounds).toEqual([3, 6, 7])
    expect(bare.rounds).toEqual([4, 5, 8])
  })

  it('end in time and count what was done', async () => {
    let done = 0
    const work = async (): Promise<void> => {
      await new Promise((resume) => setTimeout(resume, 10))
      done++
    }
    const started = performance.now()
    const rate = await perSecond({ workers: 4, forMs: 100 }, work)
    const tookMs = performance.now() - started
    expect(tookMs).toBeLessThan(20_000)
    expect(done).toBeGreaterThanOrEqual(4)
    expect(rate).toBeGreaterThanOrEqual((done / tookMs) * 1000)
    expect(rate).toBeLessThanOrEqual((done / 100) * 1000)
  })
})

describe('the load generator', () => {
  it('repeats its requests until the time is over, and counts every answer', async () => {
    let served = 0
    const port = await serving((_request, response) => response.end(`answer ${++served}`))
    const requests = [rawRequest('GET', '/', { headers: {} })]
    // How much a machine does in a tenth of a second depends on what else it does: a busy one gets more time.
    for (let forMs = 100; served <= 3 && forMs < 20_000; forMs *= 4) {
      served = 0
      const outcome = await sendLoad(order(port, { requests, mode: 'repeat', forMs }))
      expect(outcome.answers).toBe(served)
      expect(outcome.elapsedMs).toBeLessThan(forMs + 10_000)
    }
    expect(served).toBeGreaterThan(3)
  })

  it('sends each request once and in order, with its body', async () => {
    const seen: string[] = []
    const port = await serving(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      seen.push(`${request.method} ${request.url} ${request.headers.cookie} ${body}`)
      response.writeHead(303, { location: '/' }).end()
    })
    const requests = ['eins', 'zwölf'].map((body) => rawRequest('POST', '/send', { headers: { cookie: 'a=b' }, body }))
    const outcome = await sendLoad(order(port, { connections: 1, requests, status: 303 }))
    expect(outcome.answers).toBe(2)
    expect(seen).toEqual(['POST /send a=b eins', 'POST /send a=b zwölf'])
  })

  it('reads answers in pieces and of unknown length', async () => {
    const port = await serving((_request, response) => {
      response.write('a'.repeat(100_000))
      setTimeout(() => response.end('b'), 5)
    })
    const { answers, bytes } = await sendLoad(order(port))
    expect(answers).toBe(6)
    expect(bytes).toBeGreaterThan(answers * 100_000)
  })

  it('counts no answer with another status', async () => {
    const port = await serving((_request, response) => response.writeHead(500).end())
    await expect(sendLoad(order(port))).rejects.toThrow('expected status 200, got 500')
  })

  it('tells of a server that goes away', async () => {
    const port = await serving((request) => request.socket.destroy())
    await expect(sendLoad(order(port))).rejects.toThrow()
  })

  it('takes no order without bounds', () => {
    expect(loadOrder.safeParse(order(80, { forMs: 3_600_000 })).success).toBe(false)
    expect(loadOrder.safeParse(order(80, { connections: 10_000 })).success).toBe(false)
  })
})
