import type { FormsShell } from '../shell.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { filesOf } from '../store/files.ts'
import type { DraftKey } from '../store/revisions.ts'

/** Removes bytes whose row never came: the program died between storing them and remembering them. */
export const clearFile =
  (shell: Pick<FormsShell, 'db' | 'files'>) =>
  async (key: DraftKey, { file, address }: { readonly file: Id; readonly address: string }): Promise<void> => {
    const files = await shell.db.tx(inAccount(key.account), (tx) => filesOf(tx, key))
    if (!files.some((one) => one.id === file)) await shell.files.remove(address)
  }
