import { createHash } from 'node:crypto'

/** The hash that an artifact is found by; the kind is part of it, so that no code is ever taken for a token. */
export const artifactHash = (kind: string, id: string): Buffer => createHash('sha256').update(`${kind}\n${id}`).digest()
