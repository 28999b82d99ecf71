/** An answer as a browser gets it. */
export interface Page {
  readonly status: number
  readonly html: string
  /** Where it redirects to. */
  readonly location: string | null
  readonly headers: Headers
}

/** Whoever answers requests: an application in this process, or a server far away. */
export interface Answering {
  readonly request: (path: string, init: RequestInit) => Response | Promise<Response>
}

/** Fields by name. */
export type Sent = Readonly<Record<string, string>>

/** A browser without scripts: it keeps cookies, and sends forms with the hidden fields that they carry. */
export interface TestBrowser {
  readonly cookies: Map<string, string>
  readonly get: (path: string) => Promise<Page>
  /** Sends exactly these fields. */
  readonly post: (path: string, fields: Sent) => Promise<Page>
  /** Fills in the form of a page and sends it where the form says. */
  readonly submit: (page: Page, fields: Sent) => Promise<Page>
  /** The same for forms with files, and with several fields of one name. */
  readonly submitAll: (page: Page, fields: readonly (readonly [string, string | File])[]) => Promise<Page>
  /** Opens a page, fills in its form and sends it. */
  readonly fillIn: (path: string, fields: Sent) => Promise<Page>
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
const plain = (html: string): string =>
  html.replace(/&(amp|quot|lt|gt|#39);/g, (_all, name: string) => ENTITIES[name] ?? '')
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The form of the content, not those of the frame around it. */
const formOf = ({ html, status }: Page): { readonly action: string; readonly hidden: Record<string, string> } => {
  const form = /<form class="dk-form"[^]*?<\/form>/.exec(html)?.[0]
  if (form === undefined) throw new Error(`a page with status ${status} has no form`)
  const hidden: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    hidden[attribute(tag, 'name') ?? ''] = attribute(tag, 'value') ?? ''
  const action = attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action')
  if (action === undefined) throw new Error('the form does not say where it is sent')
  return { action, hidden }
}

const keepCookies = (cookies: Map<string, string>, headers: Headers): void => {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
}

/** A browser without cookies, in front of the real application. */
export const testBrowser = (app: Answering): TestBrowser => {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = cookie === '' ? {} : { cookie }
    const answer = await app.request(path, { ...init, headers })
    keepCookies(cookies, answer.headers)
    const { status } = answer
    return { status, html: await answer.text(), location: answer.headers.get('location'), headers: answer.headers }
  }
  const get = (path: string) => ask(path, {})
  const post = (path: string, fields: Sent) => ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  const submit = (page: Page, fields: Sent) => {
    const { action, hidden } = formOf(page)
    return post(action, { ...hidden, ...fields })
  }
  const submitAll: TestBrowser['submitAll'] = (page, fields) => {
    const { action, hidden } = formOf(page)
    const body = new FormData()
    for (const [name, value] of [...Object.entries(hidden), ...fields]) body.append(name, value)
    return ask(action, { method: 'POST', body })
  }
  return { cookies, get, post, submit, submitAll, fillIn: async (path, fields) => submit(await get(path), fields) }
}
