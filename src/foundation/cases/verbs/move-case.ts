import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { tiesOf } from '../../mandates/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import { applyMove } from '../domain/apply.ts'
import { ownLine } from '../domain/glance.ts'
import { move } from '../domain/move.ts'
import type { CasesShell } from '../shell.ts'
import { lockCase, updateCase } from '../store/cases.ts'
import { insertEntry, insertWriting, logOf, writingsOf } from '../store/history.ts'
import {
  type Case,
  type CaseRef,
  type CaseRefusal,
  type Command,
  type Move,
  type MoveRole,
  NEEDS,
  type Service,
} from '../words.ts'
import { latestAnswers } from './answers.ts'
import { showMoved } from './own-line.ts'
import { doerText, unlessMandated } from '../domain/represent.ts'
import { applicantRoles, moverOf, staffRoles } from './roles.ts'
import { sendOn } from './send-on.ts'

/** A command as it comes from a page: what to do, what is written with it, and which count of the case was looked at. */
export type MoveWish = Pick<Command, 'on' | 'brings' | 'seen'>

/** On which side of the case somebody stands in this request. */
export type Side = 'applicant' | 'staff'

type MovingShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'services' | 'provable'>

/**
 * Moves a case as its applicant or as staff of its authority: one transaction for row, log, writings, audit and what
 * follows. The same move sent twice by the same person is made once. What the applicant does stands in "my cases" at once;
 * what staff do arrives there by event.
 */
export const moveCase =
  (shell: MovingShell) =>
  async (
    actor: Actor,
    target: CaseRef & { readonly side: Side },
    wish: MoveWish,
  ): Promise<Result<Case, CaseRefusal>> => {
    const ref = { authority: target.authority, id: target.id }
    const party = target.side === 'applicant' ? partyOf(actor) : undefined
    const ties = target.side === 'staff' ? await tiesOf(shell)(actor.account) : NO_TIES
    const moved = await shell.db.tx(inAuthority(ref.authority, party), async (tx) => {
      const roles =
        target.side === 'applicant' ? await applicantRoles(tx, ref, actor) : staffRoles(actor, ref.authority)
      return moveIn(shell, tx, { ref, actor, roles, wish, side: target.side, ties })
    })
    if (!moved.ok) return moved
    const { row, service } = moved.value
    if (party !== undefined) await showMoved(shell, party, ownLine(service, row, 0))
    return ok(row)
  }

/**
 * Makes a move as the program itself, such as a reminder when a deadline has passed, in the name of the authority. Refuses
 * like any move; what was made already is refused too, because the case has moved on.
 */
export const moveBySystem =
  (shell: MovingShell) =>
  (ref: CaseRef, { on, seen }: Pick<Command, 'on' | 'seen'>): Promise<Result<Case, CaseRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const wish = { on, seen, brings: {} }
      const moved = await moveIn(shell, tx, {
        ref,
        actor: programOf(ref),
        roles: ['system'],
        wish,
        side: 'system',
        ties: NO_TIES,
      })
      return moved.ok ? ok(moved.value.row) : moved
    })

/** The program acts for the authority, under its id: there is no person behind it. */
const programOf = ({ authority }: CaseRef): Actor => ({
  account: authority,
  name: '',
  actingFor: { kind: 'self' },
  functions: [],
  level: 'low',
  session: authority,
})

interface Moving {
  readonly ref: CaseRef
  readonly actor: Actor
  readonly roles: readonly MoveRole[]
  readonly wish: MoveWish
  readonly side: Side | 'system'
  /** Parties that staff are tied to (`tiesOf`); nobody for others. */
  readonly ties: ReadonlySet<Id>
}

const NO_TIES: ReadonlySet<Id> = new Set()

const moveIn = async (
  shell: MovingShell,
  tx: Tx,
  { ref, actor, roles, wish, side, ties }: Moving,
): Promise<Result<{ readonly row: Case; readonly service: Service }, CaseRefusal>> => {
  const found = await lockCase(tx, ref)
  if (!found) return refuse({ code: 'case/not-found' })
  const released = await shell.services.version(found.row.service, found.row.version)
  if (!released) return refuse({ code: 'case/unknown-service', service: found.row.service })
  if (roles.length === 0) return refuse({ code: 'case/not-found' })
  const barred = side === 'applicant' ? unlessMandated(actor, 'submit', released.service) : null
  if (barred) return barred
  const { service } = released
  const answers = await latestAnswers(shell, tx, ref)
  if (!answers) return refuse({ code: 'case/erased' })
  const command = { ...wish, by: await moverOf(tx, { ref, actor, roles, side, ties }), answers }
  const decided = move({ service, c: found.row }, command, shell.clock())
  if (!decided.ok) {
    const again = side !== 'system' && (await alreadyMade(shell, tx, { found: found.row, wish, actor }))
    return again ? ok({ row: found.row, service }) : decided
  }
  const issues = decided.value.effects.some(({ effect }) => effect === 'issue')
  if (issues && !(await shell.provable(tx))) return refuse({ code: 'case/not-provable-now' })
  const next = applyMove(found.row, decided.value, service)
  const doer = side === 'system' ? { system: 'deadlines' } : actor
  await save(shell, tx, { next, move: decided.value, actor, doer })
  return ok({ row: next, service })
}

/** Whether the very next move after what was looked at is this one, by this person, in these words: a second click. */
const alreadyMade = async (
  shell: MovingShell,
  tx: Tx,
  { found, wish, actor }: { found: Case; wish: MoveWish; actor: Actor },
): Promise<boolean> => {
  if (wish.seen >= found.revision) return false
  const next = (await logOf(tx, found)).find((entry) => entry.seq === wish.seen + 1)
  if (next?.on !== wish.on || next.account !== actor.account) return false
  const sealer = await shell.keys.of(tx, found.id)
  const written = (await writingsOf(tx, found)).filter(({ seq, kind }) => seq === next.seq && kind !== 'answers')
  return NEEDS.every((need) => {
    const kept = written.find(({ kind }) => kind === need)
    return kept === undefined || sealer.open(`case.${need}`, kept.body) === wish.brings[need]?.trim()
  })
}

interface Moved {
  readonly next: Case
  readonly move: Move
  readonly actor: Actor
  readonly doer: Doer
}

const save = async (shell: MovingShell, tx: Tx, { next, move: moved, actor, doer }: Moved): Promise<void> => {
  const seq = next.revision
  await updateCase(tx, next)
  await insertEntry(tx, next, { ...moved, seq, account: actor.account })
  const sealer = await shell.keys.of(tx, next.id)
  for (const need of NEEDS) {
    const text = moved.brings[need]
    if (text) await insertWriting(tx, next, { seq, kind: need, body: sealer.seal(`case.${need}`, text) })
  }
  const told = doerText(actor)
  if (told !== null) await insertWriting(tx, next, { seq, kind: 'doer', body: sealer.seal('case.doer', told) })
  const act = {
    act: `cases.${moved.on}`,
    ref: { case: next.id, seq, from: moved.from, to: moved.to, role: moved.role },
  }
  await audit.append(tx, act, { doer, at: moved.at })
  await sendOn(shell, tx, { ref: next, seq, effects: moved.effects })
}
