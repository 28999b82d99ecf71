import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { fillIn, signIn } from '../../bench/harness/draft.ts'
import { look } from '../../bench/harness/look.ts'
import type { OpenedShell } from '../../src/app/shell.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import type { Id } from '../../src/kernel/ids.ts'

/** Somebody with filled-in drafts who sends them until each is acknowledged. */
export interface Sender {
  readonly account: Id
  readonly cookies: string
  readonly drafts: readonly { readonly id: Id; readonly authority: Id; readonly body: string }[]
}

/** What a sender holds in the end: for each draft the receipts that it got. */
export type Receipts = ReadonlyMap<Id, readonly string[]>

/** Makes somebody with drafts to these authorities, one after the other. */
export const makeSender = async (opened: OpenedShell, port: number, offices: readonly Authority[]): Promise<Sender> => {
  const person = await signIn(opened)
  const drafts: { readonly id: Id; readonly revision: number; readonly authority: Id }[] = []
  for (const office of offices) drafts.push({ ...(await fillIn(opened, person.actor, office)), authority: office.id })
  const seen = await look(port, `/desk/drafts/${drafts[0]?.id}/summary`, person.cookie)
  return {
    account: person.actor.account,
    cookies: seen.cookies,
    drafts: drafts.map(({ id, revision, authority }) => ({
      id,
      authority,
      body: new URLSearchParams({ 'form-token': seen.formToken, '--seen': String(revision) }).toString(),
    })),
  }
}

/** Sends one draft once: where the portal leads on success, else what came instead. */
export const sendOnce = (port: number, cookies: string, draft: { readonly id: Id; readonly body: string }) =>
  new Promise<Sent>((resolve) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: `/desk/drafts/${draft.id}/send`,
        method: 'POST',
        agent: false,
        timeout: 10_000,
        headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
      },
      (answer) => {
        answer.resume()
        const { statusCode = 0, headers } = answer
        answer.on('error', () => resolve({ instead: 'broken answer' }))
        answer.on('end', () =>
          resolve(statusCode === 303 ? { receipt: headers.location ?? '' } : { instead: `${statusCode}` }),
        )
      },
    )
    sending.on('error', (error) => resolve({ instead: error.message }))
    sending.on('timeout', () => sending.destroy())
    sending.end(draft.body)
  })

const TRY_AGAIN_MS = 100
const LONGEST_MS = 240_000

type Sent = { readonly receipt: string } | { readonly instead: string }

/** Sends all drafts of a sender, each until it is acknowledged, every fifth once more. */
export const sendAll = async (port: number, sender: Sender, restMs: () => number): Promise<Receipts> => {
  const receipts = new Map<Id, string[]>()
  let nth = 0
  for (const draft of sender.drafts) {
    const got: string[] = []
    const wanted = nth++ % 5 === 0 ? 2 : 1
    for (const end = performance.now() + LONGEST_MS; got.length < wanted; ) {
      const sent = await sendOnce(port, sender.cookies, draft)
      if ('receipt' in sent) got.push(sent.receipt)
      else if (performance.now() > end) throw new Error(`draft ${draft.id} was not acknowledged: ${sent.instead}`)
      else await pause(TRY_AGAIN_MS)
    }
    receipts.set(draft.id, got)
    await pause(restMs())
  }
  return receipts
}
