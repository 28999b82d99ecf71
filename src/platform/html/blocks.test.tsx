import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { day, instant } from '../../kernel/clock.ts'
import { eur } from '../../kernel/money.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Card,
  CardList,
  DayText,
  Details,
  EmptyState,
  ErrorSummary,
  errorOf,
  Form,
  FrameProvider,
  Money,
  Pager,
  Progress,
  SearchField,
  SummaryList,
  Table,
  TaskList,
  Time,
  Timeline,
} from './index.ts'

describe('a table', () => {
  const columns = [
    { title: 'Nummer', cell: (row: { n: number }) => `WI-${row.n}`, rowHeader: true },
    { title: 'Gebühr', cell: (row: { n: number }) => row.n, numeric: true },
  ]

  it('names its columns and rows for screen readers, also when rows are stacked', () => {
    const html = renderToString(<Table caption="Vorgänge" columns={columns} rows={[{ n: 7 }]} empty="leer" />)
    expect(html).toContain('>Vorgänge</caption>')
    expect(html).toMatch(/<th[^>]*scope="col"[^>]*>Nummer<\/th>/)
    expect(html).toMatch(/<th[^>]*scope="row"[^>]*>WI-7<\/th>/)
    expect(html).toMatch(/<td[^>]*numeric[^>]*data-title="Gebühr"[^>]*>7<\/td>/)
    expect(html).not.toContain('leer')
  })

  it('without rows shows what to do instead', () => {
    const empty = <EmptyState title="Keine Vorgänge" link={{ href: '/services', text: 'Leistung suchen' }} />
    const html = renderToString(<Table caption="Vorgänge" columns={columns} rows={[]} empty={empty} />)
    expect(html).not.toContain('<table')
    expect(html).toMatch(/Keine Vorgänge.*href="\/services".*Leistung suchen/s)
  })
})

describe('a form', () => {
  it('brings the form token of the page, the idempotency key and hidden fields along', () => {
    const frame = {
      language: 'de',
      here: '/',
      signedInAs: null,
      navigation: [],
      demonstration: false,
      formToken: 'tok',
    } as const
    const html = renderToString(
      <FrameProvider value={frame}>
        <Form action="/send" idempotencyKey="once" hidden={{ page: '2' }} files>
          <Button name="go" value="next" kind="secondary" about="Seite 3">
            Weiter
          </Button>
        </Form>
      </FrameProvider>,
    )
    expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/send"[^>]*enctype="multipart\/form-data"/)
    expect(html).toContain('name="form-token" value="tok"')
    expect(html).toContain('name="idempotency-key" value="once"')
    expect(html).toContain('name="page" value="2"')
    expect(html).toMatch(/<button[^>]*kern-btn--secondary[^>]*type="submit"[^>]*name="go"[^>]*value="next"/)
    expect(html).toMatch(/novalidate/i)
  })

  it('sums up its errors with a link to each field, takes the focus, and is silent without errors', () => {
    const errors = [{ field: 'child[1].name', text: 'Der Name fehlt.' }]
    const html = renderToString(<ErrorSummary errors={errors} />)
    expect(html).toMatch(/role="alert"/)
    expect(html).toMatch(/tabindex="-1"/i)
    expect(html).toMatch(/autofocus/i)
    expect(html).toContain('<h2')
    const href = /href="#([^"]+)"/.exec(html)?.[1] ?? ''
    expect(decodeURIComponent(href)).toBe('child[1].name')
    expect(renderToString(<ErrorSummary errors={[]} />)).toBe('')
    expect(errorOf(errors, 'child[1].name')).toBe('Der Name fehlt.')
    expect(errorOf(errors, 'name')).toBeUndefined()
  })
})

describe('a message', () => {
  it.each([
    ['danger', 'alert', 'Fehler: '],
    ['success', 'status', 'Erfolg: '],
  ] as const)('of the kind %s is read out as %s and says its kind in words', (kind, role, word) => {
    const html = renderToString(<Alert kind={kind} title="So ist es" announce level={3} />)
    expect(html).toContain(`role="${role}"`)
    expect(html).toContain(word)
    expect(html).toContain('<h3')
    expect(renderToString(<Alert kind={kind} title="So ist es" />)).not.toContain('role=')
  })
})

describe('figures and times', () => {
  const english = {
    language: 'en',
    here: '/',
    signedInAs: null,
    navigation: [],
    demonstration: false,
    formToken: '',
  } as const
  it('speak the language of the page', () => {
    expect(renderToString(<Money amount={eur(12.5)} />)).toMatch(/12,50\s€/)
    const inEnglish = (
      <FrameProvider value={english}>
        <Money amount={eur(12.5)} />
      </FrameProvider>
    )
    expect(renderToString(inEnglish)).toContain('€12.50')
    expect(renderToString(<DayText day={day('2026-11-23')} />)).toMatch(
      /<time datetime="2026-11-23">23. November 2026<\/time>/i,
    )
    const at = instant('2026-11-23T23:30:00Z')
    expect(renderToString(<Time at={at} />)).toContain('24. November 2026 um 00:30 Uhr')
    expect(renderToString(<Time at={at} dayOnly />)).toContain('>24. November 2026<')
  })

  it('tell the step in words and as a bar', () => {
    const html = renderToString(<Progress step={2} steps={5} title="Der Hund" />)
    expect(html).toContain('Schritt 2 von 5: Der Hund')
    expect(html).toMatch(/<progress value="2" max="5" aria-label="Schritt 2 von 5"/)
  })
})

describe('lists', () => {
  it('lead on and back only where there is more', () => {
    expect(renderToString(<Pager />)).toBe('')
    expect(renderToString(<Pager next="?after=1" />)).toMatch(/rel="next"/)
    expect(renderToString(<Pager next="?after=1" />)).not.toMatch(/rel="prev"/)
  })

  it('of answers name what can be changed', () => {
    const items = [
      { term: 'Name', value: 'Bello', change: { href: '/1', about: 'Name' } },
      { term: 'Rasse', value: 'Pudel' },
    ]
    const html = renderToString(<SummaryList items={items} />)
    expect(html.match(/<dt/g)).toHaveLength(2)
    expect(html).toMatch(/href="\/1">Ändern<span class="dk-unseen">: Name<\/span>/)
  })

  it('of tasks, events and cards keep the order given', () => {
    const tasks = [
      { title: 'Erstens', href: '/1', status: <Badge kind="success">Fertig</Badge> },
      { title: 'Zweitens', status: 'offen' },
    ]
    expect(renderToString(<TaskList tasks={tasks} />)).toMatch(/href="\/1".*Fertig.*Zweitens/s)
    const at = instant('2026-11-23T10:00:00Z')
    const entries = [
      { at, what: 'Bewilligt', who: 'Amt', more: 'Mit Auflage' },
      { at, what: 'Eingegangen' },
    ]
    expect(renderToString(<Timeline entries={entries} />)).toMatch(/Bewilligt.*, Amt.*Mit Auflage.*Eingegangen/s)
    const cards = [<Card title="A" href="/a" />, <Card title="B" footer="Fuß" badge="Neu" preline="Vor" />]
    expect(renderToString(<CardList>{cards}</CardList>)).toMatch(/<li>.*href="\/a".*<\/li><li>.*Vor.*B.*Neu.*Fuß/s)
  })
})

describe('small things', () => {
  it('work without a script', () => {
    expect(renderToString(<Details summary="Mehr">Text</Details>)).toMatch(/<details[^>]*><summary.*Mehr.*Text/s)
    expect(renderToString(<SearchField action="/s" label="Was?" value="Hund" />)).toMatch(
      /<form[^>]*action="\/s"[^>]*method="get"[^>]*role="search".*type="search"[^>]*name="q"[^>]*value="Hund"/s,
    )
    expect(renderToString(<ButtonLink href="/a">Los</ButtonLink>)).toMatch(/<a[^>]*href="\/a".*Los/s)
  })
})
