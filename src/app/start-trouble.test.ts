import { expect, it } from 'vitest'
import { startTrouble } from './start-trouble.ts'

const failed = (message: string, code: string) => Object.assign(new Error(message), { code })
const KILLED = failed('terminating connection due to unexpected postmaster exit', '57P01')

it('an embedded PostgreSQL that ends during a start is told as that, with the log to read', () => {
  const told = startTrouble(new Error('a step failed', { cause: KILLED }), { dataFolder: '/data', databaseUrl: null })
  expect(told).toMatch(/^The embedded PostgreSQL ended .* \/data\/postgres\/log\. What was saved is not lost/)
})

it('one of the operator is told by its setting, and a bug of ours is none of both', () => {
  const config = { dataFolder: '/data', databaseUrl: 'postgresql://owner@db/dreiklang' }
  expect(startTrouble(KILLED, config)).toMatch(/^DATABASE_URL: expected/)
  for (const databaseUrl of [null, config.databaseUrl])
    expect(startTrouble(failed('column "x" does not exist', '42703'), { ...config, databaseUrl })).toBeNull()
})
