import { expect, it } from 'vitest'
import { isVerifierKey, noteSigner, openNote } from './note.ts'

/** The example that other implementations of signed notes publish. */
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

it('a note is signed as others sign it', () => {
  const signer = noteSigner('PeterNeumann', SEED)
  expect(signer.verifier).toBe(VERIFIER)
  expect(signer.sign(TEXT)).toBe(NOTE)
})

it('a note opens with the key of its signer and no other, and not after a change', () => {
  expect(openNote(NOTE, VERIFIER)).toBe(TEXT)
  expect(openNote(NOTE.replace('problem,', 'problem.'), VERIFIER)).toBeNull()
  expect(openNote(NOTE, noteSigner('PeterNeumann', Buffer.alloc(32, 7)).verifier)).toBeNull()
  expect(openNote(TEXT, VERIFIER)).toBeNull()
  expect([VERIFIER, VERIFIER.replace('c74f', 'c74e'), 'nothing'].map(isVerifierKey)).toEqual([true, false, false])
})
