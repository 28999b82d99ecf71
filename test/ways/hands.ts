import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How somebody works with a page. */
export interface Hands {
  /** Presses a button or follows a link, and waits for the next page. */
  readonly press: (target: Locator) => Promise<void>
  /** Types a text in the place of what stands there. */
  readonly type: (target: Locator, text: string) => Promise<void>
  /** Ticks a box, or takes one of several. */
  readonly choose: (target: Locator) => Promise<void>
}

/** Hands with a mouse. */
export const withMouse = (page: Page): Hands => ({
  press: async (target) => {
    await target.click()
    await page.waitForLoadState('load')
  },
  type: (target, text) => target.fill(text),
  choose: (target) => target.check(),
})

const MOST_STEPS = 250

const HAS_FOCUS = (element: Element): boolean => element === document.activeElement
/** Of the buttons of one name a keyboard stops at one alone. */
const GROUP_HAS_FOCUS = (element: Element): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.name === element.getAttribute('name')
const SHOWS_FOCUS = (element: Element): boolean => {
  const shown = [element, element.parentElement, element.nextElementSibling].flatMap((one) => {
    if (!one) return []
    return [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part))
  })
  return shown.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
}

/** Hands that have only a keyboard: the tab key reaches everything, shows where it is, and nothing holds it. */
export const withKeyboard = (page: Page): Hands & { readonly reach: (target: Locator) => Promise<void> } => {
  const reach = async (target: Locator, isThere: (element: Element) => boolean = HAS_FOCUS): Promise<void> => {
    await target.waitFor({ state: 'attached' })
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (await target.evaluate(isThere)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${target.toString()} is not reached by keyboard at ${page.url()}`)
  }
  const visibly = async (target: Locator): Promise<void> => {
    await reach(target)
    expect(await target.evaluate(SHOWS_FOCUS), `${target.toString()} shows its focus at ${page.url()}`).toBe(true)
  }
  return {
    reach: visibly,
    press: async (target) => {
      await visibly(target)
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')])
    },
    type: async (target, text) => {
      await visibly(target)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    choose: async (target) => {
      if (await target.isChecked()) return
      const isOneOfSeveral = (await target.getAttribute('type')) === 'radio'
      await reach(target, isOneOfSeveral ? GROUP_HAS_FOCUS : HAS_FOCUS)
      await page.keyboard.press('Space')
      for (let others = 0; others < 20 && !(await target.isChecked()); others++) await page.keyboard.press('ArrowDown')
      expect(await target.isChecked(), `${target.toString()} is chosen by keyboard at ${page.url()}`).toBe(true)
    },
  }
}
