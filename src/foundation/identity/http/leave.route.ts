import { z } from 'zod'
import { TRUST_LEVELS } from '../../../kernel/actor.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { PURPOSES } from '../domain/flow.ts'
import { metadataXml } from '../domain/saml/request.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { begin } from '../verbs/begin.ts'
import { onceWays, originsOf, outerWays } from '../verbs/ways.ts'
import { aPath, browserCookie, browserOf } from './entry.ts'
import { waysPage } from './pages/ways.page.tsx'

/** The ways to sign in that lead away, and what is sent to us then. */
export const showWays = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet',
    permission: may.prove,
    summary: 'shows the ways to sign in through another account',
    takes: { query: z.object({ to: aPath }) },
    answer: async ({ actor, frame, query }) =>
      actor === null
        ? {
            kind: 'page',
            formsLeadTo: await originsOf(shell),
            ...waysPage(frame, { ways: outerWays(shell), once: onceWays(shell), to: query.to }),
          }
        : { kind: 'redirect', to: query.to },
  })

/** Leads away. The answer counts only in this browser. */
export const sendBegin = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/beginnen',
    repeat: { harmless: 'it begins another flow; the first is over in a quarter of an hour' },
    permission: may.prove,
    summary: 'leads away to prove an identity',
    takes: {
      form: z.object({
        way: z.string().max(100),
        purpose: z.enum(PURPOSES),
        level: z.enum(TRUST_LEVELS),
        to: aPath,
      }),
    },
    answer: async ({ actor, cookies, form }) => {
      const { secure } = shell
      const account = actor?.account ?? null
      const begun = await begin(shell)({ ...form, account, browser: browserOf(cookies, secure) })
      if (!begun.ok) return { kind: 'refusal', refusal: begun.refusal }
      const { address, browser } = begun.value
      return { kind: 'redirect', to: address, cookies: [browserCookie(browser, secure)] }
    },
  })

/** Our metadata, for the operator to hand to BundID. */
export const showMetadata = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/metadaten',
    permission: may.prove,
    summary: 'gives the SAML metadata of this portal',
    answer: async () => {
      const provider = await shell.ways.bundid?.()
      const xml = provider && metadataXml(provider)
      if (!xml) return { kind: 'refusal', refusal: { code: 'http/not-found' } }
      return { kind: 'file', name: 'metadata.xml', mediaType: 'application/samlmetadata+xml', bytes: Buffer.from(xml) }
    },
  })
