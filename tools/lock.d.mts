/** Does something while holding a lock, waiting for whoever holds it. A lock whose process died is taken over. */
export declare const underLock: <T>(path: string, work: () => Promise<T>, longestMs?: number) => Promise<T>
