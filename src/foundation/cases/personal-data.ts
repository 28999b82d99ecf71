import { piecesOf } from '../../platform/files/index.ts'
import { shutBy } from '../../platform/files/words.ts'
import { BYTES } from './verbs/files-for-case.ts'
import { dayOf, plus, showDay, showInstant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Language, say, type Text } from '../../kernel/texts.ts'
import { inAccount, inAuthority } from '../../platform/postgres/index.ts'
import type {
  Erasure,
  ErasureObstacle,
  HeldContent,
  HeldItem,
  Holding,
  HoldingsWish,
  PersonalDataSource,
  Sealer,
} from '../data-protection/words.ts'
import { summaryOf } from '../forms/words.ts'
import { KEPT_LAW, personalDataTexts as t, readingTexts } from './personal-data-texts.ts'
import { READING_LAW } from './domain/law/reading.ts'
import type { CasesShell } from './shell.ts'
import { findCase } from './store/cases.ts'
import { type CaseFile, filesOf } from './store/files.ts'
import { logOf, partiesOfAll, writingsOf } from './store/history.ts'
import type { OwnCase } from './own-words.ts'
import { deleteOwnCases, eachOwnCase, findOwnCases } from './store/own-cases.ts'
import { ROLE_TEXTS } from './texts.ts'
import { answersIn } from './verbs/answers.ts'
import { threadOf } from './verbs/thread.ts'
import type { Service, State } from './words.ts'

type SourceShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'files' | 'services'>

/** An own case with the words of its service; both are null where the service is no longer known. */
interface Known {
  readonly line: OwnCase
  readonly service: Service | null
  readonly state: State | null
}

const AT_ONCE = 100

/** All own cases of an account, in pieces. */
const ownCases = async function* (shell: SourceShell, account: Id): AsyncGenerator<Known> {
  let after: OwnCase | null = null
  do {
    const piece: Parameters<typeof eachOwnCase>[2] = { after, limit: AT_ONCE }
    const lines = await shell.db.tx(inAccount(account), (tx) => eachOwnCase(tx, account, piece))
    for (const line of lines) {
      const service = (await shell.services.version(line.service, line.version))?.service ?? null
      yield { line, service, state: service?.workflow.states.find(({ id }) => id === line.state) ?? null }
    }
    after = lines.length === AT_ONCE ? (lines.at(-1) ?? null) : null
  } while (after !== null)
}

const pathOf = ({ authority, id }: OwnCase): string => `/cases/${authority}/${id}`

const titleOf = ({ line, service }: Known, language: Language): string =>
  service ? `${line.number} ${say(service.texts.title, language)}` : line.number

/** Until when a case is kept: a day where it has ended, else what the end depends on (retention of its service). */
const until = ({ line, service, state }: Known, language: Language): string => {
  const period = service?.retention.outcomes[line.state]
  if (!service || !state?.final || period === undefined) return say(t.untilDecided, language)
  const last = showDay(plus(dayOf(line.changedAt), period), language)
  return say(service.retention.then === 'delete' ? t.untilDay : t.untilArchive, language, { day: last })
}

const erasureOf = (known: Known, language: Language): Erasure => ({
  erased: false,
  because: say(t.keptBecause, language),
  law: [say(KEPT_LAW, language), known.service?.retention.law ?? ''].filter(Boolean).join('; '),
  until: until(known, language),
})

const row = (label: Text, value: string, language: Language): HeldItem => ({ label: say(label, language), value })

/** What a party may see of a case, opened: answers as they stand now, history, questions and replies, files. */
const contentOf = async (
  shell: SourceShell,
  known: Known,
  { account, language }: HoldingsWish,
): Promise<HeldContent> => {
  const { line, service } = known
  const ref = { authority: line.authority, id: line.id }
  return shell.db.tx(inAuthority(line.authority, account), async (tx) => {
    const found = await findCase(tx, ref)
    if (!found || !service) return { items: [], files: [] }
    const sealer = await shell.keys.find(tx, ref.id)
    if (!sealer) return { items: [], files: [] }
    const writings = await writingsOf(tx, ref)
    const log = await logOf(tx, ref)
    const stateOf = (id: string) => {
      const state = service.workflow.states.find((one) => one.id === id)
      return state ? say(state.label, language) : id
    }
    return {
      items: [
        row(t.applicant, sealer.open('case.applicant', found.applicant), language),
        row(t.state, stateOf(found.row.state), language),
        ...answerItems(service, answersIn(writings, sealer.open), language),
        ...writings.flatMap(({ kind, body }) =>
          kind === 'question' || kind === 'answer' ? [row(t[kind], sealer.open(`case.${kind}`, body), language)] : [],
        ),
        ...(await threadOf(tx, ref, sealer)).map(({ sentAt, by, title, text }) => ({
          label: `${say(t.message, language)} ${showInstant(sentAt, language)}, ${by}`,
          value: [title, text].filter(Boolean).join('\n'),
        })),
        ...log.map((entry) => ({
          label: showInstant(entry.at, language),
          value: `${stateOf(entry.to)} (${say(ROLE_TEXTS[entry.role], language)})`,
        })),
      ],
      files: (await filesOf(tx, ref)).map((file) => heldFile(shell, file, sealer)),
    }
  })
}

const answerItems = (
  service: Service,
  answers: ReturnType<typeof answersIn>,
  language: Language,
): readonly HeldItem[] =>
  summaryOf(service.form, answers, language).flatMap((page) =>
    page.groups.flatMap((group) =>
      group.rows.map((answered) => ({
        label: [page.title.text, group.title.text, answered.label.text].filter(Boolean).join(' – '),
        value: answered.value.text,
      })),
    ),
  )

const heldFile = (shell: SourceShell, file: CaseFile, sealer: Sealer) => ({
  name: sealer.open('case.file-name', file.name),
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
  open: async () => {
    // What nobody may open yet, and what is gone, is named without its bytes.
    if (shutBy(file.scan) !== null) return null
    const got = await shell.files.get(file.address, sealer.openFile(BYTES))
    return got.ok ? piecesOf(got.value) : null
  },
})

const holdings = (shell: SourceShell) =>
  async function* (wish: HoldingsWish): AsyncGenerator<Holding> {
    for await (const known of ownCases(shell, wish.account)) {
      const { line, service } = known
      yield {
        kind: 'case',
        ref: line.id,
        title: titleOf(known, wish.language),
        href: pathOf(line),
        authority: line.authority,
        what: say(t.what, wish.language),
        law: service?.law.join('; ') || READING_LAW,
        kept: until(known, wish.language),
        erasure: erasureOf(known, wish.language),
        open: () => contentOf(shell, known, wish),
      }
    }
  }

/** An account may be deleted at any time (OZG § 8 (7)), but what is still running should not come as a surprise. */
const obstacles =
  (shell: SourceShell) =>
  async ({ account, language }: HoldingsWish): Promise<readonly ErasureObstacle[]> => {
    const running: ErasureObstacle[] = []
    for await (const known of ownCases(shell, account))
      if (!known.state?.final)
        running.push({
          forbids: false,
          title: titleOf(known, language),
          why: say(t.stillRunning, language),
          href: pathOf(known.line),
        })
    return running
  }

/** What cases hold about a person: the cases themselves stay with their authority, the own list goes with the account. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'cases',
  title: t.title,
  purpose: t.purpose,
  readings: readingTexts,
  holdings: holdings(shell),
  obstacles: obstacles(shell),
  names: async ({ account, language }, rows) => {
    const lines = await shell.db.tx(inAccount(account), (tx) => findOwnCases(tx, account, rows))
    const named = lines.map(async (line) => {
      const service = (await shell.services.version(line.service, line.version))?.service ?? null
      return [line.id, titleOf({ line, service, state: null }, language)] as const
    })
    return new Map(await Promise.all(named))
  },
  personsOf: (authority, rows) => shell.db.tx(inAuthority(authority), (tx) => partiesOfAll(tx, authority, rows)),
  erase: (tx, account) => deleteOwnCases(tx, account),
})
