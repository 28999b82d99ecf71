import { type Language, say } from '../../../kernel/texts.ts'
import { showInstant } from '../../../kernel/clock.ts'
import type { CaseView } from '../../../foundation/cases/index.ts'
import { type SummaryPage, summaryOf } from '../../../foundation/forms/words.ts'
import type { SummarySection } from '../../../platform/pdf/words.ts'
import { copyTexts } from '../case-texts.ts'
import type { DeskShell } from '../shell.ts'

const sectionsOf = ({ title, groups }: SummaryPage): readonly SummarySection[] =>
  groups.map((group) => ({
    title: group.title.text === '' ? title.text : `${title.text}: ${group.title.text}`,
    rows: group.rows.map(({ label, value }) => ({ label: label.text, value: value.text })),
  }))

/** The copy of what was sent, to keep (OZG § 9a (4)). Equal input makes equal bytes. */
export const copyOf =
  (shell: Pick<DeskShell, 'press' | 'authorities' | 'letterMark'>) =>
  async (view: CaseView, language: Language): Promise<Uint8Array> => {
    const { row, service, answers } = view
    const authority = await shell.authorities.byId(row.authority)
    return shell.press.summaryPdf({
      language,
      title: say(service.texts.title, language),
      issuer: authority?.name ?? '',
      number: row.number,
      intro: [say(copyTexts.intro, language, { at: showInstant(row.openedAt, language) })],
      sections: summaryOf(service.form, answers, language).flatMap(sectionsOf),
      ...(shell.letterMark !== undefined && { mark: shell.letterMark }),
      madeAt: row.openedAt,
    })
  }
