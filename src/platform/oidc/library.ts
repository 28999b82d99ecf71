export { default as Provider, errors, interactionPolicy } from 'oidc-provider'
export type { Adapter, AdapterPayload, Configuration, KoaContextWithOIDC } from 'oidc-provider'
