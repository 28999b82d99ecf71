import { readFonts } from './fonts.ts'
import { openPlain } from './plain.ts'
import { type Render, openTypst } from './typst.ts'

/** What makes the files here: the typesetter, or the plain way and why. */
export interface Renderer {
  readonly render: Render
  readonly plainBecause: string | null
}

const reason = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300)

/** Opens the typesetter, and the plain renderer where its addon can't be loaded. */
export const openRenderer = async (open: typeof openTypst = openTypst): Promise<Renderer> => {
  const fonts = readFonts()
  try {
    return { render: open(fonts), plainBecause: null }
  } catch (thrown) {
    return { render: await openPlain(fonts), plainBecause: reason(thrown) }
  }
}
