import { type Day, dayOf, showDay } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { deliver, languageOf } from '../../mailbox/index.ts'
import type { Authority } from '../../account/words.ts'
import { audit } from '../../security/index.ts'
import { mandateNames } from '../domain/represent.ts'
import { deletionDay } from '../domain/retention.ts'
import type { RetentionItem, RetentionRun } from '../retention-words.ts'
import { announcementTexts } from '../retention-texts.ts'
import type { CasesShell } from '../shell.ts'
import { partiesOf } from '../store/history.ts'
import { announceItem, lockOpenItem } from '../store/retention-items.ts'
import type { CaseRef } from '../words.ts'

interface Announcing {
  readonly authority: Authority
  readonly run: RetentionRun
  readonly item: RetentionItem
}

/**
 * Tells the people of a case in a confirmed run from which day on it may be deleted. Repeating it tells nobody twice: a
 * message with the same id is delivered once, and until all are told nothing is deleted.
 */
export const announceDeletion =
  (shell: CasesShell) =>
  async ({ authority, run, item }: Announcing): Promise<void> => {
    const ref: CaseRef = { authority: authority.id, id: item.case }
    const wish = { authority: authority.id, run: run.id, today: dayOf(shell.clock()) }
    const ready = await shell.db.tx(inAuthority(authority.id), async (tx) => {
      const open = await lockOpenItem(tx, wish, item.case)
      if (!open || open.toldAt !== null || open.held) return null
      const deleteOn = deletionDay(open.due, wish.today)
      await announceItem(tx, wish, { case: item.case, deleteOn, toldAt: null })
      return { deleteOn, parties: await partiesOf(tx, ref) }
    })
    if (!ready) return
    for (const account of ready.parties) await tell(shell, account, { authority, run, item, deleteOn: ready.deleteOn })
    await shell.db.tx(inAuthority(authority.id), async (tx) => {
      const open = await lockOpenItem(tx, wish, item.case)
      if (!open || open.toldAt !== null) return
      const at = shell.clock()
      await announceItem(tx, wish, { case: item.case, deleteOn: ready.deleteOn, toldAt: at })
      const act = { act: 'cases.announce-deletion', ref: { run: run.id, case: item.case, on: ready.deleteOn } }
      await audit.append(tx, act, { doer: { system: 'retention' }, at })
    })
  }

const tell = async (
  shell: CasesShell,
  account: Id,
  { authority, run, item, deleteOn }: Announcing & { readonly deleteOn: Day },
): Promise<void> => {
  const language = await languageOf(shell)(account)
  const released = await shell.services.version(item.service, item.version)
  if (!released) return
  const service = say(released.service.texts.title, language)
  const fill = {
    number: item.number,
    service,
    authority: authority.name,
    day: showDay(deleteOn, language),
    law: item.law,
  }
  const text = item.follows === 'delete' ? announcementTexts.deletion : announcementTexts.offer
  await deliver(shell)(account, {
    id: derivedId(Date.parse(run.decidedAt ?? run.madeAt), `${item.case} ends in ${run.id}`),
    authority: authority.id,
    topics: mandateNames(released.service),
    service,
    reference: item.number,
    title: say(announcementTexts.title, language, fill),
    text: say(text, language, fill).split(/\n\s*\n/),
    links: [{ href: `/cases/${authority.id}/${item.case}`, text: `${item.number} ${service}` }],
  })
}
