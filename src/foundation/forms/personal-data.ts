import { piecesOf } from '../../platform/files/index.ts'
import { shutBy } from '../../platform/files/words.ts'
import { dayOf, showDay, showInstant } from '../../kernel/clock.ts'
import { type Label, say } from '../../kernel/texts.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import type { HeldContent, HeldFile, Holding, HoldingsWish, PersonalDataSource } from '../data-protection/words.ts'
import { listHelpers } from './store/help.ts'
import { personalDataTexts as t } from './personal-data-texts.ts'
import { deletedFrom } from './domain/ending.ts'
import { filesIn, readAnswers } from './domain/stored-answers.ts'
import type { DraftHead } from './draft-words.ts'
import { type FormDefinition, summaryOf } from './words.ts'
import type { FormsShell } from './shell.ts'
import { deleteAllDrafts, type DraftCursor, findDraftRow, listDraftRows } from './store/drafts.ts'
import { filesOf } from './store/files.ts'
import { BYTES } from './verbs/draft-files.ts'
import { removeBytes } from './verbs/end-draft.ts'
import { ANSWERS } from './verbs/find-draft.ts'

/** What a draft is a form of; asked of the room that knows the services. */
export type FormOf = (
  service: string,
  version: number,
) => Promise<{ readonly title: Label; readonly form: FormDefinition } | null>

interface SourceShell extends FormsShell {
  readonly formOf: FormOf
}

const AT_ONCE = 50

const drafts = async function* (shell: SourceShell, account: HoldingsWish['account']): AsyncGenerator<DraftHead> {
  let after: DraftCursor | null = null
  do {
    const page: Parameters<typeof listDraftRows>[1] = { account, now: shell.clock(), after, limit: AT_ONCE }
    const heads = await shell.db.tx(inAccount(account), (tx) => listDraftRows(tx, page))
    yield* heads
    const last = heads.at(-1)
    after = last && heads.length === AT_ONCE ? { changedAt: last.changedAt, id: last.id } : null
  } while (after !== null)
}

const contentOf = (shell: SourceShell, head: DraftHead, { account, language }: HoldingsWish): Promise<HeldContent> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const row = await findDraftRow(tx, account, head.id)
    if (!row) return { items: [], files: [] }
    const sealer = await shell.keys.of(tx, account)
    const answers = readAnswers(sealer.open(ANSWERS, row.answers))
    const known = await shell.formOf(head.service, head.version)
    const stored = await filesOf(tx, { account, draft: head.id })
    const files = filesIn(answers).flatMap(({ file, ...described }): readonly HeldFile[] => {
      const lies = stored.find(({ id }) => id === file)
      if (!lies) return []
      const open = async () => {
        // What nobody may open yet, and what is gone, is named without its bytes.
        if (shutBy(lies.scan) !== null) return null
        const got = await shell.files.get(lies.address, sealer.openFile(BYTES))
        return got.ok ? piecesOf(got.value) : null
      }
      return [{ ...described, open }]
    })
    const answered = known ? summaryOf(known.form, answers, language) : []
    const items = answered.flatMap((page) =>
      page.groups.flatMap((group) =>
        group.rows.map(({ label, value }) => ({
          label: [page.title.text, group.title.text, label.text].filter(Boolean).join(' – '),
          value: value.text,
        })),
      ),
    )
    const changed = { label: say(t.changed, language), value: showInstant(head.changedAt, language) }
    const helpers = (await listHelpers(tx, sealer, { account, draft: head.id })).map((helper) => ({
      label: say(t.helper, language),
      value: [helper.name, helper.email, showInstant(helper.askedAt, language)].filter(Boolean).join(', '),
    }))
    return { items: [changed, ...items, ...helpers], files }
  })

const holdings = (shell: SourceShell) =>
  async function* (wish: HoldingsWish): AsyncGenerator<Holding> {
    const { language } = wish
    for await (const head of drafts(shell, wish.account)) {
      const known = await shell.formOf(head.service, head.version)
      yield {
        kind: 'draft',
        ref: head.id,
        title: known ? say(known.title, language) : say(t.draft, language),
        href: `/desk/drafts/${head.id}`,
        authority: null,
        what: say(t.what, language),
        law: 'OZG § 8a',
        kept: say(t.kept, language, { day: showDay(dayOf(deletedFrom(head, shell.clock())), language) }),
        erasure: { erased: true },
        open: () => contentOf(shell, head, wish),
      }
    }
  }

/** What forms hold about a person: drafts, which nobody else ever reads and which go with the account. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'forms',
  title: t.title,
  purpose: t.purpose,
  readings: { 'forms.take-over': t.takenOver },
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async () => [],
  erase: async (tx, account) => {
    await removeBytes(shell, tx, { account, addresses: await deleteAllDrafts(tx, account) })
    return []
  },
})
