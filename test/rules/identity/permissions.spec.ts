import { facilitiesWhere, may, permissions, type RoleGrant, roles, worksAt } from '@kashikan/identity/rules';

/** The matrix as the town signed it off. A change here is a change of who may do what: say why in the commit. */
const picture = `
                   desk  approver  accountant  administrator
board.view         yes   yes       yes         yes
booking.view       yes   yes       yes         yes
booking.take       yes   -         -           -
booking.override   -     yes       -           -
document.issue     yes   -         -           -
booking.cancel     yes   -         -           -
booking.change     yes   -         -           -
key.hand-over      yes   -         -           -
key.take-back      yes   -         -           -
approval.view      yes   yes       -           yes
approval.decide    -     yes       -           -
accounting.view    -     -         yes         yes
accounting.refresh -     -         yes         -
catalogue.view     yes   yes       yes         yes
catalogue.import   -     -         -           yes
conduct.record     yes   -         -           -
conduct.decide     yes   -         -           yes
use.record         yes   -         -           -
payment.take       yes   -         -           -
refund.hand-back   yes   -         -           -
closure.edit       yes   -         -           yes
insider-report.view -    yes       yes         yes
settings.view      -     yes       yes         yes
settings.edit      -     -         -           yes
registration.edit  yes   -         -           -
identity.check     yes   -         -           -
notice.deliver     yes   -         -           -
fee-table.release  -     -         yes         yes
standing-reduction.decide - yes    -           -
group.view         yes   yes       -           yes
group.decide       -     yes       -           -
record.view        -     -         -           yes
person.export      -     -         -           yes
staff.edit         -     -         -           yes
staff.reset        -     -         -           yes
`;

const rows = picture
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));
const [columns = [], ...body] = rows;

describe('the permission matrix', () => {
  it('is the one that was agreed, cell by cell', () => {
    expect(columns).toEqual([...roles]);
    const agreed = Object.fromEntries(
      body.map(([name, ...cells]) => [name, columns.filter((_, index) => cells[index] === 'yes')]),
    );
    expect(permissions).toEqual(agreed);
  });

  it('gives no single role the use, the money and the rule', () => {
    const sorts = ['approval.decide', 'accounting.refresh', 'catalogue.import', 'booking.cancel'] as const;
    for (const role of roles)
      expect(
        sorts.filter(sort => (permissions[sort] as readonly string[]).includes(role)).length,
      ).toBeLessThanOrEqual(1);
  });
});

describe('a grant', () => {
  const atNorth: RoleGrant[] = [{ role: 'approver', facilityId: 'north' }];
  const inTown: RoleGrant[] = [{ role: 'approver', facilityId: null }];

  it('for one facility holds there and nowhere else', () => {
    expect(may(atNorth, 'approval.decide', 'north')).toBe(true);
    expect(may(atNorth, 'approval.decide', 'south')).toBe(false);
    expect(may(atNorth, 'approval.decide', null)).toBe(false);
    expect(worksAt(atNorth, 'south')).toBe(false);
  });

  it('for the municipality holds everywhere in it', () => {
    expect(may(inTown, 'approval.decide', 'north')).toBe(true);
    expect(may(inTown, 'approval.decide', null)).toBe(true);
    expect(facilitiesWhere(inTown, 'approval.decide')).toBe('all');
  });

  it('of one role does not lend the permission of another at another place', () => {
    const mixed: RoleGrant[] = [...atNorth, { role: 'desk', facilityId: 'south' }];
    expect(may(mixed, 'approval.decide', 'south')).toBe(false);
    expect(facilitiesWhere(mixed, 'booking.view')).toEqual(['north', 'south']);
    expect(facilitiesWhere(mixed, 'key.hand-over')).toEqual(['south']);
  });

  it('that is missing allows nothing', () => {
    expect(may([], 'board.view', null)).toBe(false);
    expect(facilitiesWhere([], 'board.view')).toEqual([]);
  });
});
