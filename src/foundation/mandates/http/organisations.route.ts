import { z } from 'zod'
import { isId, newId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { ORGANISATION_KINDS } from '../mandate-words.ts'
import { may } from '../permissions.ts'
import type { MandatesShell } from '../shell.ts'
import { foundOrganisation } from '../verbs/found-organisation.ts'
import { foundPage } from './pages/found.page.tsx'
import { line, signInFirst } from './takes.ts'

/** The form by which somebody founds an organisation. */
export const showOrganisations = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/organisationen',
    permission: may.found,
    summary: 'asks what an organisation to be founded is called',
    answer: ({ actor, frame }) =>
      actor === null ? signInFirst : { kind: 'page', ...foundPage(frame, { failed: false, key: newId() }) },
  })

/** Founds an organisation. */
export const sendOrganisation = (shell: MandatesShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/organisationen',
    repeat: { harmless: 'a form is one organisation, however often it is sent' },
    permission: may.found,
    summary: 'founds an organisation',
    takes: {
      form: z.object({
        name: z.string().default(''),
        kind: z.enum(ORGANISATION_KINDS).catch('company'),
        number: z.string().default(''),
      }),
    },
    answer: async ({ actor, form, frame, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const key = idempotencyKey !== null && isId(idempotencyKey) ? idempotencyKey : newId()
      const [name, number] = [line(form.name), line(form.number)]
      if (!/\p{L}/u.test(name))
        return { kind: 'page', status: 422, ...foundPage(frame, { failed: true, key: newId() }) }
      const facts = number === '' ? {} : { number }
      await foundOrganisation(shell)(actor, { name, kind: form.kind, facts, key })
      return { kind: 'redirect', to: '/konto/vertretung' }
    },
  })
