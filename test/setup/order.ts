import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The folders whose files take minutes, the longest first. */
const LONG = ['test/ways/crawl.', 'test/ways/', 'test/faults/', 'test/rights/', 'test/security/']

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = LONG.findIndex((part) => moduleId.includes(part))
  return found < 0 ? LONG.length : found
}

/** Begins with what takes longest, so that no worker waits at the end for one that began it last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
