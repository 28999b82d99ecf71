import { describe, expect, it } from 'vitest'
import { checkService } from './check-service.ts'
import { importedService } from './imported.ts'
import { runExample } from './run-example.ts'

describe('a service made from an imported form', () => {
  it('has no faults, only duties not yet met', () => {
    const service = importedService({
      id: 'imported',
      version: 3,
      owner: 'county',
      law: [],
      texts: { title: { de: 'Einfuhr' }, summary: { de: 'Von woanders.' } },
      for: ['person'],
      form: {
        parts: [
          {
            kind: 'group',
            id: 'G00000001',
            label: { de: 'Seite' },
            times: { min: 1, max: 1 },
            parts: [{ kind: 'text', id: 'F1', label: { de: 'Frage' }, times: { min: 1, max: 1 } }],
          },
        ],
        hints: [],
      },
    })
    const findings = checkService(service)
    expect(findings.filter(({ weight }) => weight === 'fault')).toEqual([])
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['missing-text', 'field-without-law']))
    expect(service.examples.flatMap((example) => runExample(service, example))).toEqual([])
    expect(service).toMatchObject({ version: 3, owner: 'county', texts: { title: { de: 'Einfuhr' } } })
  })
})
