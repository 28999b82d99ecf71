import { expect } from 'vitest'
import { type Log, openLog } from '../../src/platform/log/index.ts'
import { afterFile } from './after-file.ts'

const personal = new Set<string>()

/** Notes what says something about a person of a test: no line of a log may hold it. */
export const keepOutOfLogs = (values: readonly string[]): void => {
  // A word that stands in texts of the program anyway says nothing about anybody.
  for (const value of values) if (value.length > 5) personal.add(value.toLowerCase())
}

/** What of a line tells about a person of the test. */
export const personalIn = (line: string): readonly string[] =>
  [...personal].filter((value) => line.toLowerCase().includes(value))

/** A log at its most talkative. The test file fails if a line tells something about one of its people (T18). */
export const watchedLog = (): Log => {
  const told: string[] = []
  const write = (line: string): void => {
    if (personalIn(line).length > 0) told.push(line)
  }
  afterFile(async () => expect(told, 'lines of the log that tell about a person').toEqual([]))
  return openLog('debug', { write })
}
