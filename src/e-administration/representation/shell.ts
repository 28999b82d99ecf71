import type { AccountShell, Authorities } from '../../foundation/account/index.ts'

/** What this room needs from the edge. */
export interface RepresentationShell extends AccountShell {
  readonly authorities: Authorities
}
