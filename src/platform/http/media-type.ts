/** A media type without its parameters. */
export const mediaTypeOf = (kind: string | undefined): string => (kind ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
