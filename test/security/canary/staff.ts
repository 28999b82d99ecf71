import { setTimeout as pause } from 'node:timers/promises'
import { withInstallation } from '../../../bench/harness/installation.ts'
import { appoint, openKnownAccount, openSession } from '../../../src/foundation/account/index.ts'
import { ownProof } from '../../../src/foundation/account/words.ts'
import type { StaffFunction } from '../../../src/kernel/actor.ts'
import { type Id, newId } from '../../../src/kernel/ids.ts'
import { cookieName } from '../../../src/platform/http/index.ts'
import type { Database } from '../../../src/platform/postgres/index.ts'
import type { TestBrowser } from '../../setup/test-browser.ts'
import type { CanaryHouse } from './house.ts'
import type { Canary } from './markers.ts'

/** A canary and the house that it is let into. */
export interface Told {
  readonly house: CanaryHouse
  readonly canary: Canary
}

type Employee = readonly [place: string, shortCode: string, held: StaffFunction]

const STAFF: readonly Employee[] = [
  ['clerk', 'WI', 'clerk'],
  ['head', 'WI', 'head'],
  ['supervisor', 'KS', 'clerk'],
]

/** Staff whose names and addresses are markers too, appointed as an operator would, each in a browser. */
export const staff = ({ house, canary }: Told): Promise<readonly TestBrowser[]> =>
  withInstallation({ folder: house.server.folder, attach: true }, async ({ shell }) => {
    const authorities = await shell.authorities.all()
    const employed = async ([place, code, held]: Employee): Promise<Id> => {
      const account = newId()
      const authority = authorities.find(({ shortCode }) => shortCode === code)
      if (!authority) throw new Error(`there is no authority ${code}`)
      const [name, email] = [canary.text(place), canary.email(place)]
      await openKnownAccount(shell)({ id: account, name, email, level: 'substantial', language: 'de' })
      await appoint(shell)({ system: 'test' }, { authority: authority.id, account, name, function: held })
      return account
    }
    const accounts = await Promise.all(STAFF.map(employed))
    await workplacesFollowed(shell.db)
    return Promise.all(
      accounts.map(async (account) => {
        const opened = await openSession(shell)(account, ownProof('passkey'))
        if (!opened.ok) throw new Error(opened.refusal.code)
        const browser = house.browser()
        browser.cookies.set(cookieName('session', false), opened.value.token)
        return browser
      }),
    )
  })

/** An appointment reaches the account by a job. */
const workplacesFollowed = async (db: Database): Promise<void> => {
  const open = "select from jobs.job where name = 'account.workplace' and state <> 'completed'"
  while ((await db.look(open)).length > 0) await pause(50)
}
