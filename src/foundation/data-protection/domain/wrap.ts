import type { KeyObject } from 'node:crypto'
import type { Id } from '../../../kernel/ids.ts'
import type { RootKey } from '../root-key-words.ts'
import { type Binding, keyOf, openWith, sealWith } from './seal.ts'

/** The key of a tenant, opened. */
export interface TenantKey {
  readonly tenant: Id
  readonly version: number
  readonly key: KeyObject
}

/** Whose data key it is, within which scope. */
export interface DataKeyName {
  readonly scope: Id
  readonly subject: Id
}

const tenantBinding = ({ tenant, version }: Pick<TenantKey, 'tenant' | 'version'>): Binding => ({
  scope: tenant,
  subject: tenant,
  purpose: 'data-protection.tenant-key',
  version,
})

const dataBinding = ({ scope, subject }: DataKeyName, version: number): Binding => ({
  scope,
  subject,
  purpose: 'data-protection.key',
  version,
})

/** Wraps a tenant's key with a root key, bound to tenant and version. */
export const wrapTenantKey = (root: RootKey, of: TenantKey): Buffer =>
  sealWith(root.key, tenantBinding(of), of.key.export())

/** Opens what `wrapTenantKey` made; throws for any other root key, tenant or version. */
export const unwrapTenantKey = (
  root: RootKey,
  of: Pick<TenantKey, 'tenant' | 'version'>,
  wrapped: Uint8Array,
): TenantKey => ({ ...of, key: keyOf(openWith(root.key, tenantBinding(of), wrapped)) })

/** Wraps a data key with a tenant's key, bound to scope, subject and the version of the tenant's key. */
export const wrapDataKey = (by: TenantKey, of: DataKeyName, key: KeyObject): Buffer =>
  sealWith(by.key, dataBinding(of, by.version), key.export())

/** Opens what `wrapDataKey` made; throws for any other tenant's key, scope or subject. */
export const unwrapDataKey = (by: TenantKey, of: DataKeyName, wrapped: Uint8Array): KeyObject =>
  keyOf(openWith(by.key, dataBinding(of, by.version), wrapped))
