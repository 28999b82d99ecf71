import { contentOf } from '../../../../test/setup/content.ts'
import { ok } from '../../../kernel/result.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'
import { someAuthority } from '../../../../test/setup/people.ts'
import dogTax from '../../../e-services/services/dog-tax.service.ts'
import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { day, dayOf } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { endRepresentation, enterRepresentation } from '../../mandates/index.ts'
import { openKnownAccount } from '../../account/index.ts'
import { type MoveWish, moveCase, openCase, openFile, viewCase, viewOwnCase } from '../index.ts'
import { writingsOf } from '../store/history.ts'
import type { CaseRef } from '../words.ts'

let house: TestApplication['house']
let authority: Id

const actor = (functions: Actor['functions'] = [], account = newId()): Actor => ({
  account,
  name: 'Erika Sommer',
  actingFor: { kind: 'self' },
  functions,
  level: 'low',
  session: newId(),
})
const staff = (held: StaffFunction): Actor => actor([{ authority, function: held }])

const sent = async (): Promise<{ readonly ref: CaseRef; readonly erika: Actor }> => {
  const erika = actor()
  const email = `${erika.account}@person.example`
  await openKnownAccount(house)({ id: erika.account, name: erika.name, email, level: 'low', language: 'de' })
  const { id: service, version, form } = dogTax
  const answers = validAnswers(form)
  const application = { draft: newId(), authority, area: '06414000', service, version, answers }
  const receipt = await openCase(house)(erika, {
    ...application,
    takeFile: async () => ok({ bytes: contentOf('%PDF-1.7 ein Nachweis'), scan: 'not-scanned' }),
  })
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.refusal))
  return { ref: receipt.value.ref, erika }
}

const writings = (ref: CaseRef) => house.db.tx(inAuthority(authority), (tx) => writingsOf(tx, ref))
const kinds = async (ref: CaseRef) => (await writings(ref)).map(({ seq, kind }) => `${seq} ${kind}`)

/** Makes the moves in order, each by somebody else. */
const moves = async (
  ref: CaseRef,
  steps: readonly (Omit<MoveWish, 'seen'> & { readonly by: Actor })[],
): Promise<void> => {
  for (const [at, { by, ...wish }] of steps.entries()) {
    const side = by.functions.length > 0 ? ('staff' as const) : ('applicant' as const)
    const moved = await moveCase(house)(by, { ...ref, side }, { ...wish, seen: at + 1 })
    if (!moved.ok) throw new Error(`${wish.on}: ${JSON.stringify(moved.refusal)}`)
  }
}

beforeAll(async () => {
  const application = await openApplication([casesRoom])
  house = application.house
  await house.services.release(dogTax)
  authority = (await someAuthority(application, 'Stadt Wiesbaden')).id
})

describe('what is written with a move', () => {
  it('is kept as far as the move asks for it: an applicant can not write the reasons of the office', async () => {
    const { ref, erika } = await sent()
    const brings = { answer: 'Drei Jahre.', reasons: 'Der Antrag ist steuerfrei.', note: 'Bitte durchwinken.' }
    await moves(ref, [
      { by: staff('clerk'), on: 'ask', brings: { question: 'Wie alt?' } },
      { by: erika, on: 'answer', brings },
    ])
    expect(await kinds(ref)).toEqual(['1 answers', '2 question', '3 answer'])
  })

  it('is refused when the same move was just made with other words, and taken when the words are the same', async () => {
    const { ref } = await sent()
    const clerk = staff('clerk')
    const ask = (question: string) =>
      moveCase(house)(clerk, { ...ref, side: 'staff' }, { on: 'ask', seen: 1, brings: { question } })
    expect(await ask('Wie alt ist der Hund?')).toMatchObject({ ok: true })
    expect(await ask(' Wie alt ist der Hund? ')).toMatchObject({ ok: true })
    expect(await ask('Welche Rasse ist es?')).toMatchObject({ ok: false, refusal: { code: 'case/not-possible-now' } })
    expect(await kinds(ref)).toEqual(['1 answers', '2 question'])
  })
})

describe('whoever represents a party by law (HVwVfG § 20)', () => {
  it('moves nothing in its case and writes nothing to it, also in time to come; a colleague takes it over', async () => {
    const { ref, erika } = await sent()
    const [parent, colleague] = [staff('clerk'), staff('clerk')]
    const email = `${parent.account}@person.example`
    await openKnownAccount(house)({ id: parent.account, name: 'Ali Kaya', email, level: 'low', language: 'de' })
    const terms = { rights: ['read'], services: 'all', branches: 'all', needs: 'low', onDeath: 'ends' } as const
    const today = dayOf(house.clock())
    const entered = { id: newId(), kind: 'parent', party: erika.account, born: day('2010-01-01') } as const
    await enterRepresentation(house)(
      { system: 'test' },
      {
        ...{ ...entered, partyName: 'Erika', holder: parent.account, holderName: 'Ali Kaya', joint: false },
        ...{ enteredBy: colleague.account, terms: { ...terms, validFrom: today, validTo: today } },
      },
    )
    const ask = (by: Actor) =>
      moveCase(house)(by, { ...ref, side: 'staff' }, { on: 'ask', seen: 1, brings: { question: 'Wie alt?' } })
    expect(await ask(parent)).toMatchObject({ refusal: { code: 'case/excluded' } })
    const seen = await viewCase(house)(parent, ref)
    expect(seen.ok && seen.value.moves).toEqual([])
    await endRepresentation(house)(
      { system: 'test' },
      { party: erika.account, mandate: entered.id, by: parent.account },
    )
    expect(await ask(parent)).toMatchObject({ refusal: { code: 'case/excluded' } })
    expect(await ask(colleague)).toMatchObject({ ok: true })
  })
})

describe('a file of the applicant', () => {
  it('is there for staff only where they see the answer that names it', async () => {
    const { ref, erika } = await sent()
    const mine = await viewOwnCase(house)(erika, ref)
    const file = mine.ok ? mine.value.files[0]?.id : undefined
    if (file === undefined) throw new Error('the application brought no file')
    const filesSeen = async (by: Actor) => {
      const view = await viewCase(house)(by, ref)
      const opened = await openFile(house)(by, { ...ref, side: 'staff' }, file)
      return { listed: view.ok && view.value.files.some(({ id }) => id === file), opened: opened.ok }
    }
    expect(await filesSeen(staff('clerk'))).toEqual({ listed: true, opened: true })
    expect(await filesSeen(staff('head'))).toEqual({ listed: false, opened: false })
    expect(await filesSeen(staff('administrator'))).toEqual({ listed: false, opened: false })
    await moves(ref, [{ by: staff('clerk'), on: 'propose', brings: {} }])
    expect(await filesSeen(staff('head'))).toEqual({ listed: true, opened: true })
  })
})
