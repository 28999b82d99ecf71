import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/clock.ts'
import type { MessageContent } from './message.ts'
import { toZbp, type ZbpRecipient } from './zbp.ts'

const on = day('2026-11-23')
const file = { name: 'Bescheid.pdf', mediaType: 'application/pdf', sizeBytes: 1_000, sha512: 'ab'.repeat(64) }
const message: MessageContent = {
  kind: 'decision',
  sender: 'Stadt Musterstadt',
  title: 'Ihr Bescheid',
  text: ['Ihr Antrag ist bewilligt.', 'Anlage: Bescheid'],
  service: 'Meldebescheinigung',
  caseRef: 'a/b',
  reference: 'MB-2026-000001-7',
  replyUntil: null,
  readReceipt: true,
  trust: 'substantial',
  attachments: [file],
}
const to: ZbpRecipient = {
  mailboxUuid: '0190a5b0-0000-7000-8000-000000000001',
  replyAddress: 'antwort/a/b',
  retrievalConfirmationAddress: 'abruf/a/b',
  senderUrl: 'https://musterstadt.example',
}
const sent = (wrong: Partial<MessageContent>, other: Partial<ZbpRecipient> = {}) =>
  toZbp({ ...message, ...wrong }, { ...to, ...other }, on)
const pathsOf = (result: ReturnType<typeof sent>): readonly string[] =>
  result.ok ? [] : result.refusal.faults.map(({ path }) => path)

describe('a message for the federal mailbox', () => {
  it('has the fields that message_v6 names, and no others', () => {
    expect(sent({})).toEqual({
      ok: true,
      value: {
        mailboxUuid: to.mailboxUuid,
        stork_qaa_level: 'STORK-QAA-Level-3',
        sender: 'Stadt Musterstadt',
        title: 'Ihr Bescheid',
        content: 'Ihr Antrag ist bewilligt.\n\nAnlage: Bescheid',
        service: 'Meldebescheinigung',
        applicationId: 'a/b',
        reference: 'MB-2026-000001-7',
        replyAddress: 'antwort/a/b',
        retrievalConfirmationAddress: 'abruf/a/b',
        senderUrl: 'https://musterstadt.example',
        attachments: [{ filename: 'Bescheid.pdf', sha512sum: file.sha512, contentLength: 1_000 }],
      },
    })
  })

  it('leaves out what there is not, and asks for no receipt where none is wanted', () => {
    const nothing = { replyAddress: null, senderUrl: null }
    const result = sent({ caseRef: null, reference: null, readReceipt: false, trust: 'low', attachments: [] }, nothing)
    expect(result.ok && Object.keys(result.value)).toEqual([
      'mailboxUuid',
      'stork_qaa_level',
      'sender',
      'title',
      'content',
      'service',
      'attachments',
    ])
  })

  it.each<['sender' | 'title' | 'service' | 'reference', number]>([
    ['sender', 255],
    ['title', 1024],
    ['service', 255],
    ['reference', 50],
  ])('takes a %s of %i characters and not one more', (field, most) => {
    expect(pathsOf(sent({ [field]: 'ä'.repeat(most) }))).toEqual([])
    expect(pathsOf(sent({ [field]: 'ä'.repeat(most + 1) }))).toEqual([field])
  })

  it('names every fault at once, those of the recipient too', () => {
    const result = sent({ title: '' }, { mailboxUuid: 'm', senderUrl: 'http://musterstadt.example' })
    expect(pathsOf(result)).toEqual(['mailboxUuid', 'senderUrl', 'title'])
  })
})
