import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { ANY, field, form, group, OPTIONAL, sampleForm } from '../../../../test/forms/sample-form.ts'
import { id } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import { FrameProvider } from '../../../platform/html/index.ts'
import { checkAnswers } from '../domain/check.ts'
import { pagesOf } from '../domain/pages.ts'
import { readPage } from '../domain/read-post.ts'
import { type Answer, type Answers, FIELD_KINDS, type FormDefinition } from '../form-words.ts'
import { FormPageView, type FormPageViewProps } from './form-view.tsx'

const file = { file: id('01900000-0000-7000-8000-000000000001'), name: 'a.png', sizeBytes: 900, mediaType: 'image/png' }
const frame = (language: Language) => ({
  language,
  here: '/',
  signedInAs: null,
  navigation: [],
  demonstration: false,
  formToken: 'token',
})

interface Seen {
  readonly of?: FormDefinition
  readonly language?: Language
  readonly more?: Partial<FormPageViewProps>
}

const show = (name: string, answers: Answers = {}, { of = sampleForm, language = 'de', more = {} }: Seen = {}) => {
  const page = pagesOf(of).find((one) => one.id === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return renderToString(
    <FrameProvider value={frame(language)}>
      <FormPageView form={of} page={page} answers={answers} step={2} steps={3} {...more} />
    </FrameProvider>,
  )
}

/** Names and values of what a browser would send, buttons left out. */
const fieldsIn = (html: string): readonly (readonly [string, string])[] => {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const inputs = [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const type = attribute(tag, 'type')
    const sent = type === 'radio' || type === 'checkbox' ? / checked/.test(tag) : type !== 'file'
    return sent ? [[attribute(tag, 'name'), attribute(tag, 'value')] as const] : []
  })
  const areas = [...html.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const selects = [...html.matchAll(/<select[^>]* name="([^"]*)".*?<\/select>/gs)].map(
    ([whole, name = '']) =>
      [name, /<option[^>]* selected[^>]*>/.exec(whole)?.[0].match(/value="([^"]*)"/)?.[1] ?? ''] as const,
  )
  return [...inputs, ...areas, ...selects]
}

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `c${index}`, label: { de: `Wahl ${index}` } }))

const everyKind = form(
  group('all', [
    ...FIELD_KINDS.map((kind) => field(kind, kind, kind === 'choice' ? { choices: choices(3) } : {})),
    field('long-list', 'choice', { choices: choices(9) }),
    field('several', 'choice', { choices: choices(4), ...ANY }),
    field('names', 'text', ANY),
    field('fixed', 'text', { locked: true }),
  ]),
)
const everyAnswer: Readonly<Record<string, Answer>> = {
  'all.text': 'a "b" & <c',
  'all.email': 'a@b.de',
  'all.phone': '0611 1',
  'all.postcode': '65185',
  'all.iban': 'DE89370400440532013000',
  'all.plate': 'WI-AB 123',
  'all.longtext': 'eins\n\nzwei',
  'all.date': '2026-11-03',
  'all.time': '09:30',
  'all.datetime': '2026-11-03T09:30',
  'all.yes-no': 'false',
  'all.number': '1234.5',
  'all.integer': '7',
  'all.money': '12.50',
  'all.choice': 'c2',
  'all.file': file,
  'all.hidden': 'h',
  'all.long-list': 'c8',
  'all.several[0]': 'c0',
  'all.several[1]': 'c3',
  'all.names[0]': 'A',
  'all.names[1]': 'B',
  'all.fixed': 'fest',
}

const decoded = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('the page of a form', () => {
  it('shows every kind of answer so that sending it again changes nothing', () => {
    const page = pagesOf(everyKind)[0]
    if (page === undefined) throw new Error('no page')
    const sent = fieldsIn(show('all', everyAnswer, { of: everyKind })).map(
      ([name, value]) => [decoded(name), decoded(value)] as const,
    )
    expect(readPage(everyKind, page, { fields: sent, before: everyAnswer }).answers).toEqual(everyAnswer)
  })
  it('gives every input a label and every id only once', () => {
    const html = show('all', everyAnswer, { of: everyKind })
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, one = '']) => one)
    expect(ids.length).toBe(new Set(ids).size)
    const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map(([, one = '']) => one))
    const inputs = [...html.matchAll(/<(?:input|select|textarea)[^>]*>/g)].filter(
      ([tag]) => !tag.includes('type="hidden"'),
    )
    for (const [tag] of inputs) expect(labelled.has(/ id="([^"]*)"/.exec(tag)?.[1] ?? tag)).toBe(true)
    for (const [, described = ''] of html.matchAll(/aria-describedby="([^"]*)"/g)) {
      for (const one of described.split(' ')) expect(ids).toContain(one)
    }
  })
  it('says what is wrong on top and at the field, and keeps what was typed', () => {
    const answers = { 'dog.breed': 'other', 'dog.price': 'viel' }
    const page = pagesOf(sampleForm)[1]
    const html = show('dog', answers, {
      more: { problems: checkAnswers(sampleForm, answers, page), raw: { 'dog.price': 'viel Geld' } },
    })
    expect(html).toContain('href="#dog.which"')
    expect(html).toContain('Bitte füllen Sie „which“ aus.')
    expect(html).toContain('value="viel Geld"')
    expect(html).toMatch(/id="dog\.price"[^>]*aria-invalid="true"/)
  })
  it('tells of new questions without blaming anybody', () => {
    const html = show('dog', { 'dog.breed': 'other' }, { more: { appeared: ['dog.which'] } })
    expect(html).toContain('Weitere Fragen')
    expect(html).not.toContain('error-summary')
  })
  it('has buttons to add and remove entries, and Enter goes on', () => {
    const html = show('child', { 'child[0].name': 'Ada', 'child[1].name': 'Ben' })
    expect(html).toContain('value="add:child"')
    expect(html).toContain('value="remove:child[0]"')
    expect(html).toContain('value="remove:child[1]"')
    expect(html.indexOf('value="next"')).toBeLessThan(html.indexOf('value="remove:child[0]"'))
    expect(show('child')).not.toContain('value="remove:child[0]"')
  })
  it('offers no further entry where the form allows none', () => {
    const of = form(group('g', [field('n', 'text', { times: { min: 1, max: 2 } })]))
    expect(show('g', { 'g.n[0]': 'a' }, { of })).toContain('value="add:g.n"')
    expect(show('g', { 'g.n[0]': 'a', 'g.n[1]': 'b' }, { of })).not.toContain('value="add:g.n"')
  })
  it('shows files that are there, with a button to remove each', () => {
    const html = show('dog', { 'dog.photos[0]': file, 'dog.photos[1]': { ...file, name: 'b.png' } })
    expect(html).toContain('value="remove-file:dog.photos[1]"')
    expect(html).toContain('enctype="multipart/form-data"')
    expect(html).toMatch(/<input[^>]*type="file"[^>]*multiple/)
    expect(show('person')).not.toContain('multipart')
  })
  it('asks for exactly one part of a choice group, and lets a choice be taken back', () => {
    const html = show('pay')
    expect(html).toContain('genau eine der folgenden Möglichkeiten')
    expect(html).toContain('Keine Angabe')
    const wrong = show('pay', {}, { more: { problems: [{ path: 'pay', code: 'one-of' }] } })
    expect(wrong).toContain('href="#pay"')
    expect(wrong).toContain('id="pay--error"')
  })
  it('leaves out what is hidden, and does not let anybody change what is fixed', () => {
    const html = show('all', everyAnswer, { of: everyKind })
    expect(html).not.toContain('name="all.hidden"')
    expect(html).toMatch(/<input[^>]*id="all\.fixed"[^>]*readonly/i)
  })
  it('marks German where the page speaks another language, and what is optional', () => {
    const of = form(group('g', [field('a', 'text', OPTIONAL), field('n', 'note', { text: { de: 'Eins.\n\nZwei.' } })]))
    const html = show('g', {}, { of, language: 'en' })
    expect(html).toContain('<span lang="de">a</span>')
    expect(html).toContain('(optional)')
    expect(html).toContain('<p lang="de">Zwei.</p>')
    expect(show('g', {}, { of })).not.toContain('lang="de"')
  })
  it('names the law behind its questions', () => {
    const of = form(
      group('g', [field('a', 'text', { law: '§ 3 HundeVO' }), field('b', 'text', { law: '§ 3 HundeVO' })]),
    )
    expect(show('g', {}, { of }).split('Rechtsgrundlage: § 3 HundeVO').length).toBe(2)
  })
})
