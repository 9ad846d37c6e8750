// The front doors of the libs, in the form that dependency-cruiser's resolver understands.
const fs = require('node:fs');
const path = require('node:path');

const libs = fs.readdirSync(path.join(__dirname, 'libs'));
const door = (lib, file) => path.join(__dirname, 'libs', lib, 'src', file);

module.exports = {
  resolve: {
    extensions: ['.ts', '.tsx', '.js', '.json'],
    alias: Object.fromEntries(
      libs.flatMap(lib => [
        [`@kashikan/${lib}/rules$`, door(lib, 'rules/index.ts')],
        [`@kashikan/${lib}$`, door(lib, 'index.ts')],
      ]),
    ),
  },
};
