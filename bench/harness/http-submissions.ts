import type { OpenedShell } from '../../src/app/shell.ts'
import { applicationOf } from '../../src/app/server.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { listDrafts } from '../../src/foundation/forms/index.ts'
import { listen } from '../../src/platform/http/index.ts'
import { ask, startProcess, stopChild } from './child.ts'
import { fillIn, type SignedIn, signIn } from './draft.ts'
import { type Figures, figuresOf } from './figures.ts'
import { loadOutcome, rawRequest } from './load.ts'
import { look } from './look.ts'

/** How much is sent. */
export interface Sending {
  readonly rounds: number
  readonly people: number
  readonly draftsEach: number
}

/** Fills in drafts, to one authority after the other, and gives the requests that send them. */
const requestsOf = async (
  opened: OpenedShell,
  person: SignedIn,
  { port, offices }: { readonly port: number; readonly offices: readonly Authority[] },
): Promise<readonly string[]> => {
  const requests: string[] = []
  let browser: { readonly cookies: string; readonly formToken: string } | null = null
  for (const office of offices) {
    const draft = await fillIn(opened, person.actor, office)
    browser ??= await look(port, `/desk/drafts/${draft.id}/summary`, person.cookie)
    const body = new URLSearchParams({ 'form-token': browser.formToken, '--seen': String(draft.revision) }).toString()
    const headers = { cookie: browser.cookies, 'content-type': 'application/x-www-form-urlencoded' }
    requests.push(rawRequest('POST', `/desk/drafts/${draft.id}/send`, { headers, body }))
  }
  return requests
}

const round = async (
  opened: OpenedShell,
  at: { readonly port: number; readonly sending: Sending; readonly nextOffice: () => Authority },
): Promise<number> => {
  const { port, sending, nextOffice } = at
  const people = await Promise.all(Array.from({ length: sending.people }, () => signIn(opened)))
  const offices = () => Array.from({ length: sending.draftsEach }, nextOffice)
  const each = await Promise.all(people.map((person) => requestsOf(opened, person, { port, offices: offices() })))
  // One request of each person after the other, as people come.
  const requests = Array.from({ length: sending.draftsEach }, (_, index) =>
    each.flatMap((own) => own[index] ?? []),
  ).flat()
  const generator = startProcess('load')
  try {
    const order = { port, connections: sending.people, requests, mode: 'once', forMs: 60_000, status: 303 } as const
    const { answers, elapsedMs } = await ask(generator, order, loadOutcome)
    for (const { actor } of people) {
      const { rows } = await listDrafts(opened.shell)(actor)
      if (rows.length > 0) throw new Error('not every draft was sent')
    }
    return (answers / elapsedMs) * 1000
  } finally {
    await stopChild(generator)
  }
}

/** Applications a second through the pages: `POST /desk/drafts/…/send` with session, form token and a filled-in draft. */
export const submitByHttp = async (
  opened: OpenedShell,
  sending: Sending,
  nextOffice: () => Authority,
): Promise<Figures> => {
  const app = await applicationOf(opened.shell, async () => ({ ready: true, reasons: [] }))
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  try {
    const port = Number(new URL(server.url).port)
    const rounds: number[] = []
    for (let done = 0; done < sending.rounds; done++) rounds.push(await round(opened, { port, sending, nextOffice }))
    return figuresOf(rounds)
  } finally {
    await server.stop()
  }
}
