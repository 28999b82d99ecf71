import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRefusals, permissions } from '../src/app/wiring.ts'
import { allPermissions, allRefusalTexts } from '../tools/docs/collect.ts'
import { madePages } from '../tools/docs/pages.ts'
import { period } from '../tools/docs/table.ts'

const written = (name: string): string | null => {
  const file = new URL(`../docs/${name}`, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at)

describe('the pages that are made', () => {
  it('are as the source says; if not: npm run docs', async () => {
    const stale = (await madePages()).filter(([name, text]) => written(name) !== text).map(([name]) => name)
    expect(stale).toEqual([])
  })

  it('say periods in words', () => {
    expect(['P10Y', 'P1Y6M', 'P28D', 'P1W'].map(period)).toEqual(['10 years', '1 year 6 months', '28 days', '1 week'])
  })
})

describe('what the rooms declare', () => {
  it('has one line for each permission and each refusal', async () => {
    const permissions = (await allPermissions()).map(({ thing }) => thing.name)
    const refusals = (await allRefusalTexts()).map(({ thing }) => thing.code)
    expect(permissions.length).toBeGreaterThan(8)
    expect(refusals.length).toBeGreaterThan(30)
    expect([...twice(permissions), ...twice(refusals)]).toEqual([])
  })

  it('stands in the matrix that administrators see: every permission of every room', async () => {
    const declared = (await allPermissions()).map(({ thing }) => thing.name)
    expect(permissions.map(({ name }) => name).toSorted()).toEqual(declared.toSorted())
  })

  it('is known to the edge: every refusal of a room can be told', async () => {
    const wired = new Set(allRefusals().map(([code]) => code))
    const forgotten = (await allRefusalTexts()).map(({ thing }) => thing.code).filter((code) => !wired.has(code))
    expect(forgotten).toEqual([])
  })
})
