// `npm start`: everything that a machine with only Node and git needs, then the program itself in this process, so that
// one Ctrl-C reaches one program, which stops its parts in order.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from './prepare.mjs';

prepare();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, 'dist/apps/standalone/src/main.js')).href);
