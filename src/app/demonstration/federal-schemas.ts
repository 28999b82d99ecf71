import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { AuthorityKind, ServiceTexts } from '../../foundation/cases/words.ts'
import { importSchema } from '../../e-services/services/import.ts'
import { packageRoot } from '../../platform/root.ts'
import type { DemonstrationShell } from './prepare.ts'

/** Where schemas of FIM lie beside a checkout, one folder each; an installation has none there. */
export const federalSchemasFolder = (): string => join(packageRoot(), '..', 'shared', 'testdata', 'fim')

/** Tasks of counties and county-free cities, by words of their names. */
const OF_COUNTIES = /jagd|jäger|falkner|kindertagespflege|beschäftigungserlaubnis/i

/**
 * Whose task an imported service is in the demonstration: hunting, child care and the work of foreigners lie with the
 * counties; occupational safety, explosives, financial intermediaries and cannabis associations with the regional
 * councils. A choice for showing; in use an office says it (`--authority-kind`).
 */
export const ownerOf = ({ title, keywords = [] }: Pick<ServiceTexts, 'title' | 'keywords'>): AuthorityKind =>
  OF_COUNTIES.test([title.de, ...keywords].join(' ')) ? 'county' : 'regional-council'

const optional = async <Value>(reading: Promise<Value>): Promise<Value | null> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Texts that are no JSON are null, which the import refuses; where there is no file there are no texts. */
const parseTexts = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return null
  }
}

const importOne = async (
  shell: DemonstrationShell,
  folder: string,
  tell: (sentence: string) => void,
): Promise<boolean> => {
  const xml = await optional(readFile(join(folder, 'schema.xdf.xml'), 'utf8'))
  if (xml === null) return false
  const leistung = parseTexts(await optional(readFile(join(folder, 'leistung.json'), 'utf8')))
  const imported = importSchema({ xml, leistung, owner: 'regional-council' })
  if (!imported.ok) {
    tell(`${folder}: not imported (${imported.refusal.code})`)
    return false
  }
  const { service } = imported.value
  const released = await shell.services.release({ ...service, owner: ownerOf(service.texts) })
  if (!released.ok) tell(`${folder}: not imported (${released.refusal.code})`)
  return released.ok
}

/**
 * Imports the schemas of FIM that lie in a folder, each in its own folder of its name. What was imported once is not
 * read again; a folder that is not there holds none. Between two schemas the server answers. Gives back how many are new.
 */
export const importFederalSchemas = async (
  shell: DemonstrationShell,
  folder: string,
  tell: (sentence: string) => void,
): Promise<number> => {
  const names = (await optional(readdir(folder))) ?? []
  const there = new Set((await shell.services.current()).map(({ service }) => service.id))
  let fresh = 0
  for (const name of names.toSorted()) {
    if (!/^S\d+$/.test(name) || there.has(name.toLowerCase())) continue
    if (await importOne(shell, join(folder, name), tell)) fresh += 1
    await breathe()
  }
  return fresh
}
