import { expect, it } from 'vitest'
import type { LateQueue } from '../platform/jobs/words.ts'
import { watchLateness } from './lateness.ts'

it('a queue that falls behind is told once, and once more when it has caught up', async () => {
  const said: string[] = []
  const late: (readonly LateQueue[])[] = [[], [{ queue: 'a', jobs: 3 }], [{ queue: 'a', jobs: 4 }], []]
  let looks = 0
  const note = (level: string) => (what: { readonly queue?: string }) => void said.push(`${level} ${what.queue}`)
  const watch = watchLateness(
    {
      deliveries: { late: async () => late[looks++] ?? [] },
      log: { error: note('error'), info: note('info'), debug: note('debug') },
    },
    5,
  )
  while (looks < 6) await new Promise((resume) => setTimeout(resume, 5))
  watch.stop()
  expect(said).toEqual(['error a', 'info a'])
})
