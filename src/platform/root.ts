import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folderOfThisFile = dirname(fileURLToPath(import.meta.url))

const upwardToPackage = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder)
    throw new Error(`No package.json above ${folderOfThisFile}: the program was torn from its folder`)
  return upwardToPackage(above)
}

const root = upwardToPackage(folderOfThisFile)

/** The folder of Dreiklang itself, for files that are read at run time: migrations, templates, styles, tables. */
export const packageRoot = (): string => root

/**
 * The built scripts for the browser. A running server keeps those of its own build, also after the next one; the source,
 * as in tests, uses the newest.
 */
export const browserFolder = (): string =>
  folderOfThisFile.startsWith(join(root, 'build', 'versions'))
    ? join(folderOfThisFile, 'browser')
    : join(root, 'build', 'current', 'browser')
