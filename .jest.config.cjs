// Jest on Node 20 cannot require() an ES module, so the ESM-only packages are transformed as our own sources are.
const typescript = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
  module: { type: 'commonjs' },
};
const esm = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
};
const esmOnly = [
  '@nestjs',
  '@fastify/cookie',
  'preact',
  'preact-render-to-string',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'nodemailer',
  'smtp-server',
  'postal-mime',
  'uuid',
  'temporal-polyfill',
  'temporal-utils',
  'otpauth',
  'ical-generator',
  '@noble',
  'cookie',
  'content-disposition',
  'openid-client',
  'oauth4webapi',
  'jose',
];

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // The first spec migrates the template of all; whoever starts beside it waits for that.
  testTimeout: 20_000,
  testRegex: 'test/.+\\.spec\\.tsx?$',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript], 'node_modules/.+\\.(js|mjs)$': ['@swc/jest', esm] },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@kashikan/([a-z0-9-]+)/rules$': '<rootDir>/libs/$1/src/rules/index.ts',
    '^@kashikan/([a-z0-9-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
};
