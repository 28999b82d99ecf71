import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderMailer, listMails, readMail } from './index.ts'

const from = 'Landeshauptstadt Wiesbaden <portal@wiesbaden.example>'
const mail = {
  to: 'anna@example.org',
  subject: 'Grüße aus Wiesbaden: Es gibt Neues zu Ihrem Vorgang WI-2026-000123 und das ist ein langer Betreff',
  text: 'Guten Tag,\n\nin Ihrem Postfach liegt eine neue Nachricht.\n.\n= Ende =\n',
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a text that is not one plain address is no recipient', async () => {
  const to = 'anna@example.org\r\nBcc: dieb@example.org'
  const sent = await folderMailer({ folder, from }).send({ ...mail, to })
  expect(sent).toMatchObject({ refusal: { code: 'mail/no-address' } })
  expect(await readdir(folder)).toEqual([])
})

test('a kept mail can be read again', async () => {
  await folderMailer({ folder: join(folder, 'new'), from }).send(mail)
  const { mails } = await listMails(join(folder, 'new'), { limit: 10 })
  expect(mails).toMatchObject([mail])
  expect(await readMail(join(folder, 'new'), mails[0]?.id ?? '')).toEqual(mails[0])
  expect(Math.abs(Date.now() - Date.parse(mails[0]?.at ?? ''))).toBeLessThan(60_000)
  const [name = ''] = await readdir(join(folder, 'new'))
  expect(await readFile(join(folder, 'new', name), 'latin1')).toContain('To: anna@example.org\r\n')
  const modes = [await stat(join(folder, 'new')), await stat(join(folder, 'new', name))].map(({ mode }) => mode & 0o777)
  expect(modes).toEqual([0o700, 0o600])
})

test('any text comes back from a kept mail, with plain line ends and without control characters', async () => {
  const mailer = folderMailer({ folder, from })
  const unit = fc.constantFrom('\r', '\n', ' ', '\t', '=', '.', 'a', 'ü', '😀', '\u0001', '\u2028', '=20', '\ud800')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 300 }), async (text) => {
      await mailer.send({ ...mail, text })
      const { mails } = await listMails(folder, { limit: 1 })
      const expected = text
        .replaceAll(/\r\n?|\u2028/g, '\n')
        .replaceAll('\u0001', '')
        .toWellFormed()
      return mails[0]?.text.trimEnd() === expected.trimEnd()
    }),
    { numRuns: 60 },
  )
})

test('kept mails are listed newest first, page by page, and other files are not shown', async () => {
  const mailer = folderMailer({ folder, from })
  for (let nth = 1; nth <= 5; nth += 1) await mailer.send({ ...mail, subject: `Nummer ${nth}` })
  await writeFile(join(folder, 'readme.eml'), 'nothing')
  const pages: string[][] = []
  for (let before: string | null | undefined; before !== null; ) {
    const page = await listMails(folder, { limit: 2, ...(before ? { before } : {}) })
    pages.push(page.mails.map(({ subject }) => subject))
    before = page.before
  }
  expect(pages).toEqual([['Nummer 5', 'Nummer 4'], ['Nummer 3', 'Nummer 2'], ['Nummer 1']])
})

test('a mail that is not there is null, also by a name that is no id', async () => {
  expect(await readMail(folder, '../../etc/passwd')).toBeNull()
  expect(await readMail(folder, '019a0000-0000-7000-8000-000000000000')).toBeNull()
  expect(await listMails(join(folder, 'none'), { limit: 5 })).toEqual({ mails: [], before: null })
})

test('a folder that can not be written keeps nothing and says so', async () => {
  await writeFile(join(folder, 'file'), '')
  const sent = await folderMailer({ folder: join(folder, 'file'), from }).send(mail)
  expect(sent).toMatchObject({ refusal: { code: 'mail/unreachable' } })
})
