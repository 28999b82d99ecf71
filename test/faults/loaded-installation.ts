import { ok } from '../../src/kernel/result.ts'
import { contentOf } from '../setup/content.ts'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { somebody } from '../../bench/harness/application.ts'
import { foundMany } from '../../bench/harness/installation.ts'
import { INSTALLATION_FILE } from '../../src/app/installation.ts'
import { type OpenedShell, openShell } from '../../src/app/shell.ts'
import { jobsOf } from '../../src/app/wiring.ts'
import { loadServices } from '../../src/e-services/services/index.ts'
import { openKnownAccount } from '../../src/foundation/account/index.ts'
import { openCase, openFile, viewOwnCase } from '../../src/foundation/cases/index.ts'
import type { CaseRef } from '../../src/foundation/cases/words.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { validAnswers } from '../forms/valid-answers.ts'

/** What somebody was told is received. */
export interface Acknowledged {
  readonly ref: CaseRef
  readonly actor: Actor
  readonly answers: string
}

const SERVICE = 'dog-tax'
const OFFICES = 3

/** Opens an installation in this process, as the program does. */
export const openAt = async (env: Readonly<Record<string, string>>): Promise<OpenedShell> => {
  const config = readConfig({ LOG_LEVEL: 'silent', ...env }, { cwd: process.cwd(), root: process.cwd() })
  if (!config.ok) throw new Error(JSON.stringify(config.findings))
  const opened = await openShell({
    ...{ config: config.value, demonstration: false, log: openLog('silent') },
    ...{ attach: true, tell: () => {} },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}

/** Applications that are sent by several people at once until it is enough. */
export interface Load {
  readonly acknowledged: readonly Acknowledged[]
  /** Ends the load once every application on its way is answered. */
  readonly stop: () => Promise<void>
}

/** A new installation with some authorities, whose jobs are done. */
export const openNew = async (dataFolder: string): Promise<OpenedShell> => {
  const opened = await openAt({ DREIKLANG_DATA: dataFolder })
  await writeFile(join(dataFolder, INSTALLATION_FILE), '{}\n')
  await opened.jobs.work(jobsOf(opened.shell))
  return opened
}

/** Sends applications with files, one after the other for each sender. */
export const applyBy = async (opened: OpenedShell, senders: number): Promise<Load> => {
  const { shell } = opened
  const service = (await loadServices()).find(({ id }) => id === SERVICE)
  if (!service) throw new Error(`${SERVICE} is not there`)
  await shell.services.release(service)
  const offices = await foundMany(opened, OFFICES)
  const answers = validAnswers(service.form)
  const acknowledged: Acknowledged[] = []
  let over = false
  const applyOnce = async (turn: number): Promise<void> => {
    const office = offices[turn % offices.length]
    if (!office) throw new Error('there is no authority')
    const actor = somebody()
    const email = `${actor.account}@beispiel.example`
    await openKnownAccount(shell)({ id: actor.account, name: actor.name, email, level: 'low', language: 'de' })
    const sent = await openCase(shell)(actor, {
      ...{ draft: newId(), authority: office.id, area: office.area, service: service.id, version: service.version },
      answers,
      takeFile: async () =>
        ok({ bytes: contentOf(Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(2_000)])), scan: 'not-scanned' }),
    })
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
    acknowledged.push({ ref: sent.value.ref, actor, answers: JSON.stringify(answers) })
  }
  const send = async (): Promise<void> => {
    for (let turn = 0; !over; turn++) await applyOnce(turn)
  }
  const sending = Promise.all(Array.from({ length: senders }, send))
  sending.catch(() => {})
  return {
    acknowledged,
    stop: async () => {
      over = true
      await sending
    },
  }
}

/** How many of these cases can be opened by who sent them, with every answer and every file. */
export const openedBy = async (
  { shell }: OpenedShell,
  acknowledged: readonly Acknowledged[],
): Promise<{ readonly cases: number; readonly files: number }> => {
  let [cases, files] = [0, 0]
  for (const { ref, actor, answers } of acknowledged) {
    const view = await viewOwnCase(shell)(actor, ref)
    if (!view.ok) continue
    if (JSON.stringify(view.value.answers) === answers) cases++
    for (const { id } of view.value.files) {
      const opened = await openFile(shell)(actor, { ...ref, side: 'applicant' }, id)
      if (!opened.ok) throw new Error(`${ref.id} ${id}: ${opened.refusal.code}`)
      files++
    }
  }
  return { cases, files }
}

const run = promisify(execFile)
const said = z.looseObject({
  done: z.boolean(),
  backup: z.string(),
  rows: z.int(),
  files: z.int(),
  seconds: z.number(),
  missingFiles: z.array(z.string()).optional(),
})

/** Runs a command of the program as a process of its own, and gives what it printed. Rejects unless it ended with 0. */
export const command = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const { stdout } = await run(join(packageRoot(), 'bin', 'dreiklang'), [...args], { env: { ...process.env, ...env } })
  return said.parse(JSON.parse(stdout))
}
