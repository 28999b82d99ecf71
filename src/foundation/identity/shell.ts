import type { Log } from '../../platform/log/index.ts'
import type { AccountShell } from '../account/index.ts'
import type { Simulator } from './simulator/simulator.ts'
import type { Ways } from './words.ts'

/** What the verbs of this room need from the edge. */
export interface IdentityShell extends AccountShell {
  readonly secure: boolean
  readonly log: Log
  readonly ways: Ways
  /** The provider with invented persons; null where the installation does not bear the mark of a demonstration. */
  readonly simulator: Simulator | null
}
