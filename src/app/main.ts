import process from 'node:process'
import { openLog } from '../platform/log/index.ts'
import { readConfig, tellFinding } from '../platform/config/index.ts'
import { packageRoot } from '../platform/root.ts'
import { runServer } from './run-server.ts'
import { missingPackages, sayMissingPackage, situationOf } from './start-check.ts'

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

/** Starts the portal. Exit code 2 says that something about the installation has to be put right first. */
const start = async (): Promise<number | null> => {
  const missing = missingPackages(situationOf(process.env.DATABASE_URL ?? null))
  for (const one of missing) say(sayMissingPackage(one))
  if (missing.some((one) => one.stops)) return 2
  const read = readConfig(process.env, { cwd: process.cwd(), root: packageRoot() })
  if (!read.ok) {
    for (const finding of read.findings) say(tellFinding(finding))
    return 2
  }
  return runServer({ config: read.value, env: process.env, log: openLog(read.value.logLevel), say })
}

const code = await start()
if (code !== null) process.exitCode = code
