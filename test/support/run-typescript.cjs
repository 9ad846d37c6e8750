// For specs that need a process of their own, to kill it: `node -r test/support/run-typescript.cjs script.ts` compiles as Jest does.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { transform } = require('../../.jest.config.cjs');

const root = path.resolve(__dirname, '../..');
const [, options] = transform['^.+\\.tsx?$'];

for (const extension of ['.ts', '.tsx'])
  Module._extensions[extension] = (module, filename) =>
    module._compile(
      transformSync(readFileSync(filename, 'utf8'), { ...options, filename, configFile: false }).code,
      filename,
    );

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, lib, rules] = /^@kashikan\/([a-z0-9-]+)(\/rules)?$/.exec(request) ?? [];
  return resolve.call(
    this,
    lib ? path.join(root, 'libs', lib, 'src', rules ?? '', 'index.ts') : request,
    ...rest,
  );
};
