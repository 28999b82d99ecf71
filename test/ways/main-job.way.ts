import { beforeAll, describe, expect, it } from 'vitest'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../src/platform/root.ts'
import { answerQuestion, fillForm, findService, holdDecision, openAccount } from './citizen-steps.ts'
import { keepLetterForReadme } from './pictures.ts'
import { startPortal } from './portal.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const MINUTES = 420_000
const EMAIL = 'karla.way@beispiel.example'
const OFFICE = 'Landeshauptstadt Wiesbaden'

let url: string
beforeAll(async () => {
  url = await startPortal()
}, 90_000)

const signInAs = async (visitor: Visitor, office: string, role: string): Promise<void> => {
  await visitor.page.goto('/demonstration')
  const card = visitor.page.getByRole('listitem').filter({ hasText: office }).filter({ hasText: role })
  await visitor.press(card.getByRole('button').first())
}

const askBack = async (clerk: Visitor, number: string): Promise<void> => {
  const { page, look, press, type } = clerk
  await signInAs(clerk, OFFICE, 'Sachbearbeitung')
  await look('worklist')
  await press(number)
  expect(await page.textContent('main')).toContain('Bello')
  await look('case')
  await press(page.locator('#move-ask button'))
  expect(await page.title()).toContain('Fehler')
  await type(page.locator('#move-ask textarea'), 'Wie alt ist Bello?')
  await press(page.locator('#move-ask button'))
  await look('asked')
}

const decide = async (clerk: Visitor, head: Visitor, number: string): Promise<void> => {
  await clerk.page.goto('/workplace')
  await clerk.press(number)
  expect(await clerk.page.textContent('main')).toContain('Bello ist drei Jahre alt.')
  await clerk.press(clerk.page.locator('#move-propose button'))
  expect(await clerk.page.locator('#move-grant').count()).toBe(0)
  await clerk.look('proposed')
  await signInAs(head, OFFICE, 'Leitung')
  await head.press(number)
  await head.look('case-to-decide')
  await head.press(head.page.locator('#move-grant button'))
  await head.look('granted')
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the main job, %s', (way, javaScript) => {
  it(
    'finds a service, applies, answers a question, and holds the decision in the mailbox',
    async () => {
      const citizen = await openVisitor(url, 'citizen', javaScript)
      const clerk = await openVisitor(url, 'clerk', javaScript)
      const head = await openVisitor(url, 'head', javaScript)
      await findService(citizen)
      await openAccount(citizen, javaScript ? EMAIL : `ohne.${EMAIL}`)
      const number = await fillForm(citizen)
      await askBack(clerk, number)
      await answerQuestion(citizen, number)
      await decide(clerk, head, number)
      const pdf = await holdDecision(citizen, number)
      await writeFile(join(packageRoot(), 'build', 'pictures', `decision-${way.replaceAll(' ', '-')}.pdf`), pdf)
      if (javaScript) await keepLetterForReadme(pdf)
    },
    MINUTES,
  )
})
