import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../kernel/clock.ts'
import { atomFeed, calendarFile } from './feeds.ts'

const at = instant('2026-11-23T08:00:00Z')

describe('a private feed', () => {
  it('keeps every text in its place', () => {
    const feed = { id: 'a', title: '<b>&"\u0000', updated: at }
    const xml = atomFeed(feed, [{ id: 'b', title: ']]><script>', at, href: 'https://x.example/?a=1&b="' }])
    expect(xml).toContain('<title>&lt;b&gt;&amp;&quot;</title>')
    expect(xml).toContain('<title>]]&gt;&lt;script&gt;</title>')
    expect(xml).toContain('<link href="https://x.example/?a=1&amp;b=&quot;"/>')
  })
})

describe('a private calendar', () => {
  it('shows whole days, over the end of a year too', () => {
    const file = calendarFile('Konto', at, [{ id: 'a', on: day('2026-12-31'), title: 'Frist: MB-1; bald, ja' }])
    expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(file).toContain('DTSTAMP:20261123T080000Z\r\n')
    expect(file).toContain('SUMMARY:Frist: MB-1\\; bald\\, ja\r\n')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('has no line of more than 75 octets and no line that a text has made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const lines = calendarFile(title, at, [{ id: 'a', on: day('2026-12-31'), title }]).split('\r\n')
        const begun = lines.filter((line) => !line.startsWith(' ') && line !== '')
        return (
          lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)) && begun.length === 4 + 9 + 1
        )
      }),
    )
  })
})
