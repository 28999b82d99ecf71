import { createServer, type Socket } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { EICAR, fakeClamd } from '../../../test/setup/clamd.ts'
import { contentOf } from '../../../test/setup/content.ts'
import { clamdAt, clamdScanner } from './clamd.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A scanner that answers in its own way. */
const answering = async (answer: (socket: Socket) => void) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.resume()
    answer(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => void server.close(() => resolve())))
  const address = server.address()
  return clamdScanner({ host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 })
}
const scanOf = (text: string | Uint8Array) => contentOf(text).stream()

describe('the virus scanner', () => {
  it('says clean or infected, over a port and over a socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
    closing.push(() => rm(folder, { recursive: true }))
    for (const path of [null, join(folder, 'clamd.sock')]) {
      const clamd = await fakeClamd({ path })
      closing.push(clamd.close)
      const scan = clamdScanner(clamd.at)
      expect(await scan(scanOf('Guten Tag'))).toEqual({ verdict: 'clean' })
      expect(await scan(scanOf(`vorher ${EICAR} nachher`))).toEqual({
        verdict: 'infected',
        signature: 'Win.Test.EICAR_HDB-1',
      })
      expect(await scan(scanOf(''))).toEqual({ verdict: 'clean' })
    }
  })
  it('finds it across the borders of pieces', async () => {
    const clamd = await fakeClamd()
    closing.push(clamd.close)
    const pieces = async function* () {
      yield* Array.from(EICAR, (sign) => Buffer.from(sign))
    }
    expect(await clamdScanner(clamd.at)(pieces())).toMatchObject({ verdict: 'infected' })
  })
  it('that refuses a file for its size, hangs up, answers rubbish or is not there, never says clean', async () => {
    const clamd = await fakeClamd({ mostBytes: 1_000 })
    closing.push(clamd.close)
    expect(await clamdScanner(clamd.at)(scanOf(new Uint8Array(500_000)))).toMatchObject({ verdict: 'unknown' })
    const answers = ['OK\0', 'stream: OK and more\0', 'INSTREAM size limit exceeded. ERROR\0', '\0', 'x'.repeat(5_000)]
    for (const answer of answers) {
      const scan = await answering((socket) => void socket.end(answer))
      expect(await scan(scanOf('Guten Tag')), answer).toMatchObject({ verdict: 'unknown' })
    }
    const silent = await answering((socket) => void socket.destroy())
    expect(await silent(scanOf('Guten Tag'))).toMatchObject({ verdict: 'unknown' })
    expect(await clamdScanner({ path: '/nowhere/clamd.sock' })(scanOf('x'))).toMatchObject({ verdict: 'unknown' })
  })
  it('says nothing of a file that can not be read', async () => {
    const clamd = await fakeClamd()
    closing.push(clamd.close)
    const broken = async function* () {
      yield Buffer.from('halb')
      throw new Error('damaged')
    }
    const answer = clamdScanner(clamd.at)(broken())
    expect(await answer).toMatchObject({ verdict: 'unknown' })
  })
})

describe('the address of a scanner', () => {
  it('is host and port, or the path of a socket', () => {
    expect(clamdAt('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(clamdAt('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
    expect(clamdAt('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
    for (const wrong of ['clamd', 'clamd:0', 'clamd:99999', 'a b:3310', 'http://x:1/'])
      expect(clamdAt(wrong)).toBeNull()
  })
})
