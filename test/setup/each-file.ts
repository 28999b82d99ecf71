import { afterAll } from 'vitest'
import { tidyUp } from './after-file.ts'

// Registered before any hook of the file, so it runs after all of them.
afterAll(tidyUp)
