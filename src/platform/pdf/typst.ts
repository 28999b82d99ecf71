import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Fonts } from './fonts.ts'
import { requireFromProgram, templateFolder } from './places.ts'
import { type PressJob, sheetOf } from './sheet.ts'

/** Turns a job into a file. */
export type Render = (job: PressJob) => Promise<Uint8Array>

interface Addon {
  readonly NodeCompiler: typeof NodeCompiler
}

/** Results that were not used for so many files leave the compiler's memory. */
const MEMORY_IN_FILES = 10

const failure = (what: unknown): Error =>
  new Error(`pdf: typst refuses the sheet: ${JSON.stringify(what)}`.slice(0, 2000))

/** The typesetter; throws where its addon has no binary for this machine. */
export const openTypst = (fonts: Fonts): Render => {
  const { NodeCompiler }: Addon = requireFromProgram('@myriaddreamin/typst-ts-node-compiler')
  const folder = templateFolder()
  // Fonts that are handed in win over fonts of the system with the same name; the templates allow no other name.
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [fonts.regular, fonts.bold] }],
  })
  return async (job) => {
    const sheet = sheetOf(job, fonts.covers)
    const made = compiler.compile({
      mainFilePath: join(folder, `${sheet.kind}.typ`),
      inputs: { sheet: JSON.stringify(sheet) },
    })
    if (made.result === null) throw failure(made.takeError()?.shortDiagnostics)
    const file = compiler.pdf(made.result, { pdfStandard: 'a-2a' })
    compiler.evictCache(MEMORY_IN_FILES)
    return new Uint8Array(file)
  }
}
