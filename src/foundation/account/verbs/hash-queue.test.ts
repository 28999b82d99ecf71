import { expect, it } from 'vitest'
import { openWorkQueue } from './hash-queue.ts'

const held = () => {
  let open = (): void => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gate, open }
}

it('does two at once, lets some wait, and refuses the rest with a time to come again', async () => {
  let now = 0
  const queue = openWorkQueue({ atOnce: 2, mostWaiting: 3 }, () => now)
  await queue.run(async () => {
    now += 4_000
  })
  const { gate, open } = held()
  let most = 0
  let inside = 0
  const work = async (): Promise<string> => {
    inside += 1
    most = Math.max(most, inside)
    await gate
    inside -= 1
    return 'done'
  }
  const all = Array.from({ length: 9 }, () => queue.run(work))
  expect(queue.load()).toEqual({ running: 2, waiting: 3 })
  expect(await Promise.all(all.slice(5))).toEqual(
    Array.from({ length: 4 }, () => ({ ok: false, refusal: { code: 'account/busy', seconds: 6 } })),
  )
  open()
  expect(await Promise.all(all.slice(0, 5))).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: 'done' })))
  expect(most).toBe(2)
  expect(queue.load()).toEqual({ running: 0, waiting: 0 })
})

it('gives the place on where the work fails', async () => {
  const queue = openWorkQueue({ atOnce: 1, mostWaiting: 1 })
  const [failed, next] = [queue.run(() => Promise.reject(new Error('broken'))), queue.run(async () => 1)]
  await expect(failed).rejects.toThrow('broken')
  expect(await next).toEqual({ ok: true, value: 1 })
})
