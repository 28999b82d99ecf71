import type { AccountShell } from '../account/index.ts'
import type { TellParty, Topics } from './words.ts'

/** What the verbs of this room need from the edge. */
export interface MandatesShell extends AccountShell {
  readonly topics: Topics
  readonly tellParty: TellParty
}
