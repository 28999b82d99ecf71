import { FUNCTIONS, type Permission, type Reach, type StaffFunction } from '../../../kernel/actor.ts'

/** The columns of the permission matrix: how somebody can stand before a door. */
export const MATRIX_ROLES = ['visitor', 'person', 'reader', ...FUNCTIONS] as const
export type MatrixRole = (typeof MATRIX_ROLES)[number]

/** What an action reaches for one role; each is yes or no. */
export interface Cell {
  readonly ownAuthority: boolean
  readonly otherAuthority: boolean
  readonly ownCase: boolean
}

const NOTHING: Cell = { ownAuthority: false, otherAuthority: false, ownCase: false }

/** What of cases lies within each reach. What is public or in the own account holds no data of a case. */
const CELLS: Readonly<Record<Reach, Cell>> = {
  public: NOTHING,
  'own-account': NOTHING,
  invented: NOTHING,
  'own-case': { ...NOTHING, ownCase: true },
  'own-authority': { ...NOTHING, ownAuthority: true },
  granted: { ...NOTHING, ownAuthority: true, otherAuthority: true },
}

const isFunction = (role: MatrixRole): role is StaffFunction => FUNCTIONS.some((one) => one === role)

/** Whether the door of an action opens for a role; what it finds behind it is the cell's business. */
export const opensFor = ({ who }: Permission, role: MatrixRole): boolean => {
  if (who.includes('anyone') || who.includes('demonstration')) return true
  if (role === 'visitor') return false
  if (who.includes('account')) return true
  if (role === 'reader') return who.includes('reader')
  return isFunction(role) && (who.includes('staff') || who.includes(role))
}

/** The cell of an action and a role: which data of cases the role reaches by it. Null where the door stays shut. */
export const cellOf = (permission: Permission, role: MatrixRole): Cell | null =>
  opensFor(permission, role) ? CELLS[permission.reach] : null
