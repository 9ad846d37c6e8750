import type { Room, Town } from '@kashikan/catalogue';
import { readApplication } from '../../../apps/resident/src/pages/application/read-application';

const room = { facility: { equipment: [] } } as unknown as Room;
const town = { purposes: [{ code: 'meeting' }] } as unknown as Town;
const typed = { purpose: 'meeting', people: '１２' };

describe('An application as typed', () => {
  it('keeps of a group name what a permit has room for', () => {
    const { application } = readApplication({ ...typed, groupName: '合'.repeat(5_000) }, room, town);
    expect(application).toMatchObject({ people: 12, groupName: '合'.repeat(120) });
  });

  it('is sent back with an event name that no board can show', () => {
    const { application, errors } = readApplication({ ...typed, eventName: '催'.repeat(41) }, room, town);
    expect([application, errors.eventName]).toEqual([null, 'apply.event.long']);
  });
});
