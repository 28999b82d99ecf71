import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/clock.ts'
import { type AttachmentEntry, checkMessage, type MessageContent, messageLimits } from './message.ts'

const on = day('2026-11-23')
const file: AttachmentEntry = {
  name: 'Bescheid.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1_000,
  sha512: 'ab'.repeat(64),
}
const message: MessageContent = {
  kind: 'decision',
  sender: 'Stadt Musterstadt',
  title: 'Ihr Bescheid',
  text: ['Ihr Antrag ist bewilligt.'],
  service: 'Meldebescheinigung',
  caseRef: null,
  reference: 'MB-2026-000001-7',
  replyUntil: null,
  readReceipt: false,
  trust: 'low',
  attachments: [file],
}
const faultsOf = (wrong: Partial<MessageContent>): readonly string[] => {
  const checked = checkMessage({ ...message, ...wrong }, on)
  return checked.ok ? [] : checked.refusal.faults.map(({ path }) => path)
}

describe('a message', () => {
  it('passes as it is', () => {
    expect(checkMessage(message, on)).toEqual({ ok: true, value: message })
  })

  it.each<[string, Partial<MessageContent>]>([
    ['sender', { sender: 'a'.repeat(256) }],
    ['sender', { sender: ' ' }],
    ['title', { title: 'a'.repeat(1025) }],
    ['title', { title: 'Zeile\nZeile' }],
    ['service', { service: 'a'.repeat(256) }],
    ['reference', { reference: '1'.repeat(51) }],
    ['text', { text: ['a'.repeat(100_001)] }],
    ['text', { text: ['\ud800'] }],
    ['attachments', { attachments: [file, file] }],
    ['attachments[0].sizeBytes', { attachments: [{ ...file, sizeBytes: -1 }] }],
    ['attachments[0].sha512', { attachments: [{ ...file, sha512: 'AB'.repeat(64) }] }],
    ['attachments[0].mediaType', { attachments: [{ ...file, mediaType: 'pdf' }] }],
  ])('is refused by the path of what is wrong: %s', (path, wrong) => {
    expect(faultsOf(wrong)).toEqual([path])
  })

  it.each(['../x.pdf', 'a/b.pdf', 'a\\b.pdf', '..', 'a\u0000.pdf', 'fdp\u202e.exe', 'a\r\nX: y.pdf', '', '\ud800'])(
    'takes no file of the name %j',
    (name) => {
      expect(faultsOf({ attachments: [{ ...file, name }] })).toContain('attachments[0].name')
    },
  )

  it('never leaves the limits once it has passed, whatever was written', () => {
    const limits = messageLimits(on)
    const text = (most: number) =>
      fc.oneof(fc.string({ maxLength: 20 }), fc.string({ minLength: most - 2, maxLength: most + 2 }))
    const written = fc.record({
      sender: text(limits.sender),
      title: text(limits.title),
      service: text(limits.service),
      reference: fc.option(text(limits.reference)),
      text: fc.array(fc.string(), { maxLength: 4 }),
      attachments: fc.array(
        fc.record({ name: fc.string({ unit: 'binary', maxLength: 9 }) }).map(({ name }) => ({ ...file, name })),
      ),
    })
    fc.assert(
      fc.property(written, (wrong) => {
        const checked = checkMessage({ ...message, ...wrong }, on)
        if (!checked.ok) return checked.refusal.faults.length > 0
        const sent = checked.value
        const names = sent.attachments.map(({ name }) => name)
        return (
          sent.sender.length <= 255 &&
          sent.title.length <= 1024 &&
          sent.service.length <= 255 &&
          new Set(names).size === names.length &&
          names.every((name) => !/[/\\\p{Cc}\u202e]/u.test(name) && name !== '..')
        )
      }),
    )
  })
})
