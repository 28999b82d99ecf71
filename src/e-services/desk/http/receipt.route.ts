import { z } from 'zod'
import { viewOwnCase } from '../../../foundation/cases/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { copyOf } from '../verbs/copy.ts'
import { anId, forActor } from './entry.ts'
import { receiptPage } from './pages/receipt.page.tsx'

export const takesCase = z.object({ authority: anId, case: anId })

/** What somebody holds after sending: number, next steps, a copy. */
export const showReceipt = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/receipts/:authority/:case',
    permission: may.apply,
    summary: 'shows the receipt of a sent application',
    takes: { params: takesCase },
    answer: ({ actor, params, frame }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewOwnCase(shell)(actor, { authority: params.authority, id: params.case })
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        const authority = await shell.authorities.byId(params.authority)
        return { kind: 'page', ...receiptPage(frame, { view: viewed.value, authority }) }
      }),
  })

/** The copy of an own application as a file. */
export const showCopy = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/cases/:authority/:case/copy.pdf',
    permission: may.seeCases,
    summary: 'makes a copy of an own application',
    takes: { params: takesCase },
    answer: ({ actor, params, language }) =>
      forActor(actor, async (actor) => {
        const viewed = await viewOwnCase(shell)(actor, { authority: params.authority, id: params.case })
        if (!viewed.ok) return { kind: 'refusal', refusal: viewed.refusal }
        const bytes = await copyOf(shell)(viewed.value, language)
        return { kind: 'file', name: `${viewed.value.row.number}.pdf`, mediaType: 'application/pdf', bytes }
      }),
  })
