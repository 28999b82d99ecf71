export { isView, statesOf, VIEWS, type View } from './domain/views.ts'
