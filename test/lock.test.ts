import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { packageRoot } from '../src/platform/root.ts'

const lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
})

it('the lock file names the packages of every platform, else npm ci refuses it (mend it with: npm run lock)', () => {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8')))
  const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((name) => !packages[`node_modules/${name}`])).toEqual([])
})
