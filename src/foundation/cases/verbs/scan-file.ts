import { derivedId, id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { scanStored } from '../../../platform/files/index.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { deliver, languageOf } from '../../mailbox/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import type { CasesShell } from '../shell.ts'
import { type CaseFile, filesOf, updateScan } from '../store/files.ts'
import { partiesOf } from '../store/history.ts'
import { scanTexts } from '../texts.ts'
import type { CaseRef } from '../words.ts'
import { BYTES } from './files-for-case.ts'

/** The files of an application that the scanner has not looked at. */
export const waitingOf = (files: readonly CaseFile[]): readonly CaseFile[] =>
  files.filter(({ scan }) => scan === 'waiting')

/** Has a file of a case looked at by the virus scanner. */
export const scanLater = (
  shell: Pick<CasesShell, 'outbox'>,
  tx: Tx,
  { ref, file }: { readonly ref: CaseRef; readonly file: CaseFile },
): Promise<void> =>
  shell.outbox.put(tx, 'cases.scan', {
    scope: inAuthority(ref.authority),
    kind: 'scan',
    ref: { case: ref.id, file: file.id },
  })

interface Waiting {
  readonly ref: CaseRef
  readonly file: CaseFile
  readonly sealer: Sealer
}

/**
 * Has the scanner look at a file of a case. Clean: it can be opened. Infected: the bytes go for good, the parties are told
 * and what happened is remembered. Throws where the scanner can't say, so that it is asked again later; until then nobody
 * opens the file.
 */
export const scanCaseFile =
  (shell: CasesShell) =>
  async (payload: JobPayload): Promise<void> => {
    const waiting = await find(shell, payload)
    if (waiting === null) return
    const { ref, file } = waiting
    const scan = await scanStored(shell, file, waiting.sealer.openFile(BYTES))
    if (scan === 'infected') await tellParties(shell, waiting)
    await shell.db.tx(inAuthority(ref.authority), async (tx) => {
      await updateScan(tx, ref, { id: file.id, scan })
      if (scan !== 'infected') return
      const act = { act: 'cases.infected', ref: { case: ref.id, file: file.id } }
      await audit.append(tx, act, { doer: { system: 'virus-scanner' }, at: shell.clock() })
    })
    if (scan === 'infected') await shell.files.remove(file.address)
  }

const find = (shell: CasesShell, { scope, ref: names }: JobPayload): Promise<Waiting | null> => {
  if (scope.kind !== 'authority') throw new Error('cases.scan: expected the scope of an authority')
  const ref = { authority: scope.authority, id: id(names['case'] ?? '') }
  return shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const file = (await filesOf(tx, ref)).find((one) => one.id === names['file'])
    return file?.scan === 'waiting' ? { ref, file, sealer: await shell.keys.of(tx, ref.id) } : null
  })
}

const tellParties = async (shell: CasesShell, { ref, file, sealer }: Waiting): Promise<void> => {
  const parties = await shell.db.tx(inAuthority(ref.authority), (tx) => partiesOf(tx, ref))
  for (const account of parties) {
    const language = await languageOf(shell)(account)
    await deliver(shell)(account, {
      id: derivedId(Date.parse(file.madeAt), `infected ${ref.id} ${file.id}`),
      authority: ref.authority,
      title: say(scanTexts.infectedTitle, language),
      text: [say(scanTexts.infectedText, language, { name: sealer.open('case.file-name', file.name) })],
      links: [{ href: `/cases/${ref.authority}/${ref.id}`, text: say(scanTexts.toCase, language) }],
    })
  }
}
