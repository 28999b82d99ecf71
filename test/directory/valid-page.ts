import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Tables that are stacked on narrow screens lose their meaning in browsers, so their roles are repeated.
    'no-redundant-role': 'off',
    // A class keeps telephone numbers in one line.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'input-missing-label': 'error',
    'no-missing-references': 'error',
    'heading-level': 'error',
  },
})

/** Everything that is wrong with the HTML of a page, with inline style and code, and with addresses of other hosts. */
export const faultsOf = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html)
  const inline = html.match(/\sstyle=|<style|<script(?![^>]* src=)|\son\w+=/gi) ?? []
  const foreign = html.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*/gi) ?? []
  return [
    ...results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
    ),
    ...inline,
    ...foreign,
  ]
}
