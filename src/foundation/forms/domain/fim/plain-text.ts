import { asText, readHtml } from './html.ts'

/** A text on one line, without blanks around it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const LOOKS_LIKE_HTML = /<\/?(?:p|ul|ol|li|br|strong|em|b|i|a|h[1-6])\b[^<>]*>/iu

/** A text in paragraphs: blanks at line ends go, at most one empty line stays, HTML becomes plain text. */
export function paragraphs(text: string): string {
  if (LOOKS_LIKE_HTML.test(text)) return asText(readHtml(text))
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
