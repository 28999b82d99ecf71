import { z } from 'zod'
import { listGranted, listGrantedCases, openGrantedFile, viewGranted } from '../../../foundation/cases/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { WorkplaceShell } from '../shell.ts'
import { grantFrame } from './grant-frame.ts'
import { grantedCasePage, grantedCasesPage, grantedPage } from './pages/granted.page.tsx'
import { readCursor } from './worklist.route.ts'

const oneId = z.string().refine(isId)
const ref = z.object({ authority: oneId, grant: oneId })
const caseRef = ref.extend({ case: oneId })
const fileRef = caseRef.extend({ file: oneId })
const query = z.object({ after: z.string().optional() })

/** Whoever reads by grant is signed in, and may hold no function anywhere. */
const readerOf = (actor: Actor | null): Actor => {
  if (!actor) throw new Error('a route of readers was reached without a session')
  return actor
}

/** What the signed-in person may read by grant. */
export const grantedRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/granted',
  permission: may.readGranted,
  summary: 'What the own account may read by grant',
  answer: async (visit) => {
    const rows = await listGranted(shell)(readerOf(visit.actor))
    const authorities = await shell.authorities.all()
    const nameOf = (authority: Id): string => authorities.find(({ id }) => id === authority)?.name ?? ''
    return { kind: 'page', ...grantedPage(await grantFrame(shell, visit), { rows, nameOf }) }
  },
})

/** The cases that a grant reaches. */
export const grantedCasesRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/granted/:authority/:grant',
  permission: may.readGranted,
  summary: 'The cases that a reading grant reaches',
  takes: { params: ref, query },
  answer: async (visit) => {
    const at = ref.parse(visit.params)
    const { after } = query.parse(visit.query)
    const found = await listGrantedCases(shell)(readerOf(visit.actor), at, readCursor(after))
    if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
    const data = { ...found.value, continued: after !== undefined }
    return { kind: 'page', ...grantedCasesPage(await grantFrame(shell, visit), data) }
  },
})

/** A case under a grant. */
export const grantedCaseRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/granted/:authority/:grant/cases/:case',
  permission: may.readGranted,
  summary: 'A case under a reading grant',
  takes: { params: caseRef },
  answer: async (visit) => {
    const at = caseRef.parse(visit.params)
    const found = await viewGranted(shell)(readerOf(visit.actor), at, at.case)
    if (!found.ok) return { kind: 'refusal', refusal: found.refusal }
    return { kind: 'page', ...grantedCasePage(visit.language, found.value) }
  },
})

/** A file of a case under a grant. */
export const grantedFileRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/granted/:authority/:grant/cases/:case/files/:file',
  permission: may.readGranted,
  summary: 'A file of a case under a reading grant',
  takes: { params: fileRef },
  answer: async (visit) => {
    const at = fileRef.parse(visit.params)
    const file = await openGrantedFile(shell)(readerOf(visit.actor), at, at)
    return file.ok ? { kind: 'file', inline: true, ...file.value } : { kind: 'refusal', refusal: file.refusal }
  },
})
