import type { Command } from '../../platform/cli/words.ts'

/** The commands of this room. What they need is loaded when they run. */
export const commands: readonly Command[] = [
  {
    name: 'geo find',
    usage: 'TEXT [--date DAY]',
    does: 'Finds areas of Hessen by name, part of a name, AGS, ARS or postcode, as they are today or on another day.',
    run: async (args, terminal) => {
      const { printPlaces } = await import('./verbs/print-places.ts')
      return printPlaces(args, terminal)
    },
  },
]
