import { textOf, wireAnswerOf } from './answer.ts'

/** A page with a form as its owner sees it, in a browser that has been there before. */
export interface Looked {
  /** The `cookie` header of that browser. */
  readonly cookies: string
  readonly formToken: string
  readonly text: string
}

/** Looks at a page with a form: once as a new browser of this session, then with what it got to keep. */
export const look = async (port: number, path: string, cookie: string): Promise<Looked> => {
  const first = await wireAnswerOf(port, path, { cookie })
  const visit = first.headers.find(([name]) => name.toLowerCase() === 'set-cookie')?.[1].split(';')[0]
  const cookies = visit === undefined ? cookie : `${cookie}; ${visit}`
  const page = await wireAnswerOf(port, path, { cookie: cookies })
  const text = textOf(page)
  const formToken = /name="form-token" value="([^"]+)"/.exec(text)?.[1]
  if (page.status !== 200 || formToken === undefined) throw new Error(`${path} gave ${page.status} and no form`)
  return { cookies, formToken, text }
}
