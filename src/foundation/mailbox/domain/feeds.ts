import { type Day, type Instant, plus } from '../../../kernel/clock.ts'

/** One line of a private feed: that there is something, when, and where it is read after signing in. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly at: Instant
  readonly href: string
}

const STEERING = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(STEERING, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A private feed (Atom, RFC 4287). `id` names it for readers and says nothing of its owner. */
export const atomFeed = (
  feed: { readonly id: string; readonly title: string; readonly updated: Instant },
  entries: readonly FeedEntry[],
): string => {
  const lines = entries.map(
    ({ id, title, at, href }) =>
      `<entry><id>urn:uuid:${escaped(id)}</id><title>${escaped(title)}</title><updated>${at}</updated><link href="${escaped(href)}"/></entry>`,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${escaped(feed.id)}</id><title>${escaped(feed.title)}</title><updated>${feed.updated}</updated>`,
    `<author><name>${escaped(feed.title)}</name></author>`,
    ...lines,
    '</feed>',
    '',
  ].join('\n')
}

/** A day that a private calendar shows. */
export interface CalendarEntry {
  readonly id: string
  readonly on: Day
  readonly title: string
}

const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/([\\;,])/g, '\\$1')

const MOST_OCTETS = 74

/** Lines of more than 75 octets go on in the next, which begins with a blank (RFC 5545 section 3.1). */
const folded = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > MOST_OCTETS) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece].join('\r\n ')
}

const compact = (text: string): string => text.replaceAll(/[-:]|\.\d{3}/g, '')

/** A private calendar of whole days (iCalendar, RFC 5545); it takes no time of anybody's day. */
export const calendarFile = (title: string, made: Instant, entries: readonly CalendarEntry[]): string => {
  const events = entries.flatMap(({ id, on, title: summary }) => [
    'BEGIN:VEVENT',
    `UID:${plain(id)}`,
    `DTSTAMP:${compact(made)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(plus(on, 'P1D'))}`,
    `SUMMARY:${plain(summary)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dreiklang//Mailbox//DE', `X-WR-CALNAME:${plain(title)}`]
  return [...lines, ...events, 'END:VCALENDAR', ''].map(folded).join('\r\n')
}
