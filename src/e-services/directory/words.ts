/** Why a page of the directory was not shown. */
export type DirectoryRefusal =
  | { readonly code: 'directory/unknown-service' }
  | { readonly code: 'directory/unknown-authority' }
