import type { TestProject } from 'vitest/node'
import { type PostgresOfRun, postgresForRun } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresOfRun
  }
}

/** One PostgreSQL per run. It is stopped at the end, and dies with this process however that ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { postgres, stop } = await postgresForRun()
  project.provide('postgres', postgres)
  return stop
}
