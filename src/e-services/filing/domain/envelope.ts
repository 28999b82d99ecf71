import { z } from 'zod'

/** One application as a program sends it. What the answers look like says the schema of the service. */
export const anApplication = z.strictObject({
  place: z
    .string()
    .regex(/^\d{8}$/, 'an official municipality key of eight digits')
    .meta({
      description: 'official municipality key (AGS) of the place that decides which authority is responsible',
      example: '06414000',
    }),
  reference: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'what you call this application; within a file the same reference is the same case' }),
  answers: z.record(z.string(), z.unknown()).meta({ description: 'in the shape of the schema of the service' }),
})

export type SentApplication = z.output<typeof anApplication>
