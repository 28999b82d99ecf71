import { describe, expect, it } from 'vitest'
import { NOT_HERE, openDirectory } from '../../../../test/directory/sample-directory.ts'

const { browser, services, authorities } = await openDirectory()
const visitor = browser()
const get = async (path: string) => visitor.get(path)
const wiesbaden = authorities.find(({ area }) => area === '06414000')
if (!wiesbaden) throw new Error('Wiesbaden is missing')

const cardsOf = (html: string) =>
  [...html.matchAll(/href="(\/directory\/services\/[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('the start page', () => {
  it('asks what one needs and where one lives, and sends both to the search', async () => {
    const { html, status } = await get('/')
    expect(status).toBe(200)
    expect(html).toContain('<h1>Was möchten Sie erledigen?</h1>')
    expect(html).toMatch(/<form[^>]*action="\/directory"[^>]*method="get"/)
    expect(html).toMatch(/<label[^>]*for="where"[^>]*>Wo wohnen Sie\?/)
    expect(html).toMatch(/<input[^>]*name="what"/)
  })

  it('leads to often needed services, the own cases, the mailbox and the workplace', async () => {
    const { html } = await get('/')
    expect(cardsOf(html)).toHaveLength(6)
    for (const href of ['/konto/vorgaenge', '/konto/postfach', '/workplace', '/directory/all'])
      expect(html).toContain(`href="${href}"`)
  })
})

describe('the search', () => {
  it.each([
    {
      what: 'Kuendigung Mutterschutz',
      where: '65185',
      id: 'dismissal-protection',
      name: 'Regierungspräsidium Darmstadt',
    },
    { what: 'Hund', where: 'Wiesbaden', id: 'dog-tax', name: 'Landeshauptstadt Wiesbaden' },
    { what: 'Jagdschein', where: 'Fulda', id: 'imported-permit', name: 'Landkreis Fulda' },
    { what: 'Jagdschein', where: 'Kassel', id: 'imported-permit', name: 'documenta-Stadt Kassel' },
  ])('for $what in $where finds $id and who is responsible', async ({ what, where, id, name }) => {
    const { html, status } = await get(`/directory?${new URLSearchParams({ what, where })}`)
    expect(status).toBe(200)
    expect(cardsOf(html)[0]).toMatch(new RegExp(`^/directory/services/${id}\\?place=06`))
    expect(html).toContain(`Zuständig: ${name}`)
  })

  it('asks back where several places are meant, and keeps what was asked', async () => {
    for (const where of ['Homberg', '34127', 'Vogelsbergkreis']) {
      const { html } = await get(`/directory?what=Hund&where=${where}`)
      expect(html).toContain('Welchen Ort meinen Sie?')
      expect(html).toMatch(/href="\/directory\?what=Hund&amp;place=06\d{6}"/)
      expect(cardsOf(html)).toEqual([])
    }
    const chosen = await get('/directory?what=Hund&place=06634009')
    expect(chosen.html).toContain('in Homberg (Efze)')
    expect(cardsOf(chosen.html)).toEqual(['/directory/services/dog-tax?place=06634009'])
  })

  it('tells at the field that a place is unknown, with an example, and still shows the services', async () => {
    const { html, status } = await get('/directory?what=Hund&where=Atlantis')
    expect(status).toBe(422)
    expect(html).toMatch(/<title>Fehler: /)
    expect(html).toContain('„Atlantis“ kennen wir nicht als Ort in Hessen.')
    expect(html).toMatch(/<input[^>]*id="where"[^>]*aria-invalid="true"/)
    expect(html).toMatch(/<input[^>]*name="what"[^>]*value="Hund"/)
    expect(cardsOf(html)).toEqual(['/directory/services/dog-tax'])
  })

  it('says that nothing was found and what to do then', async () => {
    const { html, status } = await get('/directory?what=xyzzyq&where=Fulda')
    expect(status).toBe(200)
    expect(html).toContain('Dazu haben wir nichts gefunden')
    expect(html).toContain('href="/directory/all"')
  })

  it('says that it shows what is similar where nothing fits as it was typed', async () => {
    expect((await get('/directory?what=Hundestuer')).html).toContain('Am nächsten kommt:')
    expect((await get('/directory?what=Hundesteuer')).html).not.toContain('Am nächsten kommt:')
  })

  it('without a question lists everything that a place offers', async () => {
    const { html } = await get('/directory?what=&where=Wiesbaden')
    expect(html).toContain('<h1>Leistungen für Wiesbaden</h1>')
    expect(cardsOf(html)).toHaveLength(services.length + 1)
  })

  it('tells where a place belongs to another one today, by name and by an ended key', async () => {
    expect((await get('/directory?what=Hund&where=Bromskirchen')).html).toContain('gehört zu Allendorf (Eder).')
    const { html } = await get('/directory?what=Hund&place=06435014')
    expect(cardsOf(html)).toEqual(['/directory/services/dog-tax?place=06415000'])
  })

  it('says where the responsible authority takes no part here', async () => {
    expect((await get(`/directory?what=Hund&place=${NOT_HERE}`)).html).toContain('(hier noch nicht online)')
  })
})

describe('the list of all services', () => {
  it('is ordered and can be narrowed to a letter', async () => {
    expect(cardsOf((await get('/directory/all')).html)).toHaveLength(services.length + 1)
    const { html } = await get('/directory/all?letter=H')
    expect(cardsOf(html)).toEqual(['/directory/services/dog-tax'])
    expect(html).toContain('Leistungen mit H')
  })

  it('shows everything for a letter under which there is nothing', async () => {
    expect(cardsOf((await get('/directory/all?letter=<')).html)).toHaveLength(services.length + 1)
  })
})

describe('the page of a service', () => {
  it('at a place names authority, contact, fee, deadline, documents and law, and leads to the form', async () => {
    const { html } = await get('/directory/services/dismissal-protection?place=06414000')
    for (const told of [
      'Regierungspräsidium Darmstadt',
      'Öffnungszeiten',
      '8 bis 16 Uhr',
      'Rahmengebühr',
      'innerhalb von 3 Monaten',
      'einmal um 1 Monat verlängern',
      'Stellungnahme des Betriebs- oder Personalrats',
      '§ 17 Abs. 2 MuSchG',
      'So geht es weiter',
      'Die Leitung prüft die Entscheidung.',
      '30 Tage aufbewahrt',
    ])
      expect(html).toContain(told)
    expect(html).toContain('href="/desk/start/dismissal-protection?place=06414000"')
    expect(html).toMatch(/href="tel:069\d+"/)
  })

  it('without a place asks for it first and leads to no form', async () => {
    const { html } = await get('/directory/services/dog-tax')
    expect(html).toContain('Wählen Sie zuerst den Ort.')
    expect(html).toMatch(/<form[^>]*action="\/directory\/services\/dog-tax"/)
    expect(html).not.toContain('/desk/start/')
    expect(html).toContain('href="#apply"')
  })

  it('takes a typed place, asks back, and tells what is wrong with it', async () => {
    const path = '/directory/services/dog-tax'
    expect((await get(`${path}?where=65185`)).html).toContain('href="/desk/start/dog-tax?place=06414000"')
    expect((await get(`${path}?where=Homberg`)).html).toContain(`href="${path}?place=06634009"`)
    for (const wrong of ['where=Atlantis', 'where=Hessen', 'place=06999999', 'place=064']) {
      const { html, status } = await get(`${path}?${wrong}`)
      expect(status).toBe(422)
      expect(html).toMatch(/<input[^>]*id="where"[^>]*aria-invalid="true"/)
      expect(html).not.toContain('/desk/start/')
    }
  })

  it('offers the municipalities of a county where a municipality does the task', async () => {
    const { html } = await get('/directory/services/dog-tax?place=06633')
    expect(html).toContain('href="/directory/services/dog-tax?place=06633002"')
    expect(html).not.toContain('/desk/start/')
    const task = await get('/directory/services/imported-permit?place=06633')
    expect(task.html).toContain('href="/desk/start/imported-permit?place=06633"')
  })

  it('leads to the successor of a place that has ended', async () => {
    for (const [place, successor] of [
      ['06435014', '06415000'],
      ['06635005', '06635001'],
    ])
      expect((await get(`/directory/services/dog-tax?place=${place}`)).html).toContain(
        `href="/desk/start/dog-tax?place=${successor}"`,
      )
  })

  it('says where the responsible authority takes no part here, without a button to the form', async () => {
    const { html, status } = await get(`/directory/services/dog-tax?place=${NOT_HERE}`)
    expect(status).toBe(200)
    expect(html).toContain('nimmt hier noch keine Anträge an')
    expect(html).not.toContain('/desk/start/')
  })

  it('marks texts that only exist in German, and shows nothing of them as HTML', async () => {
    const english = browser()
    english.cookies.set('dreiklang-language', 'en')
    const { html } = await english.get('/directory/services/imported-permit')
    expect(html).toContain('<span lang="de">Jagdschein &lt;b>beantragen&lt;/b></span>')
    expect(html).toMatch(/<p lang="de">Zweiter Absatz<br ?\/?>mit zwei Zeilen.<\/p>/)
    expect(html).toContain('{place}')
    const own = await english.get('/directory/services/dog-tax?place=06414000')
    expect(own.html).toContain('<h1>Register a dog (dog tax)</h1>')
    expect(own.html).toContain('Decision within 3 months')
  })

  it('that there is not is a page that says so', async () => {
    const { html, status } = await get('/directory/services/unknown')
    expect(status).toBe(404)
    expect(html).toContain('Diese Leistung gibt es hier nicht.')
  })
})

describe('the page of an authority', () => {
  it('says how to reach it and what it does', async () => {
    const { html } = await get(`/directory/authorities/${wiesbaden.id}`)
    expect(html).toContain('<h1>Landeshauptstadt Wiesbaden</h1>')
    expect(html).toMatch(/Wiesbaden, Landeshauptstadt, 28\d\.\d{3} Einwohnerinnen/)
    expect(cardsOf(html)).toContain('/directory/services/dog-tax?place=06414000')
    expect(cardsOf(html)).toContain('/directory/services/imported-permit?place=06414000')
    expect(cardsOf(html).join()).not.toContain('dismissal-protection')
  })

  it.each(['nobody', '00000000-0000-7000-8000-000000000000', '%00'])('that there is not: %s', async (id) => {
    const { html, status } = await get(`/directory/authorities/${id}`)
    expect(status).toBe(404)
    expect(html).toContain('Diese Behörde gibt es hier nicht.')
  })
})
