/** Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet, 2024); the library's default kind is argon2id. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
