import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { opening, sealing } from './sealed.ts'

const key = randomBytes(32)
const sealed = (bytes: Uint8Array) => buffer(Readable.from([bytes]).pipe(sealing(key)))
const opened = (bytes: Uint8Array, under = key) =>
  new Promise<Buffer>((resolve, reject) => {
    const out = opening(under)
    out.on('error', reject)
    buffer(out).then(resolve, reject)
    out.end(bytes)
  })

it('gives back any bytes, also at the edges of a segment', async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const bytes = randomBytes(length)
    expect(await opened(await sealed(bytes))).toEqual(bytes)
  }
})

it('notices every changed byte, a missing end, swapped segments and another key', async () => {
  const bytes = randomBytes(150_000)
  const whole = await sealed(bytes)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(opened(changed)).rejects.toThrow()
    }),
    { numRuns: 30 },
  )
  const [head, segment] = [22, 65_552]
  await expect(opened(whole.subarray(0, head + segment))).rejects.toThrow()
  await expect(opened(whole.subarray(0, head))).rejects.toThrow('cut off')
  const swapped = Buffer.concat([
    whole.subarray(0, head),
    whole.subarray(head + segment, head + 2 * segment),
    whole.subarray(head, head + segment),
    whole.subarray(head + 2 * segment),
  ])
  await expect(opened(swapped)).rejects.toThrow()
  await expect(opened(whole, randomBytes(32))).rejects.toThrow()
})

it('seals the same bytes differently each time', async () => {
  expect(await sealed(Buffer.from('gleich'))).not.toEqual(await sealed(Buffer.from('gleich')))
})
