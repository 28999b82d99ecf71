import { beforeAll, describe, expect, it } from 'vitest'
import {
  ABOUT_ME,
  begin,
  type DeskHouse,
  deskHouse,
  draftOf,
  next,
  pdfFile,
  SIMPLE,
} from '../../../../test/desk/desk-house.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

const identityOf = async (person: Person) => next(person, await next(person, await begin(person), ABOUT_ME), SIMPLE)

describe('files', () => {
  it('that are of a wrong kind, lie about it, are too large or empty are told, and everything else is saved', async () => {
    const person = await somebody(house)
    const page = await identityOf(person)
    const wrong = [
      new File(['MZ\u0000\u0001'], 'ausweis.pdf', { type: 'application/pdf' }),
      new File(['%PDF-1.7'], 'ausweis.png', { type: 'image/png' }),
      new File(['<svg onload=alert(1)>'], 'bild.svg', { type: 'image/svg+xml' }),
      pdfFile('groß.pdf', 'x'.repeat(10_000_001)),
      new File([], 'leer.pdf', { type: 'application/pdf' }),
    ]
    for (const file of wrong) {
      const told = await person.browser.submitAll(page, [
        ['identity.card', file],
        ['do', 'next'],
      ])
      expect(told.status, file.name).toBe(422)
      expect(told.html).toContain('error-summary')
    }
    const summary = await person.browser.get(`/desk/drafts/${draftOf(page)}/summary`)
    expect(summary.html).toContain('Marktplatz 1')
    expect(summary.html).not.toContain('/files/')
  })

  it('that are larger than any form takes are refused before they are read', async () => {
    const person = await somebody(house)
    const page = await identityOf(person)
    const told = await house.app.request(`/desk/drafts/${draftOf(page)}/identity`, {
      method: 'POST',
      headers: {
        cookie: [...person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '105000001',
      },
      body: '--x',
    })
    expect(told.status).toBe(413)
    expect(await told.text()).toContain('nicht verloren')
  })

  it('can be looked at, replaced and removed', async () => {
    const person = await somebody(house)
    const page = await identityOf(person)
    const path = `/desk/drafts/${draftOf(page)}/identity`
    const upload = async (file: File) =>
      person.browser.submitAll(await person.browser.get(path), [
        ['identity.card', file],
        ['do', 'next'],
      ])
    await upload(pdfFile('erster.pdf', 'eins'))
    const first = await person.browser.get(path)
    const file = /\/desk\/drafts\/[0-9a-f-]+\/files\/[0-9a-f-]+/.exec(first.html)?.[0] ?? ''
    expect((await person.browser.get(file)).html).toBe('%PDF-1.7 eins')
    await upload(pdfFile('zweiter "&".pdf', 'zwei'))
    const second = await person.browser.get(path)
    expect(second.html).toContain('zweiter &amp;.pdf')
    expect((await person.browser.get(file)).status).toBe(404)
    await person.browser.submit(second, { do: 'remove-file:identity.card' })
    expect((await person.browser.get(path)).html).not.toContain('zweiter')
  })
})
