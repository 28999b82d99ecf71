/** What a decision gives back: a value, or a refusal that is itself a value. Exceptions are for bugs only. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** The least that every refusal says. The code names room and reason, as in `case/not-yours`. */
export interface Refusal {
  readonly code: string
}

/** It went well, and this came of it. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** It did not go, and this is why. */
export const refuse = <const R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
})
