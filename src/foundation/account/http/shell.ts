import type { Text } from '../../../kernel/texts.ts'
import type { PersonalDataSource } from '../../data-protection/words.ts'
import type { FileStore } from '../../../platform/files/words.ts'
import type { Authorities } from '../verbs/authorities.ts'
import type { AccountShell } from '../shell.ts'

/** A way to sign in that leads to a page of another room. */
export interface WayIn {
  readonly href: string
  readonly title: Text
}

/** What the routes of this room need: its verbs' shell, whether people come by https, and who the authorities are. */
export interface EntryShell extends AccountShell {
  readonly secure: boolean
  readonly files: FileStore
  readonly authorities: Authorities
  /** Ways to sign in that other rooms offer, the first one first. */
  readonly waysIn?: readonly WayIn[]
  /** What every room holds about a person. */
  readonly personalData: readonly PersonalDataSource[]
}
