import type { PersonalDataSource } from '../../data-protection/words.ts'
import type { FileStore } from '../../../platform/files/words.ts'
import type { Authorities } from '../verbs/authorities.ts'
import type { AccountShell } from '../shell.ts'

/** What the routes of this room need: its verbs' shell, whether people come by https, and who the authorities are. */
export interface EntryShell extends AccountShell {
  readonly secure: boolean
  readonly files: FileStore
  readonly authorities: Authorities
  /** What every room holds about a person. */
  readonly personalData: readonly PersonalDataSource[]
}
