/** T4: a large file in parts, broken off at random places and resumed; T6 for the store: no room, no row. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { begin, deskHouse, draftOf } from '../../../../test/desk/desk-house.ts'
import { type Person, signedInBrowser, somebody } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'

const house = await deskHouse()
const CUTS = Number(process.env['UPLOAD_KILLS'] ?? 2)
const SIZE = 9_000_000
const PART = 1_500_000

const cookiesOf = (person: Person) => [...person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
const tokenIn = (html: string) => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const sender = async (person: Person) => {
  const page = await begin(person)
  const base = `/desk/drafts/${draftOf(page)}`
  const token = tokenIn(page.html)
  const post = (path: string, fields: Readonly<Record<string, string | Blob>>) => {
    const data = new FormData()
    data.set('form-token', token)
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return house.app.request(`${base}${path}`, { method: 'POST', headers: { cookie: cookiesOf(person) }, body: data })
  }
  const start = async (name: string, size: number) => {
    const begun = await post('/uploads', { path: 'identity.card', name, size: String(size), key: newId() })
    return `/uploads/${JSON.parse(await begun.text()).upload}`
  }
  return { base, post, start, page }
}

/** A part whose sender goes away in its middle. */
const breakOff = async (
  person: Person,
  url: string,
  { offset, bytes }: { readonly offset: number; readonly bytes: Uint8Array },
) => {
  const head = `--x\r\ncontent-disposition: form-data; name="offset"\r\n\r\n${offset}\r\n--x\r\ncontent-disposition: form-data; name="part"; filename="part"\r\n\r\n`
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from(head))
      controller.enqueue(bytes.subarray(0, randomInt(1, bytes.length)))
    },
    pull: (controller) => controller.error(new Error('gone away')),
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    duplex: 'half',
    body: stream,
    headers: { cookie: cookiesOf(person), 'content-type': 'multipart/form-data; boundary=x' },
  }
  return house.app.request(new Request(`http://localhost${url}`, init))
}

it('a file sent in parts arrives as it was, however often the line broke, and is seen by nobody before', async () => {
  const person = await somebody(house)
  const { base, post, start } = await sender(person)
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(SIZE - 9)])
  const upload = await start('ausweis.pdf', SIZE)
  let offset = 0
  let cuts = 0
  while (offset < SIZE) {
    const part = bytes.subarray(offset, offset + PART)
    if (cuts < CUTS && randomInt(2) === 0) {
      cuts++
      expect((await breakOff(person, `${base}${upload}`, { offset, bytes: part })).status).toBe(400)
    } else {
      const sent = await post(upload, { offset: String(offset), part: new Blob([new Uint8Array(part)]) })
      expect(sent.status).toBe(200)
    }
    const state = JSON.parse((await person.browser.get(`${base}${upload}`)).html)
    expect(state.offset === offset || state.offset === Math.min(offset + PART, SIZE)).toBe(true)
    offset = state.offset
    if (offset < SIZE) expect((await person.browser.get(`${base}/summary`)).html).not.toContain('ausweis.pdf')
  }
  const wrong = await post(upload, { offset: '3', part: new Blob(['x']) })
  expect([wrong.status, JSON.parse(await wrong.text()).offset]).toEqual([409, SIZE])
  expect((await post(`${upload}/finish`, {})).status).toBe(200)
  expect((await post(`${upload}/finish`, {})).status).toBe(200)
  const page = await person.browser.get(`${base}/identity`)
  const file = /\/desk\/drafts\/[0-9a-f-]+\/files\/[0-9a-f-]+/.exec(page.html)?.[0] ?? ''
  const got = await house.app.request(file, { headers: { cookie: cookiesOf(person) } })
  expect(got.headers.get('content-length')).toBe(String(SIZE))
  expect(sha(new Uint8Array(await got.arrayBuffer()))).toBe(sha(bytes))
  expect(await readdir(join(house.house.filesFolder, 'parts'))).toEqual([])
})

it('an unfinished one is listed for its owner alone, can be thrown away, and goes after a day', async () => {
  const [person, stranger] = [await somebody(house), await somebody(house)]
  const { base, post, start } = await sender(person)
  const upload = await start('brief.pdf', 100)
  await post(upload, { offset: '0', part: new Blob(['%PDF-1.7']) })
  const page = await person.browser.get(`${base}/identity`)
  expect(page.html).toContain('Noch nicht ganz angekommen')
  for (const path of [`${base}${upload}`, `${base}/identity`])
    expect((await stranger.browser.get(path)).status).toBe(404)
  const id = upload.split('/').at(-1) ?? ''
  const dropped = await person.browser.submit(page, { do: `discard-upload:${id}` })
  expect(dropped.location).toBe(`${base}/identity`)
  expect((await person.browser.get(`${base}/identity`)).html).not.toContain('brief.pdf')
  const later = await start('spaet.pdf', 100)
  await post(later, { offset: '0', part: new Blob(['%PDF-1.7']) })
  house.travel('P1DT1H')
  const tomorrow = await signedInBrowser(house, person.account)
  expect((await tomorrow.get(`${base}${later}`)).status).toBe(404)
})

it('a file that could do harm is refused in one sentence, and nothing of it stays', async () => {
  const { post, start } = await sender(await somebody(house))
  const svg = '<svg xmlns="x"><script>alert(1)</script></svg>'
  const upload = await start('bild.svg', svg.length)
  await post(upload, { offset: '0', part: new Blob([svg]) })
  const told = await post(`${upload}/finish`, {})
  expect(told.status).toBe(422)
  expect(JSON.parse(await told.text()).problem).toContain('enthält ein Programm')
  expect(await readdir(join(house.house.filesFolder, 'parts'))).not.toContain(upload.split('/').at(-1))
})

it('where the store can not be written, nothing is acknowledged and no row names a file that is not there', async () => {
  const person = await somebody(house)
  const { base } = await sender(person)
  // Whatever the system refuses comes the same way; a disk that is really full is filled in full-disk.test.ts.
  const drafts = join(house.house.filesFolder, 'drafts')
  await rm(drafts, { recursive: true, force: true })
  await writeFile(drafts, 'a file where the folder should be')
  const page = await person.browser.get(`${base}/identity`)
  const file = new File(['%PDF-1.7'], 'a.pdf')
  const told = await person.browser.submitAll(page, [
    ['identity.card', file],
    ['do', 'next'],
  ])
  expect(told.status).toBe(503)
  expect((await person.browser.get(`${base}/summary`)).html).not.toContain('a.pdf')
  await rm(drafts)
  await person.browser.submitAll(page, [
    ['identity.card', file],
    ['do', 'next'],
  ])
  expect((await person.browser.get(`${base}/summary`)).html).toContain('a.pdf')
})
