import type { Id } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { ownLine } from '../domain/glance.ts'
import type { OwnCase } from '../own-words.ts'
import type { CasesShell } from '../shell.ts'
import { deleteOwnLines, eachOwnCase } from '../store/own-cases.ts'
import { casesOfParty, type PartyCase, stillThere } from '../store/party-cases.ts'
import type { CaseRef } from '../words.ts'
import { putOwnLine } from './own-line.ts'

type RebuildShell = Pick<CasesShell, 'db' | 'services' | 'authorities'>

/** What came of building a list anew, and where to go on where it was more than was asked for. */
export interface Rebuilt {
  readonly cases: number
  readonly removed: number
  readonly next: CaseRef | null
}

const PIECE = 500

/**
 * Builds "my cases" of a party anew from what the authorities hold: at most `most` cases, going on after a case. Lines of
 * cases that are gone are taken out when the last authority was reached. It may be killed anywhere and run again, also
 * while cases move: the newest telling wins.
 */
export const rebuildOwn =
  (shell: RebuildShell) =>
  async (party: Id, { most, after }: { readonly most: number; readonly after: CaseRef | null }): Promise<Rebuilt> => {
    const all = (await shell.authorities.all()).map(({ id }) => id).toSorted()
    let cases = 0
    for (const authority of all.filter((id) => after === null || id >= after.authority)) {
      let last = after?.authority === authority ? after.id : null
      for (;;) {
        const wish = { party, after: last, limit: Math.min(PIECE, most - cases) }
        const found = await shell.db.tx(inAuthority(authority), (tx) => casesOfParty(tx, authority, wish))
        await putLines(shell, party, found)
        cases += found.length
        last = found.at(-1)?.row.id ?? last
        if (cases >= most && last !== null) return { cases, removed: 0, next: { authority, id: last } }
        if (found.length < wish.limit) break
      }
    }
    return { cases, removed: await removeGone(shell, party), next: null }
  }

const putLines = async (shell: RebuildShell, party: Id, found: readonly PartyCase[]): Promise<void> => {
  const lines: OwnCase[] = []
  for (const { row, documents } of found) {
    const released = await shell.services.version(row.service, row.version)
    if (released) lines.push(ownLine(released.service, row, documents))
  }
  await shell.db.tx(inAccount(party), async (tx) => {
    for (const line of lines) await putOwnLine(tx, party, line)
  })
}

/** The lines are read first: a case that is opened meanwhile is not among them. */
const removeGone = async (shell: RebuildShell, party: Id): Promise<number> => {
  let removed = 0
  let after: OwnCase | null = null
  do {
    const piece: Parameters<typeof eachOwnCase>[2] = { after, limit: PIECE }
    const lines = await shell.db.tx(inAccount(party), (tx) => eachOwnCase(tx, party, piece))
    for (const authority of new Set(lines.map((line) => line.authority))) {
      const cases = lines.filter((line) => line.authority === authority).map(({ id }) => id)
      const there = await shell.db.tx(inAuthority(authority), (tx) => stillThere(tx, authority, { party, cases }))
      const gone = cases.filter((id) => !there.has(id))
      await shell.db.tx(inAccount(party), (tx) => deleteOwnLines(tx, party, { authority, cases: gone }))
      removed += gone.length
    }
    after = lines.length === PIECE ? (lines.at(-1) ?? null) : null
  } while (after !== null)
  return removed
}
