export { flag, oneOf, type Option, readArguments, sayBadArgument, textOption } from './arguments.ts'
export { type CommandTable, runCommand } from './run.ts'
export { openTerminal } from './terminal.ts'
