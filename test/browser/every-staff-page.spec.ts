import { Routes } from '@kashikan/edge';
import { Clerk } from './support/clerk';
import { Inspector } from './support/faults';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { type SampleLife, sampleLife } from './support/sample-life';
import { type WholeSystem, wholeSystem } from './support/whole-system';

type Who = 'nobody' | 'aoba-desk' | 'aoba-approver' | 'aoba-accountant' | 'aoba-administrator';
type AddressOf = (life: SampleLife) => string;
type Visit = readonly [who: Who, ...addresses: AddressOf[]];

const notPages = [
  '/people/groups/:registration/documents/:document',
  '/documents/:paper/file.pdf',
  '/health/live',
  '/health/ready',
  '/identity-images/:image/picture',
  '/import/file',
  '/insider-bookings/csv',
  '/records/csv',
  '/records/looks/csv',
  '/settings/rooms/:room/photo-files/:hash',
  '/settings/fees/drafts/:id/file',
  '/settings/fees/versions/:facility/:code/:from/file',
];

const released: AddressOf = life => `/settings/fees/versions/${life.facility}/central-hall/2026-04-01`;
const draft: AddressOf = life => `/settings/fees/drafts/${life.feeDraft}`;

const pages: Readonly<Record<string, Visit>> = {
  '/': ['aoba-desk', () => '/'],
  '/sign-in': ['nobody', () => '/sign-in'],
  '/sign-in/first': ['nobody', () => '/sign-in/first'],
  '/set-up': ['aoba-desk', () => '/set-up'],
  '/me': ['aoba-desk', () => '/me'],
  '/me/password': ['aoba-desk', () => '/me/password'],
  '/me/app': ['aoba-desk', () => '/me/app'],
  '/me/passkeys/new': ['aoba-desk', () => '/me/passkeys/new'],
  '/staff': ['aoba-administrator', () => '/staff'],
  '/staff/new': ['aoba-administrator', () => '/staff/new'],
  '/staff/entry': ['aoba-administrator', () => '/staff/entry'],
  '/staff/matrix': ['aoba-desk', () => '/staff/matrix'],
  '/staff/:staff': ['aoba-administrator', life => `/staff/${life.staff}`],
  '/step-up': ['aoba-desk', () => '/step-up'],
  '/help': ['aoba-desk', () => '/help'],
  '/board': ['aoba-desk', () => '/board', () => '/board?view=table', () => '/board?date=きのう'],
  '/search': ['aoba-desk', () => '/search?scan=あおば合唱団'],
  '/new-booking': ['aoba-desk', () => '/new-booking', () => '/new-booking?date=2027-06-10'],
  '/bookings': ['aoba-desk', () => '/bookings', () => '/bookings?scan=だれもいない'],
  '/bookings/:id': [
    'aoba-desk',
    life => `/bookings/${life.changing}`,
    life => `/bookings/${life.confirmed}`,
    life => `/bookings/${life.unpaid}`,
    life => `/bookings/${life.undecided}`,
  ],
  '/bookings/:id/permit': ['aoba-desk', life => `/bookings/${life.confirmed}/permit`],
  '/bookings/:id/slip': ['aoba-desk', life => `/bookings/${life.confirmed}/slip`],
  '/documents/:paper': ['aoba-desk', life => `/documents/${life.paper}`],
  '/bookings/:id/cancellation': ['aoba-desk', life => `/bookings/${life.confirmed}/cancellation`],
  '/bookings/:id/use': ['aoba-desk', life => `/bookings/${life.begun}/use`],
  '/bookings/:id/change': [
    'aoba-desk',
    life => `/bookings/${life.confirmed}/change`,
    life => `/bookings/${life.unpaid}/change`,
    life => `/bookings/${life.undecided}/change`,
  ],
  '/bookings/:id/change/withdrawal': ['aoba-desk', life => `/bookings/${life.changing}/change/withdrawal`],
  '/bookings/:id/handover': [
    'aoba-desk',
    life => `/bookings/${life.confirmed}/handover`,
    life => `/bookings/${life.unpaid}/handover`,
  ],
  '/handovers/:id/return': ['aoba-desk', life => `/handovers/${life.handover}/return`],
  '/keys': ['aoba-desk', () => '/keys'],
  '/approvals': ['aoba-approver', () => '/approvals', () => '/approvals?show=all'],
  '/absence': ['aoba-approver', () => '/absence'],
  '/approvals/:id': ['aoba-approver', life => `/approvals/${life.approval}`],
  '/approvals/:id/refusal': ['aoba-approver', life => `/approvals/${life.approval}/refusal`],
  '/accounting': ['aoba-accountant', () => '/accounting', () => '/accounting?date=2027-02-30'],
  '/accounting/entries': ['aoba-accountant', () => '/accounting/entries?date=2027-05-10&column=assessments'],
  '/accounting/stripe': ['aoba-accountant', () => '/accounting/stripe?date=2027-05-10'],
  '/closures': ['aoba-desk', () => '/closures', () => '/closures?month=2027-06'],
  '/closures/new': ['aoba-desk', () => '/closures/new'],
  '/closures/emergency': ['aoba-desk', () => '/closures/emergency'],
  '/closures/:id': ['aoba-desk', life => `/closures/${life.closure}`],
  '/insider-bookings': ['aoba-approver', () => '/insider-bookings', () => '/insider-bookings?month=2027-05'],
  '/import': ['aoba-administrator', () => '/import'],
  '/waiting': ['aoba-desk', () => '/waiting'],
  '/waiting/:id/removal': ['aoba-desk', life => `/waiting/${life.waiting}/removal`],
  '/people/groups': ['aoba-approver', () => '/people/groups', () => '/people/groups?who=だれもいない'],
  '/people/groups/:registration': [
    'aoba-approver',
    life => `/people/groups/${life.likeGroup}`,
    life => `/people/groups/${life.registeredGroup}`,
  ],
  '/people/groups/:registration/refusal': [
    'aoba-approver',
    life => `/people/groups/${life.likeGroup}/refusal`,
  ],
  '/settings/groups': ['aoba-administrator', () => '/settings/groups'],
  '/settings': ['aoba-administrator', () => '/settings'],
  '/settings/kinds': ['aoba-administrator', () => '/settings/kinds'],
  '/settings/reception': [
    'aoba-administrator',
    () => '/settings/reception',
    life => `/settings/reception?room=${life.bandRoom}&kind=citizen&channel=online&date=2027-12-07`,
  ],
  '/settings/reception/:facility/:plan': [
    'aoba-administrator',
    () => '/settings/reception/central-hall/room',
  ],
  '/settings/calendar': ['aoba-administrator', () => '/settings/calendar'],
  '/settings/calendar/:facility': [
    'aoba-administrator',
    () => '/settings/calendar/gym',
    () => '/settings/calendar/minami-center',
  ],
  '/records': [
    'aoba-administrator',
    () => '/records',
    () => '/records?from=きのう',
    () => '/records?person=だれもいない人',
  ],
  '/records/looks': ['aoba-administrator', () => '/records/looks'],
  '/records/seal': ['aoba-administrator', () => '/records/seal'],
  '/records/retention': ['aoba-administrator', () => '/records/retention'],
  '/records/disclosure': [
    'aoba-administrator',
    () => '/records/disclosure',
    () => '/records/disclosure?who=花子&missing=reason',
  ],
  '/registrations': ['aoba-desk', () => '/registrations', () => '/registrations?who=花子'],
  '/registrations/:account/identity': ['aoba-desk', life => `/registrations/${life.resident}/identity`],
  '/people/notices': ['aoba-desk', () => '/people/notices'],
  '/people/notices/:notice': ['aoba-desk', life => `/people/notices/${life.notice}`],
  '/identity-images': ['aoba-desk', () => '/identity-images'],
  '/identity-images/:image': ['aoba-desk', life => `/identity-images/${life.identityImage}`],
  '/settings/posts': ['aoba-administrator', () => '/settings/posts'],
  '/settings/assurance': ['aoba-administrator', () => '/settings/assurance'],
  '/people/:account': ['aoba-desk', life => `/people/${life.resident}`],
  '/registrations/:account/card': ['aoba-desk', life => `/registrations/${life.resident}/card`],
  '/registrations/:account': ['aoba-desk', life => `/registrations/${life.resident}`],
  '/settings/rooms': ['aoba-administrator', () => '/settings/rooms'],
  '/settings/rooms/:room': ['aoba-administrator', life => `/settings/rooms/${life.bandRoom}`],
  '/settings/rooms/:room/copy': ['aoba-administrator', life => `/settings/rooms/${life.bandRoom}/copy`],
  '/settings/rooms/:room/photos': [
    'aoba-administrator',
    life => `/settings/rooms/${life.photographed}/photos`,
  ],
  '/settings/facilities/:facility': ['aoba-administrator', life => `/settings/facilities/${life.facility}`],
  '/settings/facilities/:facility/equipment': [
    'aoba-administrator',
    life => `/settings/facilities/${life.facility}/equipment`,
  ],
  '/settings/facilities/:facility/rules': [
    'aoba-administrator',
    life => `/settings/facilities/${life.facility}/rules`,
  ],
  '/settings/terms': [
    'aoba-administrator',
    () => '/settings/terms',
    () => '/settings/terms?sampleDate=2027-06-19&sampleYen=45100',
  ],
  '/settings/terms/rule': [
    'aoba-administrator',
    () => '/settings/terms/rule',
    () => '/settings/terms/rule?code=gym',
  ],
  '/bookings/:id/payment': ['aoba-desk', life => `/bookings/${life.unpaid}/payment`],
  '/bookings/:id/payment/:charge': [
    'aoba-desk',
    ({ cash }) => `/bookings/${cash.bookingId}/payment/${cash.chargeId}`,
  ],
  '/bookings/:id/no-show': ['aoba-desk', life => `/bookings/${life.confirmed}/no-show`],
  '/conduct': ['aoba-desk', () => '/conduct'],
  '/conduct/:id': ['aoba-desk', life => `/conduct/${life.mark}`],
  '/settings/limits': ['aoba-administrator', () => '/settings/limits'],
  '/settings/limits/limit': [
    'aoba-administrator',
    () => '/settings/limits/limit',
    () => '/settings/limits/limit?code=gym-month',
  ],
  '/settings/limits/suspension': [
    'aoba-administrator',
    () => '/settings/limits/suspension',
    () => '/settings/limits/suspension?code=no-show',
  ],
  '/settings/purposes': ['aoba-administrator', () => '/settings/purposes'],
  '/standing-reductions': ['aoba-approver', () => '/standing-reductions'],
  '/settings/fees': ['aoba-administrator', () => '/settings/fees'],
  '/settings/fees/versions/:facility/:code/:from': ['aoba-accountant', released],
  '/settings/fees/versions/:facility/:code/:from/try': [
    'aoba-accountant',
    life => `${released(life)}/try`,
    life => `${released(life)}/try?room=main-hall&date=2027-06-19&bands=all&usesAirConditioning=yes`,
    life => `${released(life)}/try?room=main-hall&date=2027-06-19`,
  ],
  '/settings/fees/drafts/:id': ['aoba-administrator', draft],
  '/settings/fees/drafts/:id/try': ['aoba-administrator', life => `${draft(life)}/try`],
  '/settings/fees/drafts/:id/head': ['aoba-administrator', life => `${draft(life)}/head`],
  '/settings/fees/drafts/:id/prices': ['aoba-administrator', life => `${draft(life)}/prices`],
  '/settings/fees/drafts/:id/lists/:list/:index': [
    'aoba-administrator',
    life => `${draft(life)}/lists/steps/0`,
    life => `${draft(life)}/lists/reductions/new`,
    life => `${draft(life)}/lists/examples/0`,
  ],
  '/settings/parts': [
    'aoba-administrator',
    () => '/settings/parts?a=main-hall&b=main-hall-set',
    () => '/settings/parts?room=exhibition-quarter&date=きのう',
  ],
  '/settings/parts/:kind': [
    'aoba-administrator',
    () => '/settings/parts/part',
    () => '/settings/parts/room?code=exhibition-east',
    () => '/settings/parts/zone?code=second-floor',
  ],
};

/** A form, and its button, which is pressed before anything was filled in. */
const emptyForms: readonly (readonly [Who, AddressOf, string | RegExp])[] = [
  ['nobody', () => '/sign-in', /^サインイン$/],
  ['aoba-desk', life => `/bookings/${life.confirmed}/handover`, '渡した'],
  ['aoba-desk', life => `/bookings/${life.confirmed}/change`, '変更の内容と料金を確かめる'],
  ['aoba-desk', () => '/keys', '返却した'],
  ['aoba-approver', life => `/approvals/${life.approval}/refusal`, '通知書を確かめる'],
  ['aoba-desk', () => '/closures/new', '確かめて登録する'],
  ['aoba-desk', () => '/closures/emergency', '影響を確かめる'],
  ['aoba-administrator', () => '/import', '確かめる'],
  ['aoba-approver', () => '/standing-reductions', '登録する'],
  ['aoba-administrator', life => `/settings/rooms/${life.photographed}/photos`, '写真を追加する'],
  ['aoba-administrator', life => `/settings/rooms/${life.bandRoom}/copy`, '保存する'],
];

const refusals: readonly (readonly [Who, string, number])[] = [
  ['aoba-desk', '/accounting', 403],
  ['aoba-desk', '/nowhere', 404],
  ['aoba-desk', '/bookings/0193e0a0-0000-7000-8000-000000000000', 404],
  ['aoba-approver', '/approvals/not-an-id', 404],
];

describeInBrowser('every page of the staff', () => {
  let system: WholeSystem;
  let life: SampleLife;
  let people: Visitors;
  const inspectors = new Map<Who, Inspector>();

  beforeAll(async () => {
    system = await wholeSystem();
    life = await sampleLife(system);
    people = await visitors();
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  /** Signs in when somebody is wanted for the first time. */
  async function inspector(who: Who): Promise<Inspector> {
    const known = inspectors.get(who);
    if (known) return known;
    const page = await people.desk();
    if (who !== 'nobody') await Clerk.signedIn(system, page, who);
    const fresh = new Inspector(page);
    inspectors.set(who, fresh);
    return fresh;
  }

  async function open(who: Who, address: string): Promise<Inspector> {
    const eyes = await inspector(who);
    await eyes.goTo(`${system.adminUrl}${address}`);
    return eyes;
  }

  const nameOf = (who: Who, address: string) => `${who} ${address.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, '')}`;

  it('is in the list of this spec, so that none is forgotten', () => {
    const routes = system.admin.app.get(Routes, { strict: false }).all();
    const shown = routes
      .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/') && !notPages.includes(path))
      .map(({ path }) => path);
    expect(shown.sort()).toEqual(Object.keys(pages).sort());
  });

  it.each(Object.entries(pages))(
    'at %s is clean at 320 px and at a desk',
    async (_route, [who, ...addresses]) => {
      for (const addressOf of addresses) {
        const address = addressOf(life);
        expect(await (await open(who, address)).faults(nameOf(who, address))).toEqual([]);
      }
    },
    60_000,
  );

  it('comes back clean from a form sent empty, with the focus on what is wrong', async () => {
    for (const [who, addressOf, button] of emptyForms) {
      const address = addressOf(life);
      const eyes = await open(who, address);
      await eyes.page.getByRole('main').getByRole('button', { name: button }).click();
      await eyes.page.locator('[data-error-summary]').waitFor();
      expect(await eyes.page.title()).toMatch(/^エラー：/);
      expect(await eyes.page.evaluate('document.activeElement.className')).toBe('error-summary');
      expect([address, ...(await eyes.faults(`${nameOf(who, address)} empty`))]).toEqual([address]);
    }
  }, 90_000);

  it.each(refusals)(
    'tells %s at %s why not (%i), and is clean',
    async (who, address, status) => {
      const eyes = await open(who, address);
      expect(eyes.status).toBe(status);
      expect(await eyes.faults(nameOf(who, address))).toEqual([]);
    },
    30_000,
  );
});
