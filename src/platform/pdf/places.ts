import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../root.ts'

/** Loads packages of the program from wherever the bundle lies. */
export const requireFromProgram: NodeJS.Require = createRequire(join(packageRoot(), 'package.json'))

/** Where the templates are; nothing else is readable for them. */
export const templateFolder = (): string => join(packageRoot(), 'src', 'platform', 'pdf')

/** Noto Sans has every letter of DIN 91379 (names in German registers), of Greek and of Cyrillic. */
export const fontFiles = (): { readonly regular: string; readonly bold: string } => {
  const folder = dirname(requireFromProgram.resolve('@expo-google-fonts/noto-sans/package.json'))
  return {
    regular: join(folder, '400Regular', 'NotoSans_400Regular.ttf'),
    bold: join(folder, '700Bold', 'NotoSans_700Bold.ttf'),
  }
}

/** Whether this runs from TypeScript sources, which a worker thread of Node 20 can't load. */
export const runsFromSources = (): boolean => import.meta.url.endsWith('.ts')

/** The built worker, which lies beside the bundle that this is part of. */
export const builtWorker = (): string => {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'pdf-worker.js')
  if (!existsSync(file)) throw new Error(`pdf: ${file} is missing: build again`)
  return file
}
