import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { findGrant, grantedTo, insertUse, type StoredGrant } from '../../security/index.ts'
import {
  covers,
  GRANT_PURPOSES,
  type GrantRefusal,
  holds,
  type ReadingGrant,
  writtenBasis,
} from '../../security/words.ts'
import type { CasesShell } from '../shell.ts'
import { type CaseCursor, findCase, listCases } from '../store/cases.ts'
import { filesOf } from '../store/files.ts'
import type { Case, CaseRef, CaseRefusal } from '../words.ts'
import { cut, type Page, ROWS_ON_A_PAGE } from './lists.ts'
import { fileContent, type OpenedFile } from './open-file.ts'
import { type CaseView, view } from './view-case.ts'

/** A grant as people read it: with the reader's name and the written reason. */
export interface ShownGrant {
  readonly grant: ReadingGrant
  readonly readerName: string
  readonly reason: string
  /** File number of the case, where it reaches one. */
  readonly number: string | null
}

/** A grant in an authority, as the address of a page names it. */
export interface GrantRef {
  readonly authority: Id
  readonly grant: Id
}

type ReadingShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'services'>

/** Opens the sealed texts of grants of the transaction's authority. */
export const showGrants = async (
  shell: Pick<CasesShell, 'keys'>,
  tx: Tx,
  stored: readonly StoredGrant[],
): Promise<readonly ShownGrant[]> => {
  const first = stored[0]
  if (!first) return []
  const sealer = await shell.keys.of(tx, first.grant.authority)
  return Promise.all(
    stored.map(async ({ grant, readerName, reason }) => {
      const { reach, authority } = grant
      const found = reach.kind === 'case' ? await findCase(tx, { authority, id: reach.case }) : null
      return {
        grant,
        readerName: sealer.open('security.grant-reader', readerName),
        reason: sealer.open('security.grant-reason', reason),
        number: found?.row.number ?? null,
      }
    }),
  )
}

/** The grant, where it names this very account as its reader and holds right now. The right comes from nothing else. */
const holding = async (
  tx: Tx,
  { authority, grant }: GrantRef,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Promise<StoredGrant | null> => {
  const found = await findGrant(tx, authority, grant)
  return found && found.grant.reader === actor.account && holds(found.grant, now) ? found : null
}

const NONE = { code: 'security/grant-not-found' } as const

interface Read {
  readonly act: 'cases.view-granted' | 'cases.list-granted' | 'cases.open-granted-file'
  readonly rows: readonly Id[]
  readonly ref?: { readonly file: Id }
}

/** Every reading under a grant: an entry with grant, purpose and law, a line for the authority, one for each person. */
const remember = async (
  shell: ReadingShell,
  tx: Tx,
  { actor, grant, read }: { readonly actor: Actor; readonly grant: ReadingGrant; readonly read: Read },
): Promise<void> => {
  const at = shell.clock()
  const { act, rows } = read
  const one = rows.length === 1 ? (rows[0] ?? null) : null
  await insertUse(tx, { authority: grant.authority, grant: grant.id }, { id: newId(), case: one, act, at })
  const ref = { grant: grant.id, ...read.ref }
  const law = writtenBasis(grant.basis)
  await noteReading(shell)(
    tx,
    { act, rows, ref, purpose: GRANT_PURPOSES[grant.role], law, reader: grant.role },
    { doer: actor, at },
  )
}

// Grants are few: somebody who reads in more than this many at once would have to be asked why.
const MOST_GRANTS = 100

/** What an account may read right now, of all authorities, newest first. No case is opened by it. */
export const listGranted =
  (shell: ReadingShell) =>
  async (actor: Actor): Promise<readonly ShownGrant[]> => {
    const own = { account: actor.account, limit: MOST_GRANTS }
    const refs = await shell.db.tx(inAccount(actor.account), (tx) => grantedTo(tx, own))
    const shown: ShownGrant[] = []
    for (const ref of refs)
      shown.push(
        ...(await shell.db.tx(inAuthority(ref.authority), async (tx) => {
          const found = await holding(tx, ref, { actor, now: shell.clock() })
          return found ? showGrants(shell, tx, [found]) : []
        })),
      )
    return shown
  }

/** A page of the cases that a grant reaches: numbers and states, no names. Nothing else of the authority is seen. */
export const listGrantedCases =
  (shell: ReadingShell) =>
  (
    actor: Actor,
    ref: GrantRef,
    after: CaseCursor | null,
  ): Promise<Result<{ readonly shown: ShownGrant; readonly page: Page<Case> }, GrantRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const found = await holding(tx, ref, { actor, now: shell.clock() })
      const [shown] = found ? await showGrants(shell, tx, [found]) : []
      if (!shown) return refuse(NONE)
      const { grant } = shown
      const { authority, reach } = grant
      const one = reach.kind === 'case' ? await findCase(tx, { authority, id: reach.case }) : null
      const rows =
        reach.kind === 'case'
          ? one === null
            ? []
            : [one]
          : await listCases(tx, { authority, states: [], service: reach.service, after, limit: ROWS_ON_A_PAGE + 1 })
      const page = cut(
        rows.map(({ row }) => row),
        (row) => ({ changedAt: row.changedAt, id: row.id }),
      )
      const read = { act: 'cases.list-granted', rows: page.rows.map((row) => row.id) } as const
      if (page.rows.length > 0) await remember(shell, tx, { actor, grant, read })
      return ok({ shown, page })
    })

/** A case under a grant: to be read, not to be moved. */
export const viewGranted =
  (shell: ReadingShell) =>
  (
    actor: Actor,
    ref: GrantRef,
    caseId: Id,
  ): Promise<Result<{ readonly shown: ShownGrant; readonly view: CaseView }, CaseRefusal | GrantRefusal>> =>
    shell.db.tx(
      inAuthority(ref.authority),
      async (
        tx,
      ): Promise<Result<{ readonly shown: ShownGrant; readonly view: CaseView }, CaseRefusal | GrantRefusal>> => {
        const at: CaseRef = { authority: ref.authority, id: caseId }
        const found = await holding(tx, ref, { actor, now: shell.clock() })
        const stored = found && (await findCase(tx, at))
        const [shown] = found && stored && covers(found.grant, stored.row) ? await showGrants(shell, tx, [found]) : []
        if (!shown) return refuse(NONE)
        const opened = await view(shell, tx, { ref: at, roles: [], actor, side: 'reader' })
        if (!opened.ok) return opened
        const read = { act: 'cases.view-granted', rows: [caseId] } as const
        await remember(shell, tx, { actor, grant: shown.grant, read })
        return ok({ shown, view: opened.value })
      },
    )

/** A file of a case under a grant. */
export const openGrantedFile =
  (shell: ReadingShell & Pick<CasesShell, 'files'>) =>
  async (
    actor: Actor,
    ref: GrantRef,
    target: { readonly case: Id; readonly file: Id },
  ): Promise<Result<OpenedFile, GrantRefusal | FileRefusal>> => {
    const at: CaseRef = { authority: ref.authority, id: target.case }
    const ready = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const found = await holding(tx, ref, { actor, now: shell.clock() })
      const stored = found && (await findCase(tx, at))
      if (!found || !stored || !covers(found.grant, stored.row)) return null
      const file = (await filesOf(tx, at)).find((one) => one.id === target.file)
      const sealer = file && (await shell.keys.find(tx, at.id))
      if (!file || !sealer) return null
      const read = { act: 'cases.open-granted-file', rows: [at.id], ref: { file: file.id } } as const
      await remember(shell, tx, { actor, grant: found.grant, read })
      return { file, sealer }
    })
    return ready ? fileContent(shell, ready) : refuse(NONE)
  }
