import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../kernel/canonical.ts'

/** What a step does to the program before it: it still works after `expand`, and no longer after `contract`. */
export type Phase = 'expand' | 'contract'

/** What tells a step that ran apart from all others. */
export interface StepMark {
  readonly room: string
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** A numbered step of one room's schema. Forward only; a step that ran is never edited. */
export interface Migration extends StepMark {
  readonly phase: Phase
  readonly sql: string
}

/** A folder of migrations and the room it belongs to. The order of rooms is the order of floors. */
export interface MigrationFolder {
  readonly room: string
  readonly folder: string
}

const fileForm = /^(\d{4})-([a-z0-9-]+)\.sql$/
const phaseForm = /^-- (expand|contract): \S/

/** Reads a room's migrations; a gap, a wrong name or a step that does not say whether it expands or contracts is refused. */
const readFolder = async (from: MigrationFolder): Promise<readonly Migration[]> => {
  const files = (await readdir(from.folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file, index) => {
      const [, number = '', name = ''] = fileForm.exec(file) ?? []
      if (Number(number) !== index + 1)
        throw new Error(`${from.folder}/${file}: expected number ${index + 1} and a name`)
      const sql = await readFile(join(from.folder, file), 'utf8')
      const [, phase] = phaseForm.exec(sql) ?? []
      if (phase === undefined)
        throw new Error(`${from.folder}/${file}: expected a first line "-- expand: why" or "-- contract: why"`)
      const kind: Phase = phase === 'contract' ? 'contract' : 'expand'
      return { room: from.room, number: index + 1, name, phase: kind, sql, checksum: sha256(sql) }
    }),
  )
}

/** All steps of some rooms, in the order they run in. */
export const readMigrations = async (folders: readonly MigrationFolder[]): Promise<readonly Migration[]> =>
  (await Promise.all(folders.map(readFolder))).flat()

/** The name of a step as people read it. */
export const nameOf = ({ room, number, name }: Pick<StepMark, 'room' | 'number' | 'name'>): string =>
  `${room}/${number}-${name}`
