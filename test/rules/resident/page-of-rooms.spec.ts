import { pageOfRooms, searchOnly } from '../../../apps/resident/src/pages/search/page-of-rooms';

const rooms = Array.from({ length: 45 }, (_, place) => place);

describe('The rooms of a search', () => {
  it('come twenty at a time, all of them once', () => {
    const pages = ['0', '20', '40'].map(start => pageOfRooms(rooms, { start }));
    expect(pages.map(page => page.items.length)).toEqual([20, 20, 5]);
    expect(pages.flatMap(page => page.items)).toEqual(rooms);
  });

  it.each(['', '-20', '45', 'many', '1.5'])('begin with the first where the start is "%s"', start => {
    expect(pageOfRooms(rooms, { start }).start).toBe(0);
  });

  it('are searched for anew without the place that was reached', () => {
    expect(searchOnly({ people: '10', start: '20' })).toBe('people=10');
  });
});
