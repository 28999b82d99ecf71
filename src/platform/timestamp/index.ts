export { openTimestampAuthority } from './authority.ts'
