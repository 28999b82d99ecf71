export { JWT_ALGORITHMS, type JwtRefusal, type JwtWish, verifyJwt } from './verify.ts'
