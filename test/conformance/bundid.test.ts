import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  BUNDID_ATTRIBUTES,
  attributeOf,
  type BundidAttribute,
  personOf,
} from '../../src/foundation/identity/domain/bundid.ts'
import { checkAnswer } from '../../src/foundation/identity/domain/saml/answer.ts'
import { requestXml } from '../../src/foundation/identity/domain/saml/request.ts'
import { at, childrenOf, type Element, everyElement, readTree } from '../../src/foundation/identity/domain/saml/tree.ts'
import { posted, signedXml } from '../../src/foundation/identity/simulator/answer.ts'
import { type SimulatedPerson, simulatedPerson } from '../../src/foundation/identity/simulator/persons.ts'
import { later, systemClock } from '../../src/kernel/clock.ts'
import { openIdentityHouse } from '../identity/identity-house.ts'
import { provider, theirs } from '../identity/saml.ts'

const inputs = new URL('../../../shared/testdata/bundid/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, inputs), 'utf8')

/** `key: "value"` of a block of the files; they hold nothing deeper. */
const valuesOf = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/(\w+): "([^"]*)"/g)].map(([, key = '', value = '']) => [
      key === 'givenname' ? 'givenName' : key,
      value,
    ]),
  )

const isKnown = (name: string): name is BundidAttribute => name in BUNDID_ATTRIBUTES

const persons = (): readonly SimulatedPerson[] =>
  read('users.yml')
    .split(/\n\s+- id:/)
    .slice(1)
    .map((block) => {
      const values = valuesOf(block.replace(/^ "([^"]*)"/, 'id: "$1"').replace('givenname:', 'givenName:'))
      const known = Object.fromEntries(Object.entries(values).filter(([name]) => isKnown(name)))
      return simulatedPerson(values['id'] ?? '', values['bpk2'] ?? '', known)
    })

const fields = () =>
  read('field_definitions.yml')
    .split(/\n\s+- name: /)
    .slice(1)
    .map((block) => {
      const [urn = '', friendlyName = '', trust = ''] = ['name', 'friendlyName', 'trustLevel'].map(
        (key) => new RegExp(`\\s${key}: "([^"]*)"`).exec(block)?.[1] ?? '',
      )
      return { name: block.split('\n')[0]?.trim() ?? '', urn, friendlyName, trust }
    })

/** The answer that the template makes of these values. */
const fromTemplate = (values: Readonly<Record<string, string>>, attributes: string): string =>
  read('saml_response_template.xml')
    .replace(/\[# th:each[^]*?\[\/\]/, attributes)
    .replaceAll(/\[\(\$\{params\.(\w+)\}\)\]/g, (_whole, name: string) => values[name] ?? '')

describe.runIf(existsSync(inputs))('the material of the federal simulator', () => {
  it('names no attribute that we do not know by its URN, blanks or not', () => {
    expect(fields()).toHaveLength(20)
    for (const { name, urn } of fields()) expect([name, attributeOf(urn)]).not.toContain(null)
    expect(fields().filter(({ urn }) => urn.includes(': '))).toHaveLength(2)
  })

  it('asks as we ask: the same parts, attributes by URN alone', async () => {
    const theirs = readTree(read('saml_request_example.xml'))
    const ours = readTree(await requestXml(provider, { id: '_1', level: 'substantial' }))
    const namesIn = (root: Element | null) => new Set(root ? everyElement(root).map(({ name }) => name) : [])
    for (const name of namesIn(theirs)) expect(namesIn(ours)).toContain(name)
    const context = at(ours ?? undefined, 'RequestedAuthnContext')
    expect(context?.attributes.get('Comparison')).toBe('minimum')
    const asked = at(theirs ?? undefined, 'Extensions', 'AuthenticationRequest', 'RequestedAttributes')
    for (const { attributes } of childrenOf(asked, 'RequestedAttribute'))
      expect(attributeOf(attributes.get('Name') ?? '')).not.toBeNull()
  })

  it('answers by a template that we read, whichever person it is filled with', async () => {
    const now = systemClock()
    for (const person of persons()) {
      const attributes = fields().map(({ name, urn, friendlyName, trust }) => {
        const known = attributeOf(urn)
        const value = name === 'bpk2' ? person.bPK2 : (person.attributes.find((one) => one.name === known)?.value ?? '')
        return `<saml:Attribute xmlns:akdb="https://www.akdb.de/request/2018/09" FriendlyName="${friendlyName}" Name="${urn}" akdb:TrustLevel="${trust}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`
      })
      const values = {
        ...{ id: '_r', requestId: '_request', created: now, ascUrl: provider.answerUrl, assertionId: '_a' },
        ...{ idpId: provider.provider.entityId, spEntityId: provider.entityId, nameId: 'x', authnInstant: now },
        ...{ subjectConfirmationNotOnOrAfter: later(now, 'PT5M'), subjectConfirmationRecipient: provider.answerUrl },
        ...{ userAuthnLevel: 'STORK-QAA-Level-3', sessionIndex: '1', sessionNotOnOrAfter: later(now, 'PT1H') },
      }
      const xml = signedXml(fromTemplate(values, attributes.join('')), { key: theirs.privateKey })
      const expected = { provider: { ...provider, signed: 'response' as const }, request: '_request', at: now }
      const checked = await checkAnswer(posted(xml), expected)
      const surname = person.attributes.find(({ name }) => name === 'surname')?.value ?? ''
      expect(checked).toMatchObject({ ok: true, value: { subject: person.bPK2, level: 'substantial' } })
      expect(checked.ok && checked.value.attributes['surname']?.value).toBe(surname)
    }
  })

  it('has nine persons who all get an account here, also those without an address or from abroad', async () => {
    const all = persons()
    expect(all).toHaveLength(9)
    expect(personOf([], []).subject).toBeNull()
    const house = await openIdentityHouse(all)
    for (const { id } of all) {
      const at = house.browser()
      const came = await house.prove(at, { purpose: 'sign-in', to: '/konto/nachweise' }, { person: id, level: '4' })
      const opened = await at.submit(await at.get(came.location ?? ''), {})
      expect([id, opened.location]).toEqual([id, '/konto/nachweise'])
    }
  })
})
