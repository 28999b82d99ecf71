import { beforeAll, describe, expect, it } from 'vitest'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { Page } from '../../../../test/setup/test-browser.ts'
import { htmlFindings } from '../../../../test/forms/pages-shown.tsx'
import { LANGUAGES } from '../../../kernel/texts.ts'
import { definitionSchema } from '../../../foundation/forms/words.ts'
import { loadServices } from '../../services/index.ts'
import { refusals } from '../refusals.ts'
import { routes } from '../routes.ts'

let application: TestApplication
let people: Readonly<Record<'head' | 'administrator' | 'clerk' | 'stranger' | 'citizen', Person>>

beforeAll(async () => {
  application = await openApplication([casesRoom, { routes, refusals }])
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  const there = await someAuthority(application, 'Stadt Frankfurt am Main', '06412000')
  const service = (await loadServices()).find(({ id }) => id === 'dog-tax')
  if (service) await application.house.services.release(service)
  people = {
    head: await someStaff(application, [[here, 'head']], 'Eva Roth'),
    administrator: await someStaff(application, [[here, 'administrator']], 'Ina Technik'),
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    stranger: await someStaff(application, [[there, 'head']], 'Uwe Fremd'),
    citizen: await somebody(application, 'Erika Sommer'),
  }
})

const LIST = '/workplace/formulare'

/** Begins an empty design and gives its address. */
const begin = async (who: Person = people.head, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const sent = await who.browser.fillIn(`${LIST}/neu`, { name: 'Hundehaltung', origin: 'blank', ...more })
  expect([sent.status, sent.location?.startsWith(LIST)]).toEqual([303, true])
  return sent.location ?? ''
}

/** Sends one of the forms of a page, with the token and the key that stand there. */
const press = async (who: Person, path: string, fields: Readonly<Record<string, string>>): Promise<Page> => {
  const page = await who.browser.get(path)
  const token = /form-token" value="([^"]+)/.exec(page.html)?.[1] ?? ''
  const key = /idempotency-key" value="([^"]+)/.exec(page.html)?.[1] ?? ''
  const action = path.split('?')[0] ?? ''
  return who.browser.post(fields['to'] ?? action, { 'form-token': token, 'idempotency-key': key, ...fields })
}

const addTo = async (design: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const from = fields['at'] ? `${design}/teil?at=${encodeURIComponent(fields['at'])}` : design
  const sent = await press(people.head, from, { to: `${design}/teil`, at: '', ...fields })
  expect(sent.status).toBe(303)
  return decodeURIComponent(sent.location?.split('at=')[1] ?? '')
}

const definitionOf = async (design: string, who = people.head) => {
  const text = (await who.browser.get(`${design}/definition.json`)).html
  return definitionSchema.parse(JSON.parse(text))
}

/** A design with a page of two questions: whether there is a dog, and its name. */
const dogDesign = async (): Promise<string> => {
  const design = await begin()
  await addTo(design, { do: 'add-group', group: 'Hund' })
  await addTo(design, { do: 'add-field', at: 'hund', title: 'Haben Sie einen Hund?', 'new-kind': 'yes-no' })
  await addTo(design, { do: 'add-field', at: 'hund', title: 'Name des Hundes', 'new-kind': 'text' })
  return design
}

const NAME = 'hund.name-des-hundes'
const HAS = 'hund.haben-sie-einen-hund'

describe('building a form', () => {
  it('begins empty, gets pages and questions, and is the data that a service file would have', async () => {
    const design = await dogDesign()
    const { parts } = await definitionOf(design)
    expect(parts).toMatchObject([{ id: 'hund', kind: 'group', parts: [{ kind: 'yes-no' }, { kind: 'text' }] }])
    const page = await people.head.browser.get(design)
    expect(page.html).toContain('Name des Hundes')
    expect(page.html).toContain('Ohne Rechtsgrundlage')
    expect((await people.head.browser.get(LIST)).html).toContain('Hundehaltung')
  })
  it('gives a question texts, limits and a condition, and says in words what changed', async () => {
    const design = await dogDesign()
    const path = `${design}/teil?at=${NAME}`
    const sent = await people.head.browser.submit(await people.head.browser.get(path), {
      label: 'Wie heißt der Hund?',
      'label-en': 'What is the dog called?',
      law: '§ 3 HundesteuerS',
      kind: 'text',
      'max-length': '40',
      least: '1',
      most: '1',
      'line-0-at': HAS,
      'line-0-operator': 'yes',
    })
    expect(sent.status).toBe(303)
    const changed = { label: { en: 'What is the dog called?' }, maxLength: 40, when: { identifier: HAS } }
    const parts = [{ id: 'haben-sie-einen-hund' }, { id: 'name-des-hundes', ...changed }]
    expect(await definitionOf(design)).toMatchObject({ parts: [{ parts }] })
    const told = await people.head.browser.get(`${design}/unterschiede`)
    expect(told.html).toContain('Wie heißt der Hund?')
    expect(told.html).toContain('Verglichen mit dem Anfang')
  })
  it('says at its field what is wrong, and keeps what was typed', async () => {
    const design = await dogDesign()
    const page = await people.head.browser.get(`${design}/teil?at=${NAME}`)
    const wrong = await people.head.browser.submit(page, {
      label: '',
      least: '5',
      most: '2',
      help: 'Rufname',
      kind: 'text',
    })
    expect([wrong.status, wrong.html.includes('id="label--error"'), wrong.html.includes('id="least--error"')]).toEqual([
      422,
      true,
      true,
    ])
    expect(wrong.html).toContain('Rufname')
    const unnamed = await press(people.head, `${design}/teil?at=hund`, {
      to: `${design}/teil`,
      do: 'add-field',
      at: 'hund',
    })
    expect(unnamed.status).toBe(422)
  })
  it('moves, undoes, and removes nothing that is still needed', async () => {
    const design = await dogDesign()
    const inOrder = async (...ids: readonly string[]) =>
      expect(await definitionOf(design)).toMatchObject({ parts: [{ parts: ids.map((id) => ({ id })) }] })
    const to = `${design}/teil`
    expect((await press(people.head, `${to}?at=${NAME}`, { to, do: 'up', at: NAME })).status).toBe(303)
    await inOrder('name-des-hundes', 'haben-sie-einen-hund')
    const revision = /name="revision" value="(\d+)"/.exec((await people.head.browser.get(design)).html)?.[1] ?? ''
    expect((await press(people.head, design, { to: `${design}/zurueck`, revision })).status).toBe(303)
    expect((await press(people.head, design, { to: `${design}/zurueck`, revision })).status).toBe(303)
    await inOrder('haben-sie-einen-hund', 'name-des-hundes')
    const rule = { effect: 'require', target: NAME, 'line-0-at': HAS, 'line-0-operator': 'yes', message: 'Name fehlt.' }
    expect((await press(people.head, `${design}/regel`, { ...rule, do: 'save' })).status).toBe(303)
    const kept = await press(people.head, `${to}?at=${HAS}`, { to, do: 'remove', at: HAS })
    expect([kept.status, kept.html.includes('R1')]).toEqual([409, true])
  })
  it('does not let one overwrite what another has changed meanwhile', async () => {
    const design = await dogDesign()
    const path = `${design}/teil?at=${NAME}`
    const [mine, theirs] = [await people.head.browser.get(path), await people.administrator.browser.get(path)]
    const texts = { least: '1', most: '1', kind: 'text' }
    expect((await people.administrator.browser.submit(theirs, { ...texts, label: 'Rufname' })).status).toBe(303)
    const late = await people.head.browser.submit(mine, { ...texts, label: 'Name' })
    expect([late.status, late.html.includes('inzwischen')]).toEqual([409, true])
  })
  it('goes only once somebody is sure', async () => {
    const design = await begin()
    expect((await press(people.head, design, { to: `${design}/wegwerfen` })).status).toBe(422)
    expect((await press(people.head, design, { to: `${design}/wegwerfen`, sure: 'yes' })).location).toBe(LIST)
    expect((await people.head.browser.get(design)).status).toBe(404)
  })
})

describe('a rule', () => {
  it('is written by choosing, shows with every answer what it does, and runs', async () => {
    const design = await dogDesign()
    const rule = {
      ...{ effect: 'forbid', target: NAME, message: 'Ohne Hund kein Name.', do: 'save' },
      ...{ 'line-0-at': HAS, 'line-0-operator': 'no' },
    }
    const saved = await press(people.head, `${design}/regel`, rule)
    const page = await people.head.browser.get(saved.location ?? '')
    expect(page.html).toContain('wird nicht gefragt')
    expect((await people.head.browser.get(design)).html).toContain('1 von 1 Regeln laufen')
    const unfinished = await press(people.head, `${design}/regel`, { effect: 'forbid', target: NAME, 'line-0-at': HAS })
    expect([unfinished.status, unfinished.html.includes('id="line-0-at--error"')]).toEqual([422, true])
    const gone = await press(people.head, saved.location ?? '', { nummer: '1', do: 'remove' })
    expect(gone.location).toBe(`${design}/regeln`)
    expect((await definitionOf(design)).rules).toBeUndefined()
  })
})

describe('beginning with what is there', () => {
  it('takes the form of a service and compares with the running version', async () => {
    const design = await begin(people.administrator, { origin: 'service', service: 'dog-tax' })
    const page = await people.administrator.browser.get(`${design}/unterschiede`)
    expect(page.html).toContain('Verglichen mit der laufenden Version')
    expect(page.html).toContain('Kein Unterschied')
  })
  it('takes a data schema with its rules, and refuses what is none without losing anything', async () => {
    const page = await people.head.browser.get(`${LIST}/neu`)
    const schema = (name: string, text: string) =>
      people.head.browser.submitAll(page, [
        ['name', 'Aus FIM'],
        ['origin', 'schema'],
        ['schema', new File([text], name, { type: 'application/xml' })],
      ])
    expect((await schema('broken.xml', '<a><b></a>')).status).toBeGreaterThanOrEqual(400)
    const none = await people.head.browser.submit(page, { name: 'Aus FIM', origin: 'schema' })
    expect([none.status, none.html.includes('Aus FIM')]).toEqual([422, true])
  })
})

describe('trying a design', () => {
  it('asks an invented person what the form would ask, and tells what is missing', async () => {
    const design = await dogDesign()
    const to = `${design}/personen`
    const added = await press(people.head, to, { name: 'Frau mit Hund' })
    const person = added.location ?? ''
    expect((await press(people.head, to, { name: 'Frau mit Hund' })).location).toBe(person)
    expect((await press(people.head, to, { name: '' })).status).toBe(422)
    const first = await people.head.browser.get(person)
    expect(first.html).toContain('Es fehlt noch etwas')
    const page = /href="([^"]+\/personen\/[^"]+\/[^"?#]+)"/.exec(first.html)?.[1] ?? ''
    const wrong = await people.head.browser.fillIn(page, { do: 'next' })
    expect([wrong.status, wrong.html.includes('--error')]).toEqual([422, true])
    const right = await people.head.browser.submit(wrong, { [HAS]: 'true', [NAME]: 'Bello', do: 'next' })
    expect(right.location).toBe(person)
    expect((await people.head.browser.get(person)).html).toContain('Alle Angaben passen')
    expect((await people.head.browser.get(to)).html).toContain('vollständig')
  })
})

describe('who may build', () => {
  it('are heads and administrators of the authority, and nobody else', async () => {
    const design = await begin()
    for (const path of [design, `${design}/regeln`, `${design}/definition.json`, `${design}/personen`]) {
      expect((await people.administrator.browser.get(path)).status).toBe(200)
      expect((await people.stranger.browser.get(path)).status).toBe(404)
      expect((await people.clerk.browser.get(path)).status).toBe(403)
      expect((await people.citizen.browser.get(path)).status).toBe(403)
    }
    expect((await people.stranger.browser.get(LIST)).html).not.toContain('Hundehaltung')
  })
})

describe('the pages', () => {
  it('are sound in every language', async () => {
    const design = await dogDesign()
    const rule = { effect: 'forbid', target: NAME, message: 'x', do: 'save', 'line-0-at': HAS, 'line-0-operator': 'no' }
    await press(people.head, `${design}/regel`, rule)
    await press(people.head, `${design}/personen`, { name: 'Test' })
    const parts = ['/teil?at=hund', `/teil?at=${NAME}`]
    const pages = ['', ...parts, '/regeln', '/regel', '/regel?nummer=1', '/unterschiede', '/personen']
    for (const language of LANGUAGES) {
      await people.head.browser.get(`/language/${language}?to=/`)
      for (const path of [LIST, `${LIST}/neu`, ...pages.map((one) => design + one)])
        expect([path, await htmlFindings((await people.head.browser.get(path)).html)]).toEqual([path, []])
    }
  })
})
