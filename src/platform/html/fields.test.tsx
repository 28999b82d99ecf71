import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  Checkbox,
  DateField,
  Fieldset,
  FileField,
  FrameProvider,
  joinDate,
  NumberField,
  RadioGroup,
  Said,
  Select,
  showBytes,
  showMediaTypes,
  splitDate,
  TextArea,
  TextField,
  TimeField,
  YesNo,
} from './index.ts'

const broken = { name: 'dog.name', label: 'Name', help: 'Wie im Ausweis', error: 'Bitte ausfüllen', optional: true }

describe('a field', () => {
  const kinds = [
    ['text', <TextField {...broken} />],
    ['long text', <TextArea {...broken} maxLength={9} />],
    ['time', <TimeField {...broken} />],
    ['number', <NumberField {...broken} suffix="€" />],
    ['select', <Select {...broken} options={[]} />],
    ['file', <FileField {...broken} maxBytes={1024} />],
    ['checkbox', <Checkbox {...broken} />],
  ] as const

  it.each(kinds)('of the kind %s has a label, help and error that are tied to it', (_kind, field) => {
    const html = renderToString(field)
    expect(html).toContain('for="dog.name"')
    expect(html).toContain('aria-invalid="true"')
    const ids = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []
    expect(ids).toContain('dog.name--help')
    expect(ids).toContain('dog.name--error')
    for (const id of ids) expect(html).toContain(`id="${id}"`)
    expect(html).toContain('Bitte ausfüllen')
  })

  it('says nothing about errors where there are none', () => {
    const html = renderToString(<TextField name="a" label="A" />)
    expect(html).not.toMatch(/aria-|error/)
    expect(html).not.toContain('freiwillig')
  })

  it('is marked where nobody has to answer, in the language of the page', () => {
    expect(renderToString(<TextField name="a" label="A" optional />)).toContain('(freiwillig)')
    const frame = {
      language: 'en',
      here: '/',
      signedInAs: null,
      navigation: [],
      demonstration: false,
      formToken: '',
    } as const
    const english = (
      <FrameProvider value={frame}>
        <TextField name="a" label={<Said text={{ de: 'Hunderasse' }} />} optional />
      </FrameProvider>
    )
    expect(renderToString(english)).toContain('(optional)')
    expect(renderToString(english)).toContain('<span lang="de">Hunderasse</span>')
  })

  it('keeps its value, but never a password', () => {
    expect(renderToString(<TextField name="a" label="A" value="Bello" />)).toContain('value="Bello"')
    expect(renderToString(<TextField name="a" label="A" type="password" value="geheim" />)).not.toContain('geheim')
    expect(renderToString(<NumberField name="a" label="A" value="zwölf" />)).toContain('value="zwölf"')
    const select = (
      <Select
        name="a"
        label="A"
        value="2"
        options={[
          { value: '1', label: 'eins' },
          { value: '2', label: 'zwei' },
        ]}
      />
    )
    expect(renderToString(select)).toMatch(/<option[^>]*value="2"[^>]*selected|<option[^>]*selected[^>]*value="2"/)
    expect(renderToString(select).match(/selected/g)).toHaveLength(1)
    expect(renderToString(<Checkbox name="a" label="A" checked />)).toContain('checked')
  })

  it('keeps a first empty line of a long text', () => {
    expect(renderToString(<TextArea name="a" label="A" value={'\nzweite'} />)).toContain('>\n\nzweite</textarea>')
  })
})

describe('a date', () => {
  const html = renderToString(
    <DateField name="born" label="Geboren" value="2024-02-31" error="Gibt es nicht" birthday />,
  )

  it('has three inputs and keeps what was typed, right or wrong', () => {
    expect(html).toMatch(/id="born" name="born--day"[^>]*value="31"/)
    expect(html).toMatch(/name="born--month"[^>]*value="02"/)
    expect(html).toMatch(/name="born--year"[^>]*value="2024"/)
    expect(html).toContain('autocomplete="bday-year"')
    expect(html).toContain('aria-describedby="born--hint born--error"')
  })

  it('is one text in one form', () => {
    expect(joinDate({ day: '3', month: ' 7', year: '1985' })).toBe('1985-07-03')
    expect(joinDate({ day: '', month: '', year: ' ' })).toBe('')
    expect(joinDate({ day: 'drei', month: '7', year: '' })).toBe('-07-drei')
  })

  it('comes back as typed, but for blanks, leading zeros and hyphens', () => {
    const part = fc.string().map((text) => text.trim().replaceAll('-', ''))
    fc.assert(
      fc.property(part, part, part, (day, month, year) => {
        const parts = splitDate(joinDate({ day, month, year }))
        const without = (text: string) => (/^\d+$/.test(text) ? text.replace(/^0+/, '') : text)
        expect(Object.values(parts).map(without)).toEqual([day, month, year].map((text) => without(text.trim())))
      }),
    )
  })
})

describe('a choice', () => {
  it('gives the first answer the id of the field, so that the summary of errors leads there', () => {
    const html = renderToString(
      <RadioGroup
        name="kind"
        label="Wofür?"
        value="b"
        options={[
          { value: 'a', label: 'A', help: 'Hilfe zu A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    )
    expect(html).toMatch(/id="kind"[^>]*value="a"[^>]*aria-describedby="kind--help-1"/)
    expect(html).toMatch(/id="kind--2"[^>]*checked/)
    expect(html.match(/checked/g)).toHaveLength(1)
  })

  it('between yes and no answers true or false', () => {
    expect(renderToString(<YesNo name="a" label="A" value="false" />)).toMatch(/value="false" checked/)
    expect(renderToString(<YesNo name="a" label="A" />)).not.toContain('checked')
  })

  it('that is locked can not be changed', () => {
    expect(renderToString(<YesNo name="a" label="A" value="true" locked />).match(/disabled/g)).toHaveLength(2)
    expect(renderToString(<TextField name="a" label="A" locked />)).toMatch(/readonly/i)
  })
})

describe('a file', () => {
  it('says limits and kinds as people say them', () => {
    expect(showBytes(10 * 1024 * 1024)).toBe('10 MB')
    expect(showBytes(1_572_864)).toBe('1,5 MB')
    expect(showBytes(1_572_864, 'en-GB')).toBe('1.5 MB')
    expect(showBytes(2048)).toBe('2 KB')
    expect(showBytes(7)).toBe('7 Byte')
    expect(showMediaTypes(['application/pdf', 'image/jpeg', 'application/xml', 'text/xml', 'image/webp'])).toBe(
      'PDF, JPG, XML, WEBP',
    )
  })

  it('shows what is there and lets it be removed', () => {
    const html = renderToString(
      <FileField
        name="proof"
        label="Nachweis"
        present={[{ name: 'a.pdf', sizeBytes: 2048, href: '/files/1' }]}
        remove={(_file, index) => ({ name: 'remove', value: `proof[${index}]` })}
      />,
    )
    expect(html).toContain('href="/files/1"')
    expect(html).toContain('(2 KB)')
    expect(html).toMatch(/<button[^>]*name="remove" value="proof\[0\]"/)
    expect(html).toContain('ersetzt sie die bisherige')
  })
})

describe('fields that belong together', () => {
  it('stand under a legend', () => {
    expect(
      renderToString(
        <Fieldset legend="Anschrift" help="Ihr Wohnort">
          <TextField name="street" label="Straße" />
        </Fieldset>,
      ),
    ).toMatch(/<fieldset.*<legend[^>]*>Anschrift<\/legend>.*Ihr Wohnort.*name="street".*<\/fieldset>/s)
  })
})
