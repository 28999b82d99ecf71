import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { routes } from '../routes.ts'
import { newId } from '../../../kernel/ids.ts'

const application = await openApplication()
const changes = routes(application.house).filter((route) => route.method === 'POST')

it('every change says what happens when it arrives twice', () => {
  expect(changes.length).toBeGreaterThan(8)
  for (const route of changes)
    if (route.method === 'POST' && route.repeat !== 'once')
      expect(route.repeat.harmless.length, route.path).toBeGreaterThan(20)
})

it('what is done once is refused without the key of its form, and opens nothing', async () => {
  const visitor = application.browser()
  const email = `${newId()}@beispiel.example`
  const sent = { name: 'Maja Beispiel', email, password: 'Kiesel Wolke Fahrrad', 'idempotency-key': '' }
  const page = await visitor.fillIn('/konto/register', sent)
  expect(page.status).toBe(422)
  expect(page.html).toContain('Es wurde nichts angelegt')
  await application.jobsDone()
  expect(application.mails.filter(({ to }) => to === email)).toEqual([])
})
