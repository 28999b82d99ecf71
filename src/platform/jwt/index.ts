export { type JwtRefusal, type JwtWish, verifyJwt } from './verify.ts'
