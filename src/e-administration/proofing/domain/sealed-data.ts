import { z } from 'zod'
import type { Said } from '../words.ts'
import type { TypedDocument } from './document.ts'

/** Purpose of the seal on what a proofing says about a person. */
export const DATA = 'proofing.data'

/** Purpose of the seal on what somebody wrote for a letter, in the person's own scope. */
export const WISH = 'proofing.wish'

const form = z.object({ said: z.record(z.string(), z.string()), document: z.record(z.string(), z.string()) })

/** What is kept of a proofing: what it says about the person, and which document said so (never its number). */
export interface ProofingData {
  readonly said: Said
  readonly document: Said
}

/** What is kept of a document that a clerk has typed. */
export const dataOf = ({ number: _number, kind, issuer, validUntil, ...said }: TypedDocument): ProofingData => ({
  said,
  document: { kind, issuer, validUntil },
})

/** As text to be sealed. */
export const dataText = (data: ProofingData): string => JSON.stringify(data)

/** Back from the text. */
export const readData = (text: string): ProofingData => form.parse(JSON.parse(text))
