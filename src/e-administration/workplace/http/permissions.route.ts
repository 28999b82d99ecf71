import { listStaff } from '../../../foundation/account/index.ts'
import type { Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { permissionsPage } from './pages/permissions.page.tsx'
import { workplaceOf } from './visit.ts'

/** Who may do what, and who holds which function in the own authority. */
export const permissionsRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/permissions',
  permission: may.seePermissions,
  summary: 'The permission matrix, and who holds which function in the own authority',
  answer: async (visit) => {
    const { actor, at } = workplaceOf(visit.actor)
    const staff = await listStaff(shell)(actor, at.authority)
    if (!staff.ok) return { kind: 'refusal', refusal: staff.refusal }
    const authority = (await shell.authorities.byId(at.authority))?.name ?? ''
    return {
      kind: 'page',
      ...permissionsPage(visit.language, { authority, staff: staff.value, permissions: shell.permissions }),
    }
  },
})
