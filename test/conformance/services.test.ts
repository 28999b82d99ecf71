import { contentOf } from '../setup/content.ts'
import { ok } from '../../src/kernel/result.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { authoritiesOfHessen } from '../../src/app/hessen/authorities.ts'
import { importSchema } from '../../src/e-services/services/import.ts'
import { appoint, foundAuthorities, openKnownAccount } from '../../src/foundation/account/index.ts'
import { definitionText, moveCase, openCase, viewOwnCase } from '../../src/foundation/cases/index.ts'
import { type CaseRef, checkService, runExample, type Service } from '../../src/foundation/cases/words.ts'
import { type Answers, checkAnswers } from '../../src/foundation/forms/words.ts'
import type { Actor, StaffFunction } from '../../src/kernel/actor.ts'
import { dayOf, systemClock } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { validAnswers } from '../forms/valid-answers.ts'
import { casesRoom, openApplication, type TestApplication } from '../setup/application.ts'

const inputs = new URL('../../../shared/testdata/fim/', import.meta.url)
const there = existsSync(inputs)
const folders = there ? readdirSync(inputs) : []

const imported = (folder: string) => {
  const at = (name: string) => new URL(`${folder}/${name}`, inputs)
  const xml = readFileSync(at('schema.xdf.xml'), 'utf8')
  const texts = at('leistung.json')
  const leistung: unknown = existsSync(texts) ? JSON.parse(readFileSync(texts, 'utf8')) : undefined
  const result = importSchema({ xml, leistung, owner: 'regional-council' })
  if (!result.ok) throw new Error(`${folder}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** Every file its own id, as drafts give them. */
const withOwnFiles = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([path, answer]) => [
      path,
      typeof answer === 'string' ? answer : { ...answer, file: newId() },
    ]),
  )

describe.skipIf(!there)(`services out of every schema${there ? '' : ' (skipped: no ../shared/testdata/fim)'}`, () => {
  it('are fourteen, each with an id and a title of its own', () => {
    const services = folders.map((folder) => imported(folder).service)
    expect(services.length).toBeGreaterThanOrEqual(14)
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    expect(new Set(services.map(({ texts }) => texts.title.de)).size).toBe(services.length)
  })

  it.each(folders)('%s has no fault; what it lacks are other languages and laws of single fields', (folder) => {
    const { service } = imported(folder)
    const lacks = new Set(checkService(service).map(({ weight, code }) => `${weight} ${code}`))
    lacks.delete('gap missing-text')
    lacks.delete('gap field-without-law')
    expect([...lacks]).toEqual([])
    expect(service.form.rules?.length).toBeGreaterThan(0)
    expect(service.law).not.toHaveLength(0)
    for (const example of service.examples) expect(runExample(service, example)).toEqual([])
  })

  it.each(folders)('%s is the same service when it is imported again', (folder) => {
    expect(definitionText(imported(folder).service)).toEqual(definitionText(imported(folder).service))
  })

  it.each(folders)('%s takes valid answers', (folder) => {
    const { form } = imported(folder).service
    for (let seed = 1; seed <= 5; seed++) expect(checkAnswers(form, validAnswers(form, seed))).toEqual([])
  })
})

describe.skipIf(!there)('an application for every schema, on PostgreSQL', () => {
  let opened: TestApplication
  const council = authoritiesOfHessen(dayOf(systemClock())).find(({ area }) => area === '064')

  const person = async (name: string, held?: StaffFunction): Promise<Actor> => {
    const account = newId()
    const email = `${account}@person.example`
    await openKnownAccount(opened.house)({ id: account, name, email, level: 'low', language: 'de' })
    const functions = council && held ? [{ authority: council.id, function: held }] : []
    for (const one of functions) await appoint(opened.house)({ system: 'test' }, { ...one, account, name })
    return { account, name, actingFor: { kind: 'self' }, functions, level: 'low', session: newId() }
  }

  let applicant: Actor
  let clerk: Actor
  let head: Actor
  beforeAll(async () => {
    opened = await openApplication([casesRoom])
    if (council) await foundAuthorities(opened.house)([council])
    applicant = await person('Erika Sommer')
    clerk = await person('Ali Kaya', 'clerk')
    head = await person('Eva Roth', 'head')
  })

  const send = async (service: Service): Promise<CaseRef> => {
    const receipt = await openCase(opened.house)(applicant, {
      draft: newId(),
      authority: council?.id ?? newId(),
      area: '06414000',
      service: service.id,
      version: service.version,
      answers: withOwnFiles(validAnswers(service.form, 3)),
      takeFile: async () => ok({ bytes: contentOf('%PDF-1.7 ein Nachweis'), scan: 'not-scanned' }),
    })
    if (!receipt.ok) throw new Error(JSON.stringify(receipt.refusal))
    expect(receipt.value.number).toMatch(/^RPDA-\d{4}-\d{6}$/)
    return receipt.value.ref
  }

  it.each(folders)(
    '%s arrives, is proposed, granted, and answered with a letter',
    { timeout: 120_000 },
    async (folder) => {
      const { service } = imported(folder)
      expect((await opened.house.services.release(service)).ok).toBe(true)
      const ref = await send(service)
      const brings = { reasons: 'Alle Voraussetzungen liegen vor.' }
      const staff = { ...ref, side: 'staff' } as const
      const proposed = await moveCase(opened.house)(clerk, staff, { on: 'propose', seen: 1, brings })
      expect(proposed).toMatchObject({ ok: true, value: { state: 'signing' } })
      const granted = await moveCase(opened.house)(head, staff, { on: 'grant', seen: 2, brings: {} })
      expect(granted).toMatchObject({ ok: true, value: { state: 'granted' } })
      await opened.jobsDone()
      const done = await viewOwnCase(opened.house)(applicant, ref)
      if (!done.ok) throw new Error(done.refusal.code)
      expect(done.value.row.state).toBe('granted')
      expect(done.value.files.filter(({ origin }) => origin === 'authority')).toHaveLength(1)
    },
  )
})
