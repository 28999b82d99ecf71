import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { codeOf, normalCode } from '../../../kernel/told-code.ts'
import { letterEnds } from '../domain/letter.ts'
import type { ProofingShell } from '../shell.ts'
import { lockNewestLetter, saveLetter } from '../store/own.ts'

const USE = 'proofing.letter-code'
/** Sixty bits: ten tries find none of them. */
const LETTERS = 12

/** The code of a letter, as it is printed. It follows from the id of the letter and is stored nowhere. */
export const letterCode = ({ keys }: Pick<ProofingShell, 'keys'>, letter: Id): string =>
  codeOf(keys.derived(USE), letter, LETTERS)

/** What is stored of such a code, however it was typed. */
export const hashOfLetterCode = ({ keys }: Pick<ProofingShell, 'keys'>, code: string): Buffer =>
  keys.blind(USE, normalCode(code))

/** Makes the code of a letter usable, once the office has compared the register; it ends after thirty days. */
export const readyLetter =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys'>) =>
  (account: Id, proofing: Id): Promise<void> =>
    shell.db.tx(inAccount(account), async (tx) => {
      const letter = await lockNewestLetter(tx, account)
      if (letter?.id !== proofing || letter.codeHash !== null) return
      const codeHash = hashOfLetterCode(shell, letterCode(shell, proofing))
      await saveLetter(tx, account, { ...letter, codeHash, endsAt: letterEnds(shell.clock()) })
    })
