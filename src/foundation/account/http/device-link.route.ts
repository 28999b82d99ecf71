import { z } from 'zod'
import { id, newId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { readLinkToken } from '../domain/link.ts'
import { may } from '../permissions.ts'
import { allowDevice, askForDevice, DEVICE_LINK } from '../verbs/device-link.ts'
import { normalEmail } from '../words.ts'
import { field, knowDevice } from './entry.ts'
import { allowDevicePage, deviceLinkSentPage } from './pages/device-link.page.tsx'
import type { EntryShell } from './shell.ts'

/** Sends a link that makes a browser known to an account. */
export const sendDeviceLink = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/konto/device-link',
    permission: may.signIn,
    summary: 'sends a link by which a browser becomes known to an account',
    takes: { form: z.object({ email: field }) },
    answer: async ({ form, idempotencyKey, network }) => {
      const wish = {
        email: normalEmail(form.email) ?? '',
        network,
        key: idempotencyKey === null ? newId() : id(idempotencyKey),
      }
      const asked = await askForDevice(shell)(wish)
      if (!asked.ok) return { kind: 'refusal', refusal: asked.refusal }
      return { kind: 'redirect', to: '/konto/device-link' }
    },
  })

/** What to do after asking for such a link; the same whether there is an account or not. */
export const showDeviceLinkSent = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/device-link',
    permission: may.signIn,
    summary: 'says that a link is on its way',
    answer: ({ frame }) => ({ kind: 'page', ...deviceLinkSentPage(frame) }),
  })

/** The page behind the link of the mail; it only asks. */
export const showDevice = ({ keys }: EntryShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/device',
    permission: may.signIn,
    summary: 'asks whether a browser is to be known to an account',
    takes: { query: z.object({ token: field }) },
    answer: ({ frame, query }) =>
      readLinkToken(keys.derived(DEVICE_LINK), query.token) === null
        ? { kind: 'refusal', refusal: { code: 'account/device-link-used-up' } }
        : { kind: 'page', ...allowDevicePage(frame, query.token) },
  })

/** Makes this browser known to the account of the link. */
export const sendDevice = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a link is used up by the first; the second is told so and changes nothing' },
    path: '/konto/device',
    permission: may.signIn,
    summary: 'makes a browser known to an account by the link of its mail',
    takes: { form: z.object({ token: field }) },
    answer: async ({ cookies, form }) => {
      const allowed = await allowDevice(shell)(form.token)
      if (!allowed.ok) return { kind: 'refusal', refusal: allowed.refusal }
      return { kind: 'redirect', to: '/konto/sign-in', cookies: [await knowDevice(shell, cookies, allowed.value)] }
    },
  })
