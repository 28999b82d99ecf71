import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/clock.ts'
import { LANGUAGES } from '../../kernel/texts.ts'
import { packageRoot } from '../root.ts'
import * as html from './index.ts'
import type { Frame } from './words.ts'

const assets = await html.loadAssets(packageRoot(), '/nowhere')
const renderPage = html.pageRenderer(assets)

const visitor: Frame = {
  language: 'de',
  here: '/services/dog?step=2',
  signedInAs: null,
  navigation: [
    { href: '/services', text: { de: 'Leistungen', en: 'Services', leicht: 'Das machen wir' } },
    { href: '/konto/vorgaenge', text: { de: 'Vorgänge', en: 'Cases', leicht: 'Ihre Anträge' } },
  ],
  demonstration: false,
  formToken: 'token',
}
const columns = [
  { title: 'Nummer', cell: String, rowHeader: true },
  { title: 'Doppelt', cell: (n: number) => n * 2, numeric: true },
]
const errors = [{ field: 'name', text: 'Der Name fehlt.' }]
const field = { label: 'Frage', help: 'Hilfe', error: 'Fehlt.', optional: true }
const options = [{ value: '1', label: 'eins' }]

const everything = (
  <>
    <html.Band>
      <h1>Alles</h1>
      <html.SearchField action="/search" label="Suche" help="Ein Wort" />
    </html.Band>
    <html.ErrorSummary errors={errors} />
    <html.Progress step={1} steps={2} />
    <html.Form idempotencyKey="key">
      <html.Fields>
        <html.TextField {...field} name="name" value="x" autoComplete="given-name" />
        <html.TextField label="Passwort" name="password" type="password" autoComplete="current-password" />
        <html.TextArea {...field} name="long" maxLength={10} />
        <html.DateField {...field} name="date" birthday />
        <html.TimeField {...field} name="time" />
        <html.NumberField {...field} name="number" suffix="€" />
        <html.Select {...field} name="select" options={options} />
        <html.RadioGroup {...field} name="radio" options={[{ value: 'a', label: 'A', help: 'B' }]} />
        <html.YesNo {...field} name="yes" />
        <html.Checkbox {...field} name="box" checked />
        <html.FileField
          {...field}
          name="file"
          maxBytes={1}
          mediaTypes={['image/png']}
          present={[{ name: 'a', sizeBytes: 1 }]}
        />
        <html.Fieldset legend="Gruppe" help="Hilfe">
          <html.TextField name="child[1].name" label="Kind" />
        </html.Fieldset>
      </html.Fields>
      <html.Buttons>
        <html.Button icon="add">Weiter</html.Button>
      </html.Buttons>
    </html.Form>
    <html.Columns aside={<h2>Daneben</h2>} asideLabel="Zuständig">
      <html.Lead>Vorspann</html.Lead>
      <html.Alert kind="info" title="Hinweis">
        <p>Text</p>
      </html.Alert>
      <html.Table caption="Tabelle" columns={columns} rows={[1, 2]} empty={<html.EmptyState title="Nichts" />} />
      <html.Pager next="?after=2" previous="?before=1" />
      <html.EmptyState title="Leer" link={{ href: '/', text: 'Los' }}>
        <p>So geht es weiter.</p>
      </html.EmptyState>
      <html.SummaryList items={[{ term: 'Name', value: 'Wert', change: { href: '/x', about: 'Name' } }]} />
      <html.CardList>
        {[<html.Card key="1" title="Karte" href="/k" badge={<html.Badge>Neu</html.Badge>} />]}
      </html.CardList>
      <html.Details summary="Mehr">
        <p>Text</p>
      </html.Details>
      <html.TaskList tasks={[{ title: 'Aufgabe', href: '/t', status: <html.Badge>Offen</html.Badge> }]} />
    </html.Columns>
  </>
)

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // `role="table"` and its kin repeat what the elements mean, because stacked tables lose their meaning in browsers.
  rules: {
    'no-redundant-role': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'input-missing-label': 'error',
    'no-missing-references': 'error',
    'no-unknown-elements': 'error',
    'heading-level': 'error',
    'missing-doctype': 'error',
  },
})

describe('a page', () => {
  it.each(LANGUAGES)('with every component is valid and without inline style or code in %s', async (language) => {
    const frame = { ...visitor, language, demonstration: true, signedInAs: 'Mia Muster' }
    const content = { title: 'Alles', body: everything, breadcrumb: [{ text: 'Oben', href: '/up' }, { text: 'Alles' }] }
    const page = renderPage(frame, content)
    const report = await validator.validateString(page)
    expect(report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} ${m.selector}`))).toEqual([])
    expect(page).not.toMatch(/\sstyle=|<style|<script(?![^>]* src=)|\son\w+=/i)
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
  })

  it('would be caught with an inline style or an input without a label', async () => {
    const bad = renderPage(visitor, {
      title: 'x',
      body: <input id="q" type="text" name="q" style={{ color: 'red' }} />,
    })
    const rules = (await validator.validateString(bad)).results.flatMap((r) => r.messages.map((m) => m.ruleId))
    expect(rules).toContain('no-inline-style')
    expect(rules).toContain('input-missing-label')
  })

  it('says its language, its title and that it failed', () => {
    const page = renderPage({ ...visitor, language: 'leicht' }, { title: 'Hund', body: <p>x</p>, failed: true })
    expect(page).toMatch(/^<!doctype html>\n<html lang="de-simple"/)
    expect(page).toContain('<title>Achtung, Fehler: Hund – Dreiklang</title>')
    expect(renderPage(visitor, { title: 'Hund', body: null })).toContain('<title>Hund – Dreiklang</title>')
  })

  it('marks where one is and leads to the same page in another language', () => {
    const page = renderPage(visitor, { title: 'Hund', body: null, breadcrumb: [{ text: 'Hund' }] })
    expect(page).toContain('<a href="/services" aria-current="true">Leistungen</a>')
    expect(page).toContain('<a href="/konto/vorgaenge">Vorgänge</a>')
    expect(page).toContain('href="/language/en?to=%2Fservices%2Fdog%3Fstep%3D2"')
    expect(page).toContain('<span aria-current="page">Hund</span>')
    expect(page).toContain('<a href="/">Startseite</a>')
    const german = { title: 'Dog', body: null, breadcrumb: [{ text: { de: 'Hund' } }] }
    expect(renderPage({ ...visitor, language: 'en' }, german)).toContain('><span lang="de">Hund</span></span>')
    expect(renderPage({ ...visitor, here: '/konto/vorgaenge?a=1' }, { title: 'x', body: null })).toContain(
      '<a href="/konto/vorgaenge" aria-current="page">',
    )
    expect(renderPage({ ...visitor, here: '/konto/vorgaenge-old' }, { title: 'x', body: null })).toContain(
      '<a href="/konto/vorgaenge">',
    )
    const text = { de: 'Arbeit', en: 'Work', leicht: 'Die Arbeit' }
    const navigation = [
      { href: '/work', text },
      { href: '/work/forms', text },
    ]
    const below = renderPage({ ...visitor, navigation, here: '/work/forms/1' }, { title: 'x', body: null })
    expect(below).toContain('<a href="/work">Arbeit</a>')
    expect(below).toContain('<a href="/work/forms" aria-current="true">')
  })

  it('offers signing in to a visitor, and signing out by a form with token to others', () => {
    const out = renderPage(visitor, { title: 'x', body: null })
    expect(out).toContain('href="/konto/sign-in?to=%2Fservices%2Fdog%3Fstep%3D2"')
    expect(out).not.toContain('/konto/sign-out')
    const signedIn = renderPage({ ...visitor, signedInAs: 'Mia Muster' }, { title: 'x', body: null })
    expect(signedIn).toMatch(/Mia Muster.*<form method="post" action="\/konto\/sign-out">.*value="token"/s)
    expect(signedIn).not.toContain('/konto/sign-in')
  })

  it('says that it is a demonstration only in one', () => {
    expect(renderPage({ ...visitor, demonstration: true }, { title: 'x', body: null })).toContain('erfundenen Personen')
    expect(renderPage(visitor, { title: 'x', body: null })).not.toContain('Vorführung')
  })

  it('loads only files that are served', () => {
    const page = renderPage(visitor, { title: 'x', body: null })
    const paths = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) expect(assets.byUrl.has(path)).toBe(true)
  })

  it('never lets a value out of its place', () => {
    // Quotes in text are always escaped, so that a bare quote is the edge of an attribute.
    const shape = (page: string) => page.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><')
    const of = (text: string) =>
      renderPage(
        { ...visitor, here: `/${text}`, signedInAs: text, formToken: text },
        {
          title: text,
          breadcrumb: [{ text }],
          body: (
            <>
              <html.TextField name="a" label={text} help={text} error={text} value={text} />
              <html.TextArea name="b" label={text} value={text} />
              <html.Select name="c" label={text} options={[{ value: text, label: text }]} value={text} />
              <html.Checkbox name="d" label={text} value={text} />
              <html.ErrorSummary errors={[{ field: text, text }]} />
              <html.SummaryList items={[{ term: text, value: text, change: { href: '/x', about: text } }]} />
              <html.Table caption={text} columns={[{ title: `t${text}`, cell: () => text }]} rows={[1]} empty={text} />
              <html.Button name={text} value={text}>
                {text}
              </html.Button>
            </>
          ),
        },
      )
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "' onload='x",
        '</textarea><b>',
        '</title>',
        '<!--',
        '&quot;',
        ']]>',
      ),
    )
    const expected = shape(of('harmlos'))
    expect(shape('<p title="a">b</p>')).not.toBe(shape('<p title="a" onload="c">b</p>'))
    fc.assert(
      fc.property(nasty, (text) => {
        expect(shape(of(text))).toBe(expected)
      }),
    )
  })
})

describe('the state of the easy German texts', () => {
  it('stands on every page in easy German until a test group has read them', () => {
    expect(html.EASY_GERMAN_CHECKS).toEqual([])
    expect(renderPage({ ...visitor, language: 'leicht' }, { title: 'x', body: null })).toContain(
      'Noch keine Prüf-Gruppe',
    )
    const checked = [{ on: day('2027-02-01'), group: 'Die Gruppe', version: '1.0.0' }]
    expect(html.easyGermanStatus('de', checked)).toBe(
      'Die Texte in Leichter Sprache hat Die Gruppe am 1. Februar 2027 geprüft.',
    )
  })
})

describe('a component outside of a page', () => {
  it('has no script where none was built', () => {
    expect(renderToString(<html.Script name="map" />)).toBe('')
  })
})
