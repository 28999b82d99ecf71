import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { rootKeyOf } from './root-keys.ts'
import { randomKey } from './seal.ts'
import { unwrapDataKey, unwrapTenantKey, wrapDataKey, wrapTenantKey } from './wrap.ts'

const root = rootKeyOf(randomBytes(32))
const tenant = { tenant: newId(), version: 3, key: randomKey() }
const name = { scope: newId(), subject: newId() }

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}

describe('a wrapped key', () => {
  it('opens to exactly the key that went in', () => {
    const data = randomKey()
    expect(unwrapTenantKey(root, tenant, wrapTenantKey(root, tenant)).key.equals(tenant.key)).toBe(true)
    expect(unwrapDataKey(tenant, name, wrapDataKey(tenant, name, data)).equals(data)).toBe(true)
  })
  it('never opens with any bit changed', () => {
    const byRoot = wrapTenantKey(root, tenant)
    const byTenant = wrapDataKey(tenant, name, randomKey())
    fc.assert(
      fc.property(fc.nat(byRoot.length * 8 - 1), fc.nat(byTenant.length * 8 - 1), (here, there) => {
        expect(() => unwrapTenantKey(root, tenant, flipped(byRoot, here))).toThrow()
        expect(() => unwrapDataKey(tenant, name, flipped(byTenant, there))).toThrow()
      }),
    )
  })
  it('opens for no other tenant, version, scope, subject or key', () => {
    const byRoot = wrapTenantKey(root, tenant)
    const byTenant = wrapDataKey(tenant, name, randomKey())
    expect(() => unwrapTenantKey(root, { ...tenant, tenant: newId() }, byRoot)).toThrow()
    expect(() => unwrapTenantKey(root, { ...tenant, version: 4 }, byRoot)).toThrow()
    expect(() => unwrapTenantKey(rootKeyOf(randomBytes(32)), tenant, byRoot)).toThrow()
    expect(() => unwrapDataKey({ ...tenant, version: 4 }, name, byTenant)).toThrow()
    expect(() => unwrapDataKey({ ...tenant, key: randomKey() }, name, byTenant)).toThrow()
    expect(() => unwrapDataKey(tenant, { ...name, scope: newId() }, byTenant)).toThrow()
    expect(() => unwrapDataKey(tenant, { ...name, subject: newId() }, byTenant)).toThrow()
  })
  it('is never the same twice', () => {
    const data = randomKey()
    expect(wrapTenantKey(root, tenant)).not.toEqual(wrapTenantKey(root, tenant))
    expect(wrapDataKey(tenant, name, data)).not.toEqual(wrapDataKey(tenant, name, data))
  })
})
