import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication } from '../../../test/setup/application.ts'
import { actorOf, openSession } from '../../foundation/account/index.ts'
import { vouchedProof } from '../../foundation/account/words.ts'
import { EXAMPLE } from '../../foundation/forms/domain/fim/examples/xml.ts'
import { loadServices } from '../../e-services/services/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Database } from '../../platform/postgres/index.ts'
import { federalSchemasFolder, importFederalSchemas } from './federal-schemas.ts'
import { CITIZENS, shownStaff } from './persons.ts'
import { prepareDemonstration } from './prepare.ts'

const services = await loadServices()
const silent = () => {}

const rowsIn = async (house: Awaited<ReturnType<typeof openApplication>>['house']) => {
  const [counts] = await house.db.look<{ authorities: string; definitions: string; names: string }>(
    `select (select count(*) from account.authority) as authorities,
            (select count(*) from cases.definition) as definitions,
            (select count(*) from account.sign_in_name) as names`,
  )
  return Object.fromEntries(Object.entries(counts ?? {}).map(([name, count]) => [name, Number(count)]))
}

const signedIn = async (house: Awaited<ReturnType<typeof openApplication>>['house'], person: Id) => {
  const opened = await openSession(house)(person, vouchedProof('low'))
  return opened.ok ? actorOf(house)(opened.value.token) : null
}

describe('a demonstration of Hessen', () => {
  it('has authorities, services and persons, and everybody can sign in at once', async () => {
    const { house } = await openApplication()
    await prepareDemonstration(house, services, silent)
    expect(await rowsIn(house)).toEqual({ authorities: 446, definitions: services.length, names: 11 })
    for (const { id, name } of CITIZENS) expect(await signedIn(house, id)).toMatchObject({ name, functions: [] })
    const staff = shownStaff(await house.authorities.all())
    expect(staff).toHaveLength(9)
    for (const { id, name, role, authority } of staff)
      expect(await signedIn(house, id)).toMatchObject({
        name,
        functions: [{ authority: authority.id, function: role }],
      })
  })

  it('is complete after it was killed in the middle, wherever that was, and the same after it was prepared twice', async () => {
    const { house } = await openApplication()
    for (const steps of [0, 1, 4, 9, 16, 24]) {
      let done = 0
      const tx: Database['tx'] = (scope, work) => {
        if (done === steps) return Promise.reject(new Error('killed'))
        done += 1
        return house.db.tx(scope, work)
      }
      const killed = prepareDemonstration({ ...house, db: { ...house.db, tx } }, services, silent)
      await expect(killed).rejects.toThrow('killed')
    }
    expect((await rowsIn(house)).names).toBeLessThan(11)
    await prepareDemonstration(house, services, silent)
    const complete = await rowsIn(house)
    expect(complete).toEqual({ authorities: 446, definitions: services.length, names: 11 })
    for (const { id } of shownStaff(await house.authorities.all()))
      expect((await signedIn(house, id))?.functions).toHaveLength(1)
    await prepareDemonstration(house, services, silent)
    expect(await rowsIn(house)).toEqual(complete)
  })

  it('tells of a service that changed without a new version, and goes on', async () => {
    const { house } = await openApplication()
    await prepareDemonstration(house, services, silent)
    const told: string[] = []
    const [first] = services
    if (!first) throw new Error('no service')
    await prepareDemonstration(house, [{ ...first, law: ['anders'] }], (sentence) => told.push(sentence))
    expect(told).toEqual([expect.stringContaining(first.id)])
  })

  it('is prepared in a moment', async () => {
    const { house } = await openApplication()
    const startedMs = performance.now()
    await prepareDemonstration(house, services, silent)
    expect(performance.now() - startedMs).toBeLessThan(10_000)
  })
})

describe('schemas of FIM in a folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dreiklang-fim-'))
    const add = async (name: string, xml: string, texts?: string) => {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'schema.xdf.xml'), xml)
      if (texts !== undefined) await writeFile(join(folder, name, 'leistung.json'), texts)
    }
    await add('S1', EXAMPLE.replace('Antrag auf ein Beispiel', 'Jagdschein'))
    await add('S2', EXAMPLE.slice(0, 300))
    await add('S3', EXAMPLE.replaceAll('S1', 'S3'), '{')
    await add('other', EXAMPLE)
    await mkdir(join(folder, 'S4'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are imported once; what can not be read is told by name and stops nothing', async () => {
    const { house } = await openApplication()
    const told: string[] = []
    const tell = (sentence: string) => void told.push(sentence)
    expect(await importFederalSchemas(house, folder, tell)).toBe(1)
    expect((await house.services.newest('s1'))?.service).toMatchObject({ owner: 'county', version: 10200 })
    expect(told).toEqual([
      `${join(folder, 'S2')}: not imported (fim/broken-xml)`,
      `${join(folder, 'S3')}: not imported (fim/wrong-texts)`,
    ])
    expect(await importFederalSchemas(house, folder, silent)).toBe(0)
  })

  it('are none where there is no such folder', async () => {
    const { house } = await openApplication()
    expect(await importFederalSchemas(house, join(folder, 'nowhere'), silent)).toBe(0)
    expect(await rowsIn(house)).toMatchObject({ definitions: 0 })
  })

  it.skipIf(!existsSync(federalSchemasFolder()))(
    'of the federal level are all there soon (needs ../shared/testdata/fim)',
    async () => {
      const { house } = await openApplication()
      const startedMs = performance.now()
      expect(await importFederalSchemas(house, federalSchemasFolder(), silent)).toBe(14)
      expect(performance.now() - startedMs).toBeLessThan(25_000)
      const owners = new Map((await house.services.current()).map(({ service }) => [service.id, service.owner]))
      const ofCounties = [...owners].filter(([, owner]) => owner === 'county').map(([service]) => service)
      expect(ofCounties.toSorted()).toEqual([
        's00000000362',
        's05000001299',
        's07000000200',
        's07000000201',
        's07000000210',
        's07000000247',
      ])
      expect([...owners.values()].filter((owner) => owner === 'regional-council')).toHaveLength(8)
    },
  )
})
