import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/clock.ts'
import { cents } from '../../../kernel/money.ts'
import { composeDocument, type LetterFacts } from './letter.ts'
import { sample, sampleAnswers } from './sample-service.ts'

const facts: LetterFacts = {
  answers: sampleAnswers,
  number: 'WI-2026-000123',
  on: day('2026-11-23'),
  reasons: 'Erster Absatz.\n\nZweiter Absatz.',
  feeCents: cents(3500),
  authority: 'Stadt Wiesbaden, Schlossplatz 6, 65183 Wiesbaden',
  court: 'Verwaltungsgericht Wiesbaden, Mainzer Straße 124, 65189 Wiesbaden',
}

const textOf = (more: Partial<LetterFacts> = {}, document = 'permit', service = sample): string => {
  const letter = composeDocument(service, document, { ...facts, ...more })
  const blocks = letter.blocks.map((block) =>
    block.block === 'pairs' ? block.pairs.map(({ label, value }) => `${label}: ${value}`).join('\n') : block.text,
  )
  return [...blocks, ...letter.remedyNotice].join('\n').replace(/\u00a0/g, ' ')
}

describe('a letter', () => {
  it('fills in number, day and answers, and says where nothing was answered', () => {
    expect(textOf()).toContain(
      'Guten Tag Kim Muster, Nummer WI-2026-000123, vom 23. November 2026, seit 24. Dezember 2025.',
    )
    expect(textOf({ answers: { 'who.name': 'Kim' } })).toContain('seit keine Angabe.')
  })

  it('does not fill in what an answer only pretends to be', () => {
    expect(textOf({ answers: { ...sampleAnswers, 'who.name': '{number}$&' } })).toContain('Guten Tag {number}$&,')
  })

  it('says a block only where its condition holds', () => {
    expect(textOf()).toContain('In Ruhe.')
    expect(textOf()).not.toContain('Eilig.')
    expect(textOf({ answers: { ...sampleAnswers, 'what.urgent': 'yes' } })).toContain('Eilig.')
  })

  it('lists answers in words, the entries of a repeated part one after the other', () => {
    const pairs = composeDocument(sample, 'permit', facts).blocks.find(({ block }) => block === 'pairs')
    expect(pairs).toEqual({
      block: 'pairs',
      pairs: [
        { label: 'Eilig', value: 'Nein' },
        { label: '1. Größe', value: 'Klein' },
        { label: '2. Größe', value: 'Groß' },
        { label: '2. Seit', value: '24. Dezember 2025' },
      ],
    })
  })

  it('gives reasons under a heading, by paragraph, and says why where none are needed', () => {
    const { blocks } = composeDocument(sample, 'permit', facts)
    const at = blocks.findIndex((block) => block.block === 'heading' && block.text === 'Gründe')
    expect(blocks.slice(at + 1, at + 3)).toEqual([
      { block: 'paragraph', text: 'Erster Absatz.' },
      { block: 'paragraph', text: 'Zweiter Absatz.' },
    ])
    expect(textOf({ reasons: null })).toContain('§ 39 Abs. 2 Nr. 1 HVwVfG')
    expect(textOf({ reasons: ' \n' })).toContain('§ 39 Abs. 2 Nr. 1 HVwVfG')
    expect(textOf()).not.toContain('§ 39 Abs. 2 Nr. 1 HVwVfG')
  })

  it('tells the costs with amount, basis and way of paying (HVwKostG § 14)', () => {
    expect(textOf()).toContain('Zu zahlen sind 35,00 €. Rechtsgrundlage: § 4; § 5.')
    expect(textOf()).toContain('Bitte zahlen Sie erst, wenn')
    const payee = { name: 'Stadtkasse', iban: 'DE02 1203 0000 0000 2020 51' }
    expect(textOf({ payee })).toContain(
      'an Stadtkasse, IBAN DE02 1203 0000 0000 2020 51, Verwendungszweck WI-2026-000123',
    )
    expect(textOf({ feeCents: cents(0) })).toContain('Dieser Bescheid ergeht kostenfrei.')
  })

  it('ends with the remedy of the law in force, and names what nobody has checked', () => {
    expect(textOf()).toContain('Widerspruch')
    expect(textOf()).toContain('Stadt Wiesbaden, Schlossplatz 6')
    expect(textOf()).toContain('§ 9a Abs. 5 des Onlinezugangsgesetzes')
    expect(textOf({ on: day('2024-07-23') })).not.toContain('Onlinezugangsgesetzes')
    expect(composeDocument(sample, 'permit', facts).unverified).toEqual(['VwGO §§ 68, 70 Abs. 1'])
    const council = { ...sample, owner: 'regional-council' as const }
    expect(textOf({}, 'refusal', council)).toContain('Klage erheben')
    expect(textOf({}, 'refusal', council)).toContain('beim Verwaltungsgericht Wiesbaden')
  })

  it('is only written for a document that the service has', () => {
    expect(() => composeDocument(sample, 'poem', facts)).toThrow(/unknown document poem/)
  })
})
