import { describe, expect, it } from 'vitest'
import type { Json } from '../../../kernel/canonical.ts'
import { defineService } from './define.ts'
import { sample, sampleSource } from './sample-service.ts'
import { page } from './vocabulary.ts'

const text = (de: string) => ({ de, en: `${de} (en)`, leicht: `${de} (leicht)` })

describe('a service file', () => {
  it('becomes frozen plain data that equals its own JSON', () => {
    const copy: Json = JSON.parse(JSON.stringify(sample))
    expect(copy).toStrictEqual(sample)
    const frozenThroughout = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozenThroughout))
    expect(frozenThroughout(sample)).toBe(true)
  })

  it('keeps the order in which pages, questions and choices are written', () => {
    const oneOf = { zebra: text('Z'), ant: text('A') }
    const service = defineService({
      ...sampleSource,
      form: {
        last: page(text('L'), { b: { ask: text('B'), kind: 'choice', oneOf }, a: { ask: text('A'), kind: 'text' } }),
        first: page(text('F'), {}),
      },
    })
    expect(service.form.parts.map(({ id }) => id)).toEqual(['last', 'first'])
    expect(service.form.parts[0]).toMatchObject({
      parts: [{ id: 'b', choices: [{ code: 'zebra' }, { code: 'ant' }] }, { id: 'a' }],
    })
  })

  it('refuses keys that JavaScript would sort, and keys that are no ids', () => {
    const asking = (key: string) => () => defineService({ ...sampleSource, form: { [key]: page(text('Seite'), {}) } })
    expect(asking('2')).toThrow(/expected an id/)
    expect(asking('a.b')).toThrow(/expected an id/)
    expect(asking('With Blank')).toThrow(/expected an id/)
    const choices = { 1: text('Eins') }
    expect(() =>
      defineService({
        ...sampleSource,
        form: { p: page(text('P'), { q: { ask: text('Q'), kind: 'choice', oneOf: choices } }) },
      }),
    ).toThrow(/expected an id.*got 1/)
  })

  it('takes choices with codes like numbers as a list', () => {
    const oneOf = [
      { code: '10', label: text('Zehn') },
      { code: '2', label: text('Zwei') },
    ]
    const service = defineService({
      ...sampleSource,
      form: { p: page(text('P'), { q: { ask: text('Q'), kind: 'choice', oneOf } }) },
    })
    expect(service.form.parts[0]).toMatchObject({ parts: [{ choices: oneOf }] })
  })

  it('brings the legal basis of a page down to its questions, where they have none of their own', () => {
    const service = defineService({
      ...sampleSource,
      form: {
        p: page(
          text('P'),
          {
            a: { ask: text('A'), kind: 'text' },
            b: { ask: text('B'), kind: 'text', law: '§ 9' },
            c: { ask: text('C'), kind: 'note', text: text('Hinweis') },
          },
          { law: '§ 8' },
        ),
      },
    })
    const [group] = service.form.parts
    expect(group?.kind === 'group' && group.parts.map(({ law }) => law)).toEqual(['§ 8', '§ 9', undefined])
  })

  it('brings words for the usual states, moves and messages, and asks for them elsewhere', () => {
    expect(sample.workflow.states.map(({ id }) => id)).toEqual([
      'draft',
      'received',
      'waiting',
      'signing',
      'signing-refusal',
      'withdrawn',
      'granted',
      'refused',
    ])
    expect(sample.messages.map(({ id }) => id)).toContain('question')
    const { workflow } = sampleSource
    const odd = { from: 'received', on: 'dance', to: 'granted', by: 'clerk' } as const
    expect(() => defineService({ ...sampleSource, workflow: { ...workflow, transitions: [odd] } })).toThrow(/dance/)
    expect(() => defineService({ ...sampleSource, workflow: { ...workflow, final: ['limbo'] } })).toThrow(/limbo/)
  })

  it('makes one row of each state that a move leads out of', () => {
    const returns = sample.workflow.transitions.filter(({ on }) => on === 'return')
    expect(returns.map(({ from }) => from)).toEqual(['signing', 'signing-refusal'])
  })
})
