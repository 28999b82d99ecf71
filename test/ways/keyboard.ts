import type { Page } from 'playwright-core'
import { withKeyboard } from './hands.ts'

/** Presses a button or follows a link by its name, and waits for the next page. */
export const press = (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> =>
  withKeyboard(page).press(page.getByRole(role, { name }).last())

/** Walks to a link by its name. */
export const tabTo = (page: Page, name: string | RegExp, role: 'link'): Promise<void> =>
  withKeyboard(page).reach(page.getByRole(role, { name }).last())

/** Types into a field by its name. */
export const type = (page: Page, name: string, text: string): Promise<void> =>
  withKeyboard(page).type(page.getByRole('textbox', { name }).last(), text)

/** Ticks a box by its name. */
export const tick = (page: Page, name: string | RegExp): Promise<void> =>
  withKeyboard(page).choose(page.getByRole('checkbox', { name }).last())

/** Chooses one of several by its name. */
export const choose = (page: Page, name: string | RegExp): Promise<void> =>
  withKeyboard(page).choose(page.getByRole('radio', { name }).first())
