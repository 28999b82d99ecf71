import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkCycles, checkDoors } from './tidy/doors.ts'
import { type Finding, sayFinding } from './tidy/finding.ts'
import { checkDependencyList, checkPackages, checkTargets } from './tidy/packages.ts'
import { checkReadmes } from './tidy/rooms.ts'
import { checkNames, checkShape } from './tidy/shape.ts'
import { filesBelow, isCode, readSource } from './tidy/source.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const linesOf = (path: string) => read(path).trimEnd().split('\n').length

const packages = z.record(z.string(), z.string())
const { dependencies, optionalDependencies } = z
  .object({ dependencies: packages, optionalDependencies: packages })
  .parse(JSON.parse(read('package.json')))
const manifest = { runtime: [...Object.keys(dependencies), ...Object.keys(optionalDependencies)] }

const files = filesBelow(root, ['src', 'test', 'tools', 'bench', 'bin'])
const sources = files.filter(isCode).map((path) => readSource(root, path))

const lines = (findings: readonly Finding[]) => findings.map(sayFinding)

describe('the house is as docs/ARCHITECTURE.md says', () => {
  it('is looked at as a whole', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(20)
  })

  it('has short files and functions, few parameters, no casts outside platform, nothing unfinished', () => {
    expect(lines(checkShape(sources))).toEqual([])
  })

  it('is entered through its doors, and everybody looks down only', () => {
    expect(lines(checkDoors(sources))).toEqual([])
  })

  it('has no import cycles', () => {
    expect(lines(checkCycles(sources))).toEqual([])
  })

  it('imports files by their full name', () => {
    expect(lines(checkTargets(sources, (path) => existsSync(join(root, path))))).toEqual([])
  })

  it('keeps SQL in store, domain pure, and runs on runtime packages only', () => {
    expect(lines(checkPackages(sources, manifest))).toEqual([])
  })

  it('has names that say what is inside', () => {
    expect(lines(checkNames(files))).toEqual([])
  })

  it('introduces every room', () => {
    expect(lines(checkReadmes(files, linesOf))).toEqual([])
  })

  it('has a reason for every package', () => {
    expect(lines(checkDependencyList(read('docs/dependencies.md'), manifest))).toEqual([])
  })
})
