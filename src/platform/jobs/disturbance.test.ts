import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchDisturbance } from './disturbance.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watched = () => {
  const told: string[] = []
  const watch = watchDisturbance({
    disturbed: (error) => told.push(`disturbed: ${String(error)}`),
    well: ({ seconds, failures }) => told.push(`well after ${seconds} s and ${failures} failures`),
  })
  return { told, watch }
}

it('says once that the queue is disturbed, and once that it works again', () => {
  const { told, watch } = watched()
  for (let second = 0; second < 30; second++) {
    watch.failed(`failure ${second}`)
    vi.advanceTimersByTime(1_000)
  }
  expect(told).toEqual(['disturbed: failure 0'])
  expect(watch.works()).toBe(false)
  vi.advanceTimersByTime(10_000)
  expect(told).toEqual(['disturbed: failure 0', 'well after 39 s and 30 failures'])
  expect(watch.works()).toBe(true)
  watch.failed('another')
  expect(told.at(-1)).toBe('disturbed: another')
})

it('says nothing of what breaks off while stopping', () => {
  const { told, watch } = watched()
  watch.stop()
  watch.failed('terminating connection')
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})
