import { z } from 'zod'
import { id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Answers } from '../../forms/words.ts'
import type { CasesShell } from '../shell.ts'
import { type Writing, writingsOf } from '../store/history.ts'
import type { CaseRef } from '../words.ts'

const stored = z.record(
  z.string(),
  z.union([
    z.string(),
    z.strictObject({
      file: z.string().transform((text) => id(text)),
      name: z.string(),
      sizeBytes: z.number(),
      mediaType: z.string(),
    }),
  ]),
)

/** Answers as they were sealed. */
export const readAnswers = (text: string): Answers => stored.parse(JSON.parse(text))

/** The answers that hold now: the last ones that were written. */
export const answersIn = (
  writings: readonly Writing[],
  open: (purpose: 'case.answers', sealed: Uint8Array) => string,
): Answers => {
  const last = writings.findLast((writing) => writing.kind === 'answers')
  return last ? readAnswers(open('case.answers', last.body)) : {}
}

/** The answers of a case, opened within the transaction; null where they are erased. */
export const latestAnswers = async (shell: Pick<CasesShell, 'keys'>, tx: Tx, ref: CaseRef): Promise<Answers | null> => {
  const sealer = await shell.keys.find(tx, ref.id)
  return sealer && answersIn(await writingsOf(tx, ref), sealer.open)
}
