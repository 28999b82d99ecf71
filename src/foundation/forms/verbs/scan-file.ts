import { derivedId, type Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { scanStored } from '../../../platform/files/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { deliver, languageOf } from '../../mailbox/index.ts'
import { audit } from '../../security/index.ts'
import { filesIn, readAnswers } from '../domain/stored-answers.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow } from '../store/drafts.ts'
import { type DraftFileRow, filesOf, updateScan } from '../store/files.ts'
import type { DraftKey } from '../store/revisions.ts'
import { scanTexts } from '../file-texts.ts'
import { BYTES } from './draft-files.ts'
import { ANSWERS } from './find-draft.ts'

/**
 * Has the scanner look at a file of a draft. Clean: it can be opened. Infected: the bytes go for good, the owner is told
 * and what happened is remembered. Throws where the scanner can't say, so that it is asked again later; until then
 * nobody opens the file.
 */
export const scanDraftFile =
  (shell: FormsShell) =>
  async (key: DraftKey, id: Id): Promise<void> => {
    const sealer = await shell.db.tx(inAccount(key.account), (tx) => shell.keys.make(tx, key.account))
    const files = await shell.db.tx(inAccount(key.account), (tx) => filesOf(tx, key))
    const file = files.find((one) => one.id === id)
    if (file?.scan !== 'waiting') return
    const scan = await scanStored(shell, file, sealer.openFile(BYTES))
    if (scan === 'infected') await tellOwner(shell, key, file)
    await shell.db.tx(inAccount(key.account), async (tx) => {
      await updateScan(tx, key, { id, scan })
      if (scan !== 'infected') return
      const act = { act: 'forms.infected', ref: { draft: key.draft, file: id } }
      await audit.append(tx, act, { doer: { system: 'virus-scanner' }, at: shell.clock() })
    })
    if (scan === 'infected') await shell.files.remove(file.address)
  }

const tellOwner = async (shell: FormsShell, key: DraftKey, file: DraftFileRow): Promise<void> => {
  const draft = await shell.db.tx(inAccount(key.account), (tx) => findDraftRow(tx, key.account, key.draft))
  if (!draft) return
  const language = await languageOf(shell)(key.account)
  const sealer = await shell.db.tx(inAccount(key.account), (tx) => shell.keys.make(tx, key.account))
  const answers = readAnswers(sealer.open(ANSWERS, draft.answers))
  const name = filesIn(answers).find((one) => one.file === file.id)?.name ?? ''
  await deliver(shell)(key.account, {
    id: derivedId(Date.parse(draft.createdAt), `infected ${key.draft} ${file.id}`),
    authority: draft.authority,
    topics: [draft.service],
    title: say(scanTexts.infectedTitle, language),
    text: [say(scanTexts.infectedText, language, { name })],
    links: [{ href: `/desk/drafts/${key.draft}`, text: say(scanTexts.toDraft, language) }],
  })
}
