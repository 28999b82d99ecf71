import { beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { someAuthority, someStaff } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { loadServices } from '../../../e-services/services/index.ts'
import { routes } from '../index.ts'

let application: TestApplication
let administrator: TestBrowser
let clerk: TestBrowser

beforeAll(async () => {
  application = await openApplication([{ routes }])
  for (const service of await loadServices()) await application.house.services.release(service)
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  administrator = (await someStaff(application, [[here, 'administrator']], 'Ada Technik')).browser
  clerk = (await someStaff(application, [[here, 'clerk']], 'Ali Kaya')).browser
})

const PATHS = ['', '/register.pdf', '/register.json'].map((end) => `/workplace/processing${end}`)

describe('the register of processing activities', () => {
  it('names the own authority, its services and how long what is kept, as page and as data', async () => {
    const { html } = await administrator.get('/workplace/processing')
    expect(html).toContain('Stadt Wiesbaden')
    expect(html).toContain('10 Jahre')
    const { activities, rules, controller } = JSON.parse((await administrator.get(PATHS[2] ?? '')).html)
    expect(controller).toContain('Stadt Wiesbaden')
    expect(activities.map((one: { service: string }) => one.service)).toContain('dog-tax')
    expect(activities.every((one: { owner: string }) => one.owner !== 'state')).toBe(true)
    expect(rules.length).toBeGreaterThan(2)
  })

  it('is a PDF document too', async () => {
    const pdf = await administrator.get(PATHS[1] ?? '')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
  })

  it('is for head and administrator only', async () => {
    for (const path of PATHS) {
      expect((await clerk.get(path)).status).toBe(403)
      expect((await application.browser().get(path)).status).toBe(303)
    }
  })
})
