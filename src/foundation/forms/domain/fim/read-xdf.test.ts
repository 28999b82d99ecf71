import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, read } from './examples/read.ts'
import { EXAMPLE, field, group, identity, schema, use } from './examples/xml.ts'

describe('a schema of XDatenfelder 3', () => {
  test('says what it is', () => {
    expect(read(EXAMPLE)).toMatchObject({
      id: 'S1',
      version: '1.2.0',
      name: 'Antrag auf ein Beispiel',
      law: ['§ 7 HAG'],
      releaseStatus: 6,
      leika: ['99006047261000'],
      counts: { fields: 4, groups: 3, rules: 2 },
      warnings: [],
    })
  })

  test('becomes a form with groups, repetition and one-of, under the ids of FIM', () => {
    const { parts, source } = read(EXAMPLE).form
    expect(source).toEqual({ schema: 'S1', version: '1.2.0' })
    expect(parts.map((part) => [part.id, part.times])).toEqual([
      ['G1', { min: 1, max: 1 }],
      ['G2', { min: 2, max: 5 }],
    ])
    expect(parts[0]).toMatchObject({ parts: [{ id: 'F1' }, { id: 'F2', times: { min: 1, max: null } }] })
    expect(parts[0]).not.toHaveProperty('choice')
    expect(parts[1]).toMatchObject({ choice: true, parts: [{ id: 'F3' }, { id: 'G3', parts: [{ id: 'F1' }] }] })
  })

  test('keeps its rules as hints at the smallest group', () => {
    expect(read(EXAMPLE).form.hints).toEqual([
      { id: 'R9', name: 'Regel R9', text: 'Für alles', path: '' },
      { id: 'R1', name: 'Regel R1', text: 'WENN F1', path: 'G1' },
    ])
  })

  test('is known by its namespace, whatever the prefix, and whether or not code has a namespace', () => {
    const renamed = EXAMPLE.replaceAll('<x:', '<xdf:').replaceAll('</x:', '</xdf:').replace('xmlns:x=', 'xmlns:xdf=')
    const unprefixed = EXAMPLE.replaceAll('<x:', '<').replaceAll('</x:', '</').replace('xmlns:x=', 'xmlns=')
    const withoutNamespace = unprefixed.replaceAll('<code>', '<code xmlns="">')
    for (const other of [renamed, unprefixed, withoutNamespace])
      expect({ ...read(other), warnings: [] }).toEqual({ ...read(EXAMPLE), warnings: [] })
  })

  test('takes no notice of elements from elsewhere with the same names', () => {
    const foreign = EXAMPLE.replace('<x:bezug>', '<o:bezug xmlns:o="urn:other">§ 1 X</o:bezug><x:bezug>')
    expect(read(foreign).law).toEqual(['§ 7 HAG'])
  })

  test('passes over back references, however many', () => {
    const relation = `<x:relation><x:praedikat><code>ABL</code></x:praedikat><x:objekt>${identity('F77')}</x:objekt></x:relation>`
    const many = EXAMPLE.replaceAll('<x:name>', `${relation.repeat(200)}<x:name>`)
    expect(read(many)).toMatchObject({ counts: read(EXAMPLE).counts, form: read(EXAMPLE).form })
  })

  test('reads the same from any chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: EXAMPLE.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), EXAMPLE.length]
        const chunks = at.slice(1).map((end, index) => EXAMPLE.slice(at[index], end))
        expect(read(chunks)).toEqual(read(EXAMPLE))
      }),
      { numRuns: 30 },
    )
  })

  test('puts lonely questions on pages of their own, in the order of the schema', () => {
    const loose = read(
      schema(
        use('1:1', field({ id: 'F1' })) +
          use('1:1', group('G1', use('1:1', field({ id: 'F2' })))) +
          use('1:1', field({ id: 'F3', art: 'select' })) +
          use('1:1', field({ id: 'F4' })),
      ),
    )
    expect(loose.form.parts).toMatchObject([
      { id: 'page1', label: { de: 'Antrag auf ein Beispiel' }, parts: [{ id: 'F1' }] },
      { id: 'G1' },
      { id: 'page2', label: { de: 'Weitere Angaben' }, parts: [{ id: 'F3' }, { id: 'F4' }] },
    ])
    expect(loose.warnings).toMatchObject([{ code: 'fim/choice-without-values', element: 'F3', path: 'page2.F3' }])
  })

  test('gives the second use of an id within a group a path of its own, and says so', () => {
    const twice = read(schema(use('1:1', group('G1', [1, 2, 3].map(() => use('1:1', field({ id: 'F1' }))).join('')))))
    expect(fieldsOf(twice).map(({ id }) => id)).toEqual(['F1', 'F1_2', 'F1_3'])
    expect(twice.warnings).toMatchObject([
      { code: 'fim/repeated-id', element: 'F1', path: 'G1.F1_2' },
      { code: 'fim/repeated-id', element: 'F1', path: 'G1.F1_3' },
    ])
  })

  test('leaves out what may occur never, and groups that hold nothing', () => {
    const sparse = read(
      schema(
        use(
          '1:1',
          group('G1', use('0:0', field({ id: 'F1' })) + use('1:1', field({ id: 'F2' })) + use('0:1', group('G2', ''))),
        ),
      ),
    )
    expect(fieldsOf(sparse).map(({ id }) => id)).toEqual(['F2'])
    expect(sparse.warnings.map((finding) => finding.path)).toEqual(['G1.F1', 'G1.G2'])
  })
})
