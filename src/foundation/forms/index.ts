export { type NewFile, type Post, type PostRead, readPost } from './http/form-post.ts'
export { FormPageView, type FormPageViewProps } from './http/form-view.tsx'
export { fieldErrorsOf, inputNameOf, problemText } from './http/problem-text.ts'
