import { join } from 'node:path'
import { passingSeal } from '../../src/foundation/data-protection/index.ts'
import type { FileLimits } from '../../src/foundation/forms/index.ts'
import {
  openFolderStore,
  openInspector,
  openLanding,
  openPartsFolder,
  type Scan,
} from '../../src/platform/files/index.ts'

/** How an installation of a test takes files. */
export interface FileSettings {
  readonly scan?: Scan
  readonly fileLimits?: Partial<FileLimits>
}

/** Everything about files that people send, in a folder. */
export const testFiles = (folder: string, settings: FileSettings = {}) => ({
  filesFolder: folder,
  files: openFolderStore(folder),
  parts: openPartsFolder(join(folder, 'parts')),
  land: openLanding(join(folder, 'landing'), passingSeal),
  inspect: openInspector(),
  scan: settings.scan ?? null,
  fileLimits: { fileMostBytes: 50_000_000, draftMostBytes: 200_000_000, ...settings.fileLimits },
})
