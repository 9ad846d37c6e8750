// Who may know whom. Stairs go down only; libs are entered by their front doors; vendors live in one room each.

/** The stairs, top to bottom. A lib sees what stands below it; `sees` names the steps of one stair that know each other. */
const ground = ['kernel', 'config', 'database', 'jobs', 'i18n'];
const services = ['audit', 'identity', 'groups', 'notifications', 'documents', 'ledger'];
const town = ['catalogue', 'calendar', 'pricing', 'occupancy'];
const processes = ['bookings', 'approvals', 'payments', 'keys', 'reconciliation'];

const sees = {
  kernel: [],
  config: [],
  i18n: ['kernel'],
  database: ['kernel', 'config'],
  jobs: ['kernel', 'config', 'database'],
  ...Object.fromEntries(services.map(lib => [lib, ground])),
  catalogue: [...ground, ...services],
  calendar: [...ground, ...services, 'catalogue'],
  pricing: [...ground, ...services, 'catalogue', 'calendar'],
  occupancy: [...ground, ...services, 'catalogue'],
  bookings: [...ground, ...services, ...town],
  approvals: [...ground, ...services, ...town],
  payments: [...ground, ...services, ...town],
  keys: [...ground, ...services, ...town],
  reconciliation: [...ground, ...services, ...town, 'payments'],
  reports: ground,
  journeys: [...ground, ...services, ...town, ...processes],
  ui: ['kernel', 'i18n'],
  edge: [...ground, ...services, 'ui'],
};
const libs = Object.keys(sees);

const stairs = libs.map(lib => ({
  name: `${lib}-looks-down-only`,
  comment: `libs/${lib} may know: ${sees[lib].join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...sees[lib]].join('|')})/` },
}));

/** A package that may be imported from one room only. */
const oneRoom = (name, packages, room) => ({
  name: `${name}-in-one-room`,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: room },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...stairs,
    {
      name: 'every-lib-is-on-the-stairs',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${libs.join('|')})/` },
      to: {},
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'front-doors-only',
      comment: 'A lib is entered by src/index.ts, or by src/rules/index.ts for its pure rules.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(rules/)?index\\.ts$'] },
    },
    {
      name: 'apps-enter-libs-by-front-doors',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/(rules/)?index\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules know rules, the kernel and the words; no Nest, no database, no files, no network (a hash is arithmetic).',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/rules/' },
      to: {
        pathNot: [
          '^libs/[^/]+/src/rules/',
          '^libs/(kernel|i18n)/src/',
          'node_modules/(@holiday-jp|temporal-polyfill|uuid)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'apps-are-apart',
      severity: 'error',
      from: { path: '^apps/(resident|admin|worker)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'typeorm-stays-low',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [
          '^libs/database/',
          '^libs/[^/]+/src/(records|store|views)/',
          '^libs/catalogue/src/catalogue',
          '\\.module\\.ts$',
        ],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    oneRoom(
      'stripe',
      'node_modules/stripe/',
      '^(libs/payments/src/stripe|apps/standalone/src/stripe-sandbox)/',
    ),
    oneRoom('nodemailer', 'node_modules/nodemailer/', '^libs/notifications/src/smtp/'),
    oneRoom('sharp', 'node_modules/sharp/', '^libs/catalogue/src/photos/'),
    oneRoom('graphile-worker', 'node_modules/graphile-worker/', '^libs/(jobs|database)/'),
    oneRoom('openid-client', 'node_modules/openid-client/', '^libs/identity/src/digital-app/'),
    oneRoom('argon2', 'node_modules/@node-rs/argon2/', '^libs/identity/'),
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test)/' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
