import { z } from 'zod'
import { type Id, isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { askExport, listExports, openExport } from '../../data-protection/index.ts'
import { exportTexts } from '../data-move-texts.ts'
import { may } from '../permissions.ts'
import { exportPage } from './pages/export.page.tsx'
import { signInFirst } from './sign-in-first.ts'
import type { EntryShell } from './shell.ts'

/** The own exports: asked for, being made, ready. */
export const showExport = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/export',
    permission: may.exportData,
    summary: 'shows the exports of the own data',
    answer: async ({ actor, frame }) =>
      actor === null ? signInFirst : { kind: 'page', ...exportPage(frame, await listExports(shell)(actor)) },
  })

/** Asks for an export in the language of the page. */
export const sendExport = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/data/export',
    repeat: { harmless: 'while one export is being made there is no second' },
    permission: may.exportData,
    summary: 'asks for an export of the own data',
    answer: async ({ actor, language }) => {
      if (actor === null) return signInFirst
      await askExport(shell)(actor, language)
      return { kind: 'redirect', to: '/konto/data/export' }
    },
  })

/** Gives a finished export. */
export const downloadExport = (shell: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/data/export/:export',
    permission: may.exportData,
    summary: 'gives a finished export of the own data as ZIP',
    takes: { params: z.object({ export: z.custom<Id>((text) => typeof text === 'string' && isId(text)) }) },
    answer: async ({ actor, language, params }) => {
      if (actor === null) return signInFirst
      const opened = await openExport(shell)(actor, params.export)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      const name = say(exportTexts.fileName, language)
      return { kind: 'file', name, mediaType: 'application/zip', bytes: opened.value }
    },
  })
