// Type-checked lint. The bans keep the present moment, money arithmetic and webhook checks in the rooms that own them.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = path.dirname(fileURLToPath(import.meta.url));
const clockBan = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Ask kernel's Clock for the present moment.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Ask kernel's Clock for the present moment.",
  },
];
const stripeBan = [
  {
    selector: "Identifier[name='payment_method_types']",
    message: 'Stripe removed this parameter (API 2026-10-28.endive).',
  },
  {
    selector: "Identifier[name='constructEventWithoutVerification']",
    message: 'A webhook is always verified.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '**/*.mjs', '**/*.cjs', '**/*.generated.*'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'no-restricted-syntax': ['error', ...clockBan, ...stripeBan],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/kernel/src/clock.ts', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...stripeBan] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
