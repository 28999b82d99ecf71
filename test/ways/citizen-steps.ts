import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

export const PASSWORD = 'drei kleine Blaumeisen'

/** The portal writes what follows from a move a moment later; a person would look again. */
const lookAgainFor = async ({ page }: Visitor, text: string | RegExp): Promise<void> => {
  for (let times = 0; times < 160; times++) {
    if ((await page.getByText(text).count()) > 0) return
    await page.waitForTimeout(250)
    await page.reload()
  }
  expect(await page.textContent('main')).toMatch(text)
}

/** Finds the dog tax and who is responsible for it. */
export const findService = async (citizen: Visitor): Promise<void> => {
  const { page, look, press, type } = citizen
  await page.goto('/')
  await look('start')
  await type('Ihr Anliegen', 'Kuendigung Mutterschutz')
  await type('Wo wohnen Sie?', 'Wiesbaden')
  await press('Finden')
  expect(await page.textContent('main')).toContain('Regierungspräsidium Darmstadt')
  await page.goto('/')
  await type('Ihr Anliegen', 'Hund')
  await type('Wo wohnen Sie?', '65185')
  await press('Finden')
  await look('results')
  await press(/Hund anmelden/)
  const said = (await page.textContent('main')) ?? ''
  for (const fact of [
    'Landeshauptstadt Wiesbaden',
    'Öffnungszeiten',
    'Kosten',
    'Frist',
    'bereithalten',
    'Rechtsgrundlagen',
    'HKAG',
  ])
    expect(said).toContain(fact)
  await look('service')
}

/** Opens an account from the service page on, by the mail in the outbox, and signs in. */
export const openAccount = async (citizen: Visitor, email: string): Promise<void> => {
  const { page, look, press, type } = citizen
  await press('Online beantragen')
  await look('sign-in')
  await press(/Servicekonto eröffnen|Konto eröffnen/)
  await type('Vor- und Nachname', 'Karla Weg')
  await type('E-Mail-Adresse', email)
  await type('Passwort', 'kurz')
  await press('Konto eröffnen')
  expect(await page.title()).toContain('Fehler')
  await look('register-error')
  await type('Passwort', PASSWORD)
  await press('Konto eröffnen')
  await look('check-mail')
  await page.goto('/demonstration/outbox')
  await lookAgainFor(citizen, 'Bitte bestätigen Sie Ihre E-Mail-Adresse')
  await look('outbox')
  await press('Bitte bestätigen Sie Ihre E-Mail-Adresse')
  await look('mail')
  await press(/konto\/confirm/)
  await look('confirm')
  await press(page.locator('main form button').first())
  await press(/Anmelden/)
  await type('E-Mail-Adresse', email)
  await type('Passwort', PASSWORD)
  await press(page.locator('main form button').first())
}

const fillDate = async (
  { page, type }: Visitor,
  name: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> => {
  await type(page.locator(`[name="${name}--day"]`), day)
  await type(page.locator(`[name="${name}--month"]`), month)
  await type(page.locator(`[name="${name}--year"]`), year)
}

/** Fills in and sends the application, with a mistake, a pause, a file and a second entry; gives its number. */
export const fillForm = async (citizen: Visitor): Promise<string> => {
  const { page, look, press, type, choose } = citizen
  await look('start-application')
  await press('Antrag beginnen')
  await press(page.locator('main form button[value="next"]').last())
  expect(await page.title()).toContain('Fehler')
  await look('form-errors')
  await fillDate(citizen, 'person.born', ['27', '3', '1985'])
  for (const [name, text] of [
    ['person.name', 'Maja Beispiel'],
    ['person.email', 'maja@beispiel.example'],
  ] as const) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.count()) > 0 && (await field.inputValue()) === '') await type(field, text)
  }
  await type('Straße und Hausnummer', 'Wilhelmstraße 1')
  await type('Postleitzahl', '65185')
  await type('Ort', 'Wiesbaden')
  await look('form-person')
  await press(page.locator('main form button[value="save"]'))
  await look('my-cases-with-draft')
  await press(/Weiter|Fortsetzen|fortsetzen/)
  if ((await page.locator('[name="person.town"]').count()) > 0) {
    expect(await page.inputValue('[name="person.town"]')).toBe('Wiesbaden')
    await press(page.locator('main form button[value="next"]').last())
  }
  await type('Rufname', 'Bello')
  await type('Rasse oder Mischung', 'Dackel')
  await fillDate(citizen, 'dogs.dog[0].since', ['1', '9', '2026'])
  await choose('Gefährlicher Hund nach § 2 HundeVO')
  await press(page.locator('main form button[value="next"]').last())
  await look('form-condition')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'erlaubnis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') })
  await press(page.locator('main form button[value^="add:"]').first())
  await look('form-second-dog')
  expect(await page.textContent('main')).toContain('erlaubnis.pdf')
  await type(page.locator('[name="dogs.dog[1].name"]'), 'Waldi')
  await type(page.locator('[name="dogs.dog[1].breed"]'), 'Pudel')
  await fillDate(citizen, 'dogs.dog[1].since', ['2', '9', '2026'])
  await choose(page.locator('[name="dogs.dog[1].rank"][value="second"]'))
  await press(page.locator('main form button[value="next"]').last())
  for (let pages = 0; pages < 6 && !page.url().endsWith('/summary'); pages++) {
    const none = page.locator('input[type="radio"][value="none"]')
    if ((await none.count()) > 0) await choose(none.first())
    for (const box of await page.locator('main input[type="checkbox"]').all()) await choose(box)
    await press(page.locator('main form button[value="next"]').last())
  }
  await look('summary')
  const sent = (await page.textContent('main')) ?? ''
  for (const answer of ['Bello', 'Waldi', 'erlaubnis.pdf', 'Wilhelmstraße 1', '27. März 1985'])
    expect(sent).toContain(answer)
  await press(/absenden|Absenden|senden/)
  await look('receipt')
  const number = /WI-\d{4}-\d{6}/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
  expect(number).not.toBe('')
  return number
}

const openOwnCase = async ({ page, press }: Visitor): Promise<void> => {
  await press(page.locator('main a[href*="/cases/"]:not([href*="copy"])').first())
}

/** Answers the question of the office. */
export const answerQuestion = async (citizen: Visitor, number: string): Promise<void> => {
  const { page, look, press, type } = citizen
  await page.goto('/konto/vorgaenge')
  await lookAgainFor(citizen, number)
  await look('my-cases')
  await openOwnCase(citizen)
  await lookAgainFor(citizen, 'Wie alt ist Bello?')
  await look('own-case-question')
  await type(page.locator('main textarea').first(), 'Bello ist drei Jahre alt.')
  await press('An die Behörde senden')
  await look('own-case-answered')
}

/** Holds the decision: the message in the mailbox, its PDF, the state of the case. */
export const holdDecision = async (citizen: Visitor, number: string): Promise<Buffer> => {
  const { page, look, press } = citizen
  await page.goto('/konto/postfach')
  await lookAgainFor(citizen, /Bescheid|Entscheidung|angemeldet/)
  await look('mailbox')
  await press(page.locator('main a[href^="/konto/postfach/"]').first())
  await look('message')
  const link = page.getByRole('link', { name: /\.pdf/ }).first()
  const href = (await link.getAttribute('href')) ?? ''
  const file = await page.request.get(href)
  expect(file.headers()['content-type']).toBe('application/pdf')
  const pdf = await file.body()
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  for (const mark of ['/MarkInfo', '/StructTreeRoot', 'pdfaid']) expect(text).toContain(mark)
  await page.goto('/demonstration/outbox')
  await press('Neue Nachricht in Ihrem Postfach')
  expect(await page.textContent('main')).not.toContain(number)
  await page.goto('/konto/vorgaenge')
  await openOwnCase(citizen)
  expect(await page.textContent('main')).toContain('Angemeldet')
  await look('own-case-decided')
  return pdf
}
