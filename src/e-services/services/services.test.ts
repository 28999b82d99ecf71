import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../kernel/canonical.ts'
import { checkService, runExample } from '../../foundation/cases/words.ts'
import { loadServices } from './index.ts'

const services = await loadServices()

describe('the services of this folder', () => {
  it('are registered by their existence', () => {
    expect(services.map(({ id }) => id)).toEqual([
      'dismissal-protection',
      'dog-tax',
      'residence-certificate',
      'resident-parking-permit',
      'special-use-street-party',
      'trade-registration',
    ])
  })

  it('are asked for by name where a folder has none', async () => {
    await expect(loadServices(new URL('../', import.meta.url))).rejects.toThrow(/none found/)
  })
})

describe.each(services.map((service) => ({ id: service.id, service })))('$id', ({ service }) => {
  it('has nothing wrong with it', () => {
    expect(checkService(service)).toEqual([])
  })

  it('is plain data that equals its own JSON and cannot be changed', () => {
    const copy: Json = JSON.parse(JSON.stringify(service))
    expect(copy).toEqual(service)
    expect(canonical(copy)).toBe(canonical(JSON.parse(JSON.stringify(service))))
    expect(Object.isFrozen(service)).toBe(true)
    expect(Object.isFrozen(service.form.parts[0])).toBe(true)
    expect(Object.isFrozen(service.workflow.transitions)).toBe(true)
  })

  it('has examples, and they hold', () => {
    expect(service.examples.length).toBeGreaterThan(0)
    expect(service.examples.flatMap((example) => runExample(service, example))).toEqual([])
  })
})
