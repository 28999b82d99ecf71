import { addPerson, beginDesign, openDesign } from '../../src/e-services/designer/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import { field, form, group } from '../forms/sample-form.ts'
import type { Change, ChangingHouse } from './changing-house.ts'
import { staffChanges } from './staff-changes.ts'
import type { WholeHouse } from './whole-house.ts'

/** A form under construction, with somebody invented who tries it. */
export interface PlayedDesign {
  readonly design: Id
  readonly person: Id
}

/** Begins a design in an authority and adds an invented person. */
export const playDesign = async (
  house: Pick<WholeHouse['house'], 'db' | 'clock' | 'keys'>,
  { account, authority, word }: { readonly account: Id; readonly authority: Id; readonly word: string },
): Promise<PlayedDesign> => {
  const functions = [{ authority, function: 'head' }] as const
  const actor: Actor = { account, name: word, actingFor: { kind: 'self' }, functions, level: 'low', session: newId() }
  const made = form(group('hund', [{ ...field('name'), label: { de: `Name ${word}` } }, field('art')]))
  const wish = { authority, key: newId(), name: `Entwurf ${word}`, origin: { kind: 'blank' }, form: made } as const
  const begun = await beginDesign(house)(actor, wish)
  if (!begun.ok) throw new Error(begun.refusal.code)
  const added = await addPerson(house)({ authority, design: begun.value }, { id: newId(), name: `Person ${word}` })
  if (!added.ok) throw new Error(added.refusal.code)
  return { design: begun.value, person: added.value }
}

const FORMS = '/workplace/formulare'

const played = ({ application, people, here }: ChangingHouse): Promise<PlayedDesign> =>
  playDesign(application.house, { account: people.head.account, authority: here.id, word: 'Probe' })

/** A change of a design that was just begun, at this path below it. */
const onDesign =
  (rest: (made: PlayedDesign) => string, fields: Change['fields']) =>
  async (house: ChangingHouse): Promise<Change> => {
    const made = await played(house)
    return { browser: house.people.head.browser, path: `${FORMS}/${made.design}/${rest(made)}`, fields }
  }

/** What staff change beside cases: forms under construction, and who works there; by the path of their routes. */
export const officeChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  ...staffChanges,
  '/workplace/formulare/neu': async ({ people }) => ({
    browser: people.head.browser,
    path: `${FORMS}/neu`,
    fields: { name: 'Probe', origin: 'blank' },
    otherwise: { name: 'Andere Probe', origin: 'blank' },
  }),
  '/workplace/formulare/:design/zurueck': async (house) => {
    const { design } = await played(house)
    const { browser } = house.people.head
    const key = { authority: house.here.id, design }
    const opened = await openDesign(house.application.house)(key)
    const revision = opened.ok ? String(opened.value.revision + 1) : ''
    const token = /form-token" value="([^"]+)/.exec((await browser.get(`${FORMS}/${design}`)).html)?.[1] ?? ''
    const change = { do: 'down', at: 'hund.name', 'form-token': token, 'idempotency-key': newId() }
    await browser.post(`${FORMS}/${design}/teil`, change)
    return { browser, path: `${FORMS}/${design}/zurueck`, fields: { revision } }
  },
  '/workplace/formulare/:design/wegwerfen': onDesign(() => 'wegwerfen', { sure: 'yes' }),
  '/workplace/formulare/:design/teil': async (house) => ({
    ...(await onDesign(() => 'teil', { do: 'down', at: 'hund.name' })(house)),
    otherwise: { do: 'up', at: 'hund.name' },
  }),
  '/workplace/formulare/:design/regel': async (house) => {
    const rule = {
      id: 'R1',
      effect: 'require',
      target: 'hund.art',
      'line-0-at': 'hund.name',
      'line-0-operator': 'filled',
    }
    const made = await onDesign(() => 'regel', { ...rule, message: 'Art fehlt.', do: 'save' })(house)
    return { ...made, otherwise: { ...rule, message: 'Anders.', do: 'save' } }
  },
  '/workplace/formulare/:design/personen': onDesign(() => 'personen', { name: 'Frau mit Hund' }),
  '/workplace/formulare/:design/personen/:person/:page': onDesign(({ person }) => `personen/${person}/hund-name`, {
    'hund.name': 'Bello',
    do: 'save',
  }),
}
