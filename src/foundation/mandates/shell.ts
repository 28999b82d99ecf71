import type { AccountShell } from '../account/index.ts'
import type { Topics } from './words.ts'

/** What the routes of this room need: the account's shell, and which services a mandate can name. */
export interface MandatesShell extends AccountShell {
  readonly topics: Topics
}
