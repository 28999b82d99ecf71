/** Reads what the rooms say about themselves, by the names of their files: nobody keeps a second list. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loadServices } from '../../src/e-services/services/index.ts'
import type { Service } from '../../src/foundation/cases/words.ts'
import type { Permission } from '../../src/kernel/actor.ts'
import type { RefusalText } from '../../src/platform/http/words.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Something that a room declares, with the room's folder below src/. */
export interface Of<Thing> {
  readonly room: string
  readonly thing: Thing
}

/** A refusal with its code. */
export interface ToldRefusal {
  readonly code: string
  readonly text: RefusalText
}

const filesNamed = (name: string): readonly string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => basename(path) === name)
    .sort()

/** The entries of every table that a file exports. */
const entriesOf = async (path: string): Promise<readonly (readonly [string, unknown])[]> => {
  const exported: object = await import(/* @vite-ignore */ pathToFileURL(join(source, path)).href)
  return Object.values(exported).flatMap((table: unknown) =>
    typeof table === 'object' && table !== null ? Object.entries(table) : [],
  )
}

const isPermission = (value: unknown): value is Permission =>
  typeof value === 'object' && value !== null && 'name' in value && 'who' in value && 'reach' in value

const isRefusalText = (value: unknown): value is RefusalText =>
  typeof value === 'object' && value !== null && 'status' in value && 'de' in value && 'en' in value

/** Every line of every `permissions.ts`. */
export const allPermissions = async (): Promise<readonly Of<Permission>[]> => {
  const found = await Promise.all(
    filesNamed('permissions.ts').map(async (path) =>
      (await entriesOf(path)).flatMap(([, thing]) => (isPermission(thing) ? [{ room: dirname(path), thing }] : [])),
    ),
  )
  return found.flat()
}

/** Every line of every `refusals.ts` that people can be told. */
export const allRefusalTexts = async (): Promise<readonly Of<ToldRefusal>[]> => {
  const found = await Promise.all(
    filesNamed('refusals.ts').map(async (path) =>
      (await entriesOf(path)).flatMap(([code, text]) =>
        isRefusalText(text) ? [{ room: dirname(path), thing: { code, text } }] : [],
      ),
    ),
  )
  return found.flat()
}

/** Every service file, by id. */
export const allServices = async (): Promise<readonly Service[]> =>
  (await loadServices()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
