import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { csvText } from '../../../platform/csv/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { allAccess, listAccess } from '../../data-protection/index.ts'
import {
  type Access,
  accessCells,
  accessTitles,
  type HoldingsWish,
  type SaidAccess,
  sayAccess,
} from '../../data-protection/words.ts'
import { logTexts } from '../data-texts.ts'
import { knownAbout } from '../verbs/known-about.ts'
import { may } from '../permissions.ts'
import { accessLogPage } from './pages/access-log.page.tsx'
import { type HeldByRoom, ownDataPage } from './pages/own-data.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** How much of a room the page shows; everything is in the export. */
const SHOWN = 30

const heldByRooms = (shell: EntryShell, wish: HoldingsWish): Promise<readonly HeldByRoom[]> =>
  Promise.all(
    shell.personalData.map(async (source) => {
      const holdings = []
      for await (const holding of source.holdings(wish)) {
        holdings.push(holding)
        if (holdings.length > SHOWN) break
      }
      return {
        room: source.room,
        title: say(source.title, wish.language),
        purpose: say(source.purpose, wish.language),
        holdings: holdings.slice(0, SHOWN),
        more: holdings.length > SHOWN,
      }
    }),
  )

const authorityNames = async ({ authorities }: EntryShell) =>
  new Map((await authorities.all()).map(({ id, name }) => [id, name]))

/** What is stored about the own person, by whom, what for and how long (GDPR Art. 15). */
export const showOwnData = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data',
    permission: may.seeData,
    summary: 'shows what is stored about the own person',
    answer: async ({ actor, frame }) => {
      if (actor === null) return signInFirst
      const wish = { account: actor.account, language: frame.language }
      const [known, rooms, authorities] = await Promise.all([
        knownAbout(shell)(actor.account),
        heldByRooms(shell, wish),
        authorityNames(shell),
      ])
      return { kind: 'page', ...ownDataPage(frame, { known, rooms, authorities }) }
    },
  })

/** Lines of the log in plain words. */
const said = async (
  shell: EntryShell,
  wish: HoldingsWish,
  lines: readonly Access[],
): Promise<readonly SaidAccess[]> => {
  const rows = [...new Set(lines.map(({ row }) => row))]
  const names = await Promise.all(shell.personalData.map((source) => source.names(wish, rows)))
  const words = {
    language: wish.language,
    readings: Object.assign({}, ...shell.personalData.map(({ readings }) => readings)),
    authorities: await authorityNames(shell),
    names: new Map(names.flatMap((some) => [...some])),
  }
  return lines.map((line) => sayAccess(line, words))
}

/** Who read the own data, newest first. */
export const showAccess = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/access',
    permission: may.seeData,
    summary: 'lists who read the own data',
    takes: { query: z.object({ before: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const before = query.before !== undefined && isId(query.before) ? query.before : null
      const { lines, next } = await listAccess(shell)(actor.account, before)
      const wish = { account: actor.account, language: frame.language }
      const view = { lines: await said(shell, wish, lines), next, older: before !== null }
      return { kind: 'page', ...accessLogPage(frame, view) }
    },
  })

/** The whole log as a table. */
export const downloadAccess = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/access.csv',
    permission: may.seeData,
    summary: 'gives the log of who read the own data as CSV',
    answer: async ({ actor, language }) => {
      if (actor === null) return signInFirst
      const wish = { account: actor.account, language }
      const rows = async function* () {
        for await (const lines of inPieces(allAccess(shell)(actor.account)))
          for (const line of await said(shell, wish, lines)) yield accessCells(line)
      }
      const bytes = Buffer.from(await csvText(accessTitles(language), rows()))
      return { kind: 'file', name: say(logTexts.fileName, language), mediaType: 'text/csv; charset=utf-8', bytes }
    },
  })

const PIECE = 200

const inPieces = async function* (lines: AsyncIterable<Access>): AsyncGenerator<readonly Access[]> {
  let piece: Access[] = []
  for await (const line of lines) {
    piece.push(line)
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
