import type { Command } from '../../platform/cli/words.ts'

/** The commands of this room that need no installation. What they need is loaded when they run. */
export const commands: readonly Command[] = [
  {
    name: 'form check',
    usage: 'FILE... [--rules] [--land LETTERS]',
    does: 'Reads data schemas (XDatenfelder 3.0.0 and 2.0) and tells what is in them, how surely their rules are read for a Land (HE), and what is wrong.',
    run: async (args, terminal) => {
      const { checkSchemas } = await import('./verbs/check-schemas.ts')
      return checkSchemas(args, terminal)
    },
  },
  {
    name: 'form answer',
    usage: 'FILE [--land LETTERS] [--answers FILE]',
    does: 'Says what the rules of a data schema make of answers by element path: what is visible, required, forbidden and wrong in a Land (HE).',
    run: async (args, terminal) => {
      const { answerForm } = await import('./verbs/answer-form.ts')
      return answerForm(args, terminal)
    },
  },
]
