import type { Authority } from '../../src/foundation/account/words.ts'
import type { Person } from '../setup/people.ts'
import { CHILD, claims, tellsCode } from '../setup/representation-steps.ts'
import { LETTER, newestProof, sendsProof } from './proofing-steps.ts'
import type { WholeHouse } from './whole-house.ts'

/** Who proves something, and to whom. */
export interface Proving {
  readonly clerk: Pick<Person, 'browser'>
  readonly citizen: Pick<Person, 'browser'>
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? ''

/** A letter that the citizen asked for and the clerk compared. */
export const playProof = async (
  house: WholeHouse,
  { clerk, citizen }: Proving,
  { word, authority }: { readonly word: string; readonly authority: Authority },
): Promise<string> => {
  await sendsProof(citizen, '/konto/nachweis/brief', { ...LETTER, surname: word, authority: authority.id })
  await house.jobsDone()
  const path = await newestProof(clerk)
  await sendsProof(clerk, `${path}/compared`, { 'no-kin': 'true' })
  await house.jobsDone()
  return lastOf(path)
}

/** A child that the citizen claims to represent, and the clerk has before the eyes. */
export const playEntry = async ({ clerk, citizen }: Proving, word: string): Promise<string> =>
  lastOf(await tellsCode(clerk, await claims(citizen, { ...CHILD, surname: word })))
