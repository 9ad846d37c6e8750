import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'require-csp-nonce': 'off',
    'tel-non-breaking': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // The bands of a slot are a list: one name, several values.
    'form-dup-name': 'off',
  },
});

/** What is wrong with a page: structure, accessibility, and inline styles that the CSP would refuse. Empty when nothing is. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results
    .flatMap(result => result.messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
}
