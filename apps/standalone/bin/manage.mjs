// `npm run migrate`, `add-town` and `add-staff`: what somebody does once to an installation, with its environment.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from './prepare.mjs';

prepare();
await import(pathToFileURL(path.join(root, 'dist/apps/standalone/src/manage/main.js')).href);
