import type { Page } from 'playwright-core'

const MOST_STEPS = 150

/** Walks with the tab key to what has this name, as somebody without a mouse does. */
export const tabTo = async (
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'textbox' | 'checkbox' = 'button',
): Promise<void> => {
  const target = page.getByRole(role, { name }).last()
  await target.waitFor({ state: 'visible' })
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by keyboard at ${page.url()}`)
}

/** Presses a button or follows a link, and waits for the next page. */
export const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await tabTo(page, name, role)
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')])
}

/** Types into a field. */
export const type = async (page: Page, name: string, text: string): Promise<void> => {
  await tabTo(page, name, 'textbox')
  await page.keyboard.type(text)
}

/** Ticks a box. */
export const tick = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name, 'checkbox')
  await page.keyboard.press('Space')
}

/** Chooses one of several: tab goes to the group, the arrow keys go through it. */
export const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  const target = page.getByRole('radio', { name }).first()
  await target.waitFor({ state: 'visible' })
  const inGroup = async (): Promise<boolean> =>
    target.evaluate((element) => {
      const { activeElement: here } = document
      return (
        here instanceof HTMLInputElement &&
        element instanceof HTMLInputElement &&
        here.type === 'radio' &&
        here.name === element.name
      )
    })
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (await target.isChecked()) return
    const here = await target.evaluate((element) => element === document.activeElement)
    await page.keyboard.press(here ? 'Space' : (await inGroup()) ? 'ArrowDown' : 'Tab')
  }
  throw new Error(`${name} is not chosen by keyboard at ${page.url()}`)
}
