export type { AddressRange } from './address-range.ts'
export { type Config, type ConfigFinding, type LogLevel, readConfig, SETTINGS, tellFinding } from './config.ts'
