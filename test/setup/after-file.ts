const work: (() => Promise<unknown>)[] = []

/** Does something when the test file is through, after all of its own hooks. */
export const afterFile = (deed: () => Promise<unknown>): void => void work.push(deed)

/** Does what was asked for, last first. */
export const tidyUp = async (): Promise<void> => {
  for (const deed of work.splice(0).reverse()) await deed()
}
