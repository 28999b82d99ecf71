import { newSecret } from '../../../kernel/secrets.ts'
import { digest } from '../../../kernel/canonical.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import { openSealedOnce, sealOnce } from '../../data-protection/index.ts'
import type { IdentityProof } from '../../account/words.ts'
import { proofForm, type Wish, wishForm } from '../domain/flow.ts'
import type { IdentityShell } from '../shell.ts'
import { answerFlow, findFlow, insertFlow, type StoredFlow, takeFlow } from '../store/flows.ts'
import type { IdentityRefusal, OuterWay } from '../words.ts'

/** How long somebody may be away, and how long they may think about what to do with a proof. */
const AWAY = 'PT15M'
const THINKING = 'PT30M'

const WISH = 'identity.wish'
const PROOF = 'identity.proof'
const SECRET = /^[\w-]{43}$/

const bytesOf = (secret: string): Buffer => Buffer.from(secret, 'base64url')
const hashOf = (secret: string): Buffer => digest(bytesOf(secret))

/** A secret of a browser: the one that it has, else a new one. */
export const browserSecret = (known: string | undefined): string =>
  known !== undefined && SECRET.test(known) ? known : newSecret()

type FlowShell = Pick<IdentityShell, 'db' | 'clock'>

interface NewFlow {
  readonly way: OuterWay['way']
  readonly wish: Wish
  /** The secret of the browser. */
  readonly browser: string
  /** Proven already, and waiting for what its person wants with it. */
  readonly proof?: IdentityProof
}

/** Remembers what somebody was led away for. */
export const beginFlow =
  ({ db, clock }: FlowShell) =>
  async ({ way, wish, browser, proof }: NewFlow): Promise<Id> => {
    const id = newId()
    const sealed = proof === undefined ? null : sealOnce(bytesOf(browser), PROOF, JSON.stringify(proof))
    const row = {
      id,
      way,
      browserHash: hashOf(browser),
      wish: sealOnce(bytesOf(browser), WISH, JSON.stringify(wish)),
      proof: sealed,
      codeHash: null,
      endsAt: later(clock(), proof === undefined ? AWAY : THINKING),
    }
    await db.tx(inReference, (tx) => insertFlow(tx, row))
    return id
  }

/**
 * Keeps the one answer that a flow gets; gives the code that its person brings along, a new one where none is given. Null
 * where an answer came before.
 */
export const keepAnswer =
  ({ db }: FlowShell) =>
  async (flow: Id, proof: IdentityProof, code = newSecret()): Promise<string | null> => {
    const answer = { proof: sealOnce(bytesOf(code), PROOF, JSON.stringify(proof)), codeHash: hashOf(code) }
    return (await db.tx(inReference, (tx) => answerFlow(tx, flow, answer))) ? code : null
  }

/** Somebody who comes back: to which flow, in which browser, with which code. */
export interface Return {
  readonly flow: Id
  readonly browser: string
  readonly code: string | null
}

/** A flow that its own browser came back to. */
export interface OpenedFlow {
  readonly way: string
  readonly wish: Wish
  readonly proof: IdentityProof | null
}

const opened = (
  stored: StoredFlow | null,
  { browser, code }: Pick<Return, 'browser' | 'code'>,
  now: string,
): Result<OpenedFlow, IdentityRefusal> => {
  if (stored === null || stored.endsAt <= now) return refuse({ code: 'identity/too-late' })
  if (!SECRET.test(browser) || !stored.browserHash.equals(hashOf(browser)))
    return refuse({ code: 'identity/other-browser' })
  const needed = stored.codeHash
  if (needed !== null && (code === null || !SECRET.test(code) || !needed.equals(hashOf(code))))
    return refuse({ code: 'identity/too-late' })
  const { way, proof } = stored
  const secret = bytesOf(needed === null ? browser : (code ?? ''))
  const wish = wishForm.parse(JSON.parse(openSealedOnce(bytesOf(browser), WISH, stored.wish)))
  return ok({ way, wish, proof: proof && proofForm.parse(JSON.parse(openSealedOnce(secret, PROOF, proof))) })
}

/** Takes a flow out, once. In another browser it is gone too: nobody tries a second time with what was meant for somebody else. */
export const closeFlow =
  ({ db, clock }: FlowShell) =>
  async (back: Return): Promise<Result<OpenedFlow, IdentityRefusal>> => {
    const stored = await db.tx(inReference, (tx) => takeFlow(tx, back.flow))
    return opened(stored, back, clock())
  }

/** Looks at a flow that waits for what its person wants. */
export const lookAtFlow =
  ({ db, clock }: FlowShell) =>
  async (back: Return): Promise<Result<OpenedFlow, IdentityRefusal>> => {
    const stored = await db.tx(inReference, (tx) => findFlow(tx, back.flow))
    return opened(stored, back, clock())
  }
