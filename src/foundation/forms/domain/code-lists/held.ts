import { BRANCH_KIND } from './branch-kind.ts'
import type { HeldCodeList } from './code-list.ts'
import { GENDER } from './gender.ts'
import { MARITAL_STATUS } from './marital-status.ts'

/** All code lists that we hold. */
export const HELD_CODE_LISTS: readonly HeldCodeList[] = [BRANCH_KIND, GENDER, MARITAL_STATUS]

/** The code list of this identification. With a version, only that version: codes change from one to the next. */
export const heldCodeList = (uri: string, version: string | undefined): HeldCodeList | undefined =>
  HELD_CODE_LISTS.find((list) => list.uri === uri && (version === undefined || list.version === version))
