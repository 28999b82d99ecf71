import { endInactive, endOneTime } from '../foundation/account/index.ts'
import { keepDeadlines, keepDeliveries, keepRetention, remindParties } from '../foundation/cases/index.ts'
import { keepSignOn } from '../foundation/sign-on/index.ts'
import type { Shell } from './shell.ts'
import { retentionDutiesOf } from './stored-data.ts'
import { personalDataOf } from './wiring.ts'

const EVERY_MS = 3_600_000
// The cases of some hundred authorities are looked through when the server has started and is at rest.
const FIRST_MS = 60_000
/** Unfinished uploads go by a job after a day; what is older here belongs to none any more. */
const PARTS_LAST_MS = 48 * 3_600_000

/** What is due about the cases of every authority, one after the other; what fails for one is left to the next hour. */
const keepCases = async (shell: Shell): Promise<void> => {
  for (const { id } of await shell.authorities.all()) {
    const told = (what: string) => (error: unknown) => shell.log.warn({ err: error, authority: id }, what)
    await keepDeadlines(shell)(id).catch(told('deadlines of cases'))
    await remindParties(shell)(id).catch(told('days that come near'))
    await keepDeliveries(shell)(id).catch(told('decisions that nobody opened'))
    await keepRetention(shell)(id).catch(told('retention of cases'))
  }
}

/** Carries out what the rooms declared about their data, now and every hour, until it is stopped. Several servers may do it at the same time. */
export const keepHouse = (shell: Shell): { readonly stop: () => void } => {
  const clear = (): void => {
    for (const { rule, run } of retentionDutiesOf(shell))
      run().catch((error: unknown) => shell.log.warn({ err: error, tables: rule.tables }, 'housekeeping'))
  }
  const sweep = (): void => {
    shell.parts.sweep(PARTS_LAST_MS).catch((error: unknown) => shell.log.warn({ err: error }, 'unfinished uploads'))
  }
  const keep = (): void => {
    keepCases(shell).catch((error: unknown) => shell.log.warn({ err: error }, 'retention of cases'))
    endInactive({ ...shell, personalData: personalDataOf(shell) })().catch((error: unknown) =>
      shell.log.warn({ err: error }, 'accounts that nobody signs in to'),
    )
    endOneTime({ ...shell, personalData: personalDataOf(shell) })().catch((error: unknown) =>
      shell.log.warn({ err: error }, 'accounts for once'),
    )
  }
  const signOns = (): void => {
    keepSignOn(shell).catch((error: unknown) => shell.log.warn({ err: error }, 'sign-ons'))
  }
  clear()
  signOns()
  sweep()
  const timers = [
    setInterval(clear, EVERY_MS),
    setInterval(signOns, EVERY_MS),
    setInterval(sweep, EVERY_MS),
    setInterval(keep, EVERY_MS),
    setTimeout(keep, FIRST_MS),
  ]
  for (const timer of timers) timer.unref()
  return { stop: () => timers.forEach((timer) => clearTimeout(timer)) }
}
