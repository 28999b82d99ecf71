import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../../setup/browser.ts'
import { axeFindings, BY_COLOUR } from '../axe.ts'
import type { Answer } from '../crawl.ts'

/** A small phone, and a usual one. WCAG 1.4.10 asks for 320. */
const WIDTHS = [320, 390]
const HEIGHT = 900
const LARGE = { width: 1280, height: HEIGHT }
// 1280 pixels at 400 %: WCAG 2.2, 1.4.10.
const ZOOMED = { width: 320, height: 256 }

/** Looks at pages in a real browser. */
export interface Screens {
  /** Whether anything sticks out sideways, without JavaScript, on the smallest screen or on every small one. */
  readonly narrow: (answer: Answer, everyWidth: boolean) => Promise<readonly string[]>
  /** What axe finds: in the light, and in the dark as far as colours decide; thoroughly, at 400 % in the dark by every rule. */
  readonly accessible: (answer: Answer, thorough: boolean) => Promise<readonly string[]>
}

/** What reaches beyond the right edge of the window, as a sentence; an empty text where nothing does. */
const STICKING_OUT = `(() => {
  const edge = document.documentElement.clientWidth
  const width = document.documentElement.scrollWidth
  if (width <= edge) return ''
  const beyond = (one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return Math.max(one.getBoundingClientRect().right, range.getBoundingClientRect().right) > edge
  }
  const innermost = [...document.querySelectorAll('body *')].filter(beyond).at(-1)
  return width + ' wide: ' + (innermost ? innermost.outerHTML.slice(0, 160) : 'nothing visible')
})()`

/** A tab that shows what the walk got, byte by byte, in place of what the server would answer now. */
const tabFor = async (browser: BrowserContext, url: string) => {
  const page: Page = browser.pages()[0] ?? (await browser.newPage())
  let shown: Answer | null = null
  const heard: string[] = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== url)
      heard.push(`asks ${request.url()}`)
  })
  page.on('console', (message) => {
    // A page that is not there is told so by its status, which the browser writes down as an error.
    if (message.type() === 'error' && !/Failed to load resource.*(4\d\d)/.test(message.text()))
      heard.push(`the browser says: ${message.text().slice(0, 200)}`)
  })
  await page.route(
    (asked) => shown !== null && asked.pathname + asked.search === shown.path,
    (route) =>
      shown === null
        ? route.continue()
        : route.fulfill({ status: 200, headers: Object.fromEntries(shown.headers), body: shown.body }),
  )
  const show = async (answer: Answer): Promise<void> => {
    shown = answer
    heard.length = 0
    await page.goto(url + answer.path)
  }
  return { page, show, heard: () => heard.splice(0) }
}

/** Opens the browsers of a crawl. */
export const openScreens = async (url: string): Promise<Screens> => {
  const size = { width: WIDTHS[0] ?? 320, height: HEIGHT }
  const [small, large] = await Promise.all([
    openBrowser({ javaScriptEnabled: false, viewport: size }).then((browser) => tabFor(browser, url)),
    openBrowser({ viewport: LARGE }).then((browser) => tabFor(browser, url)),
  ])
  return {
    narrow: async (answer, everyWidth) => {
      const found: string[] = []
      await small.page.setViewportSize(size)
      await small.show(answer)
      for (const width of everyWidth ? WIDTHS : WIDTHS.slice(0, 1)) {
        await small.page.setViewportSize({ width, height: HEIGHT })
        const wide: unknown = await small.page.evaluate(STICKING_OUT)
        if (wide !== '') found.push(`sticks out at ${width} pixels: ${String(wide)}`)
      }
      return [...found, ...small.heard()]
    },
    accessible: async (answer, thorough) => {
      await large.show(answer)
      const found = await axeFindings(large.page)
      await large.page.emulateMedia({ colorScheme: 'dark' })
      if (thorough) await large.page.setViewportSize(ZOOMED)
      const dark = await axeFindings(large.page, thorough ? undefined : BY_COLOUR)
      await large.page.emulateMedia({ colorScheme: 'light' })
      if (thorough) await large.page.setViewportSize(LARGE)
      return [...found, ...dark.map((one) => `in the dark, ${one}`), ...large.heard()]
    },
  }
}
