export { type Config, type ConfigFinding, type LogLevel, readConfig, SETTINGS, tellFinding } from './config.ts'
