import { readdir } from 'node:fs/promises'
import type { Service } from '../../foundation/cases/words.ts'

const fileForm = /^[a-z0-9-]+\.service\.(ts|js)$/

/** Where service files may lie: beside this file in the sources; below or beside the folder of the bundle when built. */
const PLACES = ['./', './services/', '../services/']

const filesIn = async (folder: URL): Promise<readonly URL[]> => {
  const names = await readdir(folder).catch((): readonly string[] => [])
  return names
    .filter((name) => fileForm.test(name))
    .sort()
    .map((name) => new URL(name, folder))
}

const findFiles = async (): Promise<readonly URL[]> => {
  for (const place of PLACES) {
    const files = await filesIn(new URL(place, import.meta.url))
    if (files.length > 0) return files
  }
  return []
}

const isService = (value: unknown): value is Service =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value && 'workflow' in value

const load = async (file: URL): Promise<Service> => {
  const loaded: { readonly default?: unknown } = await import(/* @vite-ignore */ file.href)
  if (!isService(loaded.default)) throw new Error(`${file.pathname}: expected defineService(…) as default export`)
  if (!file.pathname.includes(`/${loaded.default.id}.service.`)) {
    throw new Error(`${file.pathname}: expected the file to be named after its service ${loaded.default.id}`)
  }
  return loaded.default
}

/**
 * Every service that is there, by id: a file `<id>.service.ts` in this folder is registered by its existence. `folder`
 * asks for another place, such as the services folder of a build. Throws where no service is found, and on a file that
 * is none or bears another name than its id.
 */
export const loadServices = async (folder?: URL): Promise<readonly Service[]> => {
  const files = folder ? await filesIn(folder) : await findFiles()
  if (files.length === 0)
    throw new Error(`services: none found around ${(folder ?? new URL('.', import.meta.url)).href}`)
  return Promise.all(files.map(load))
}
