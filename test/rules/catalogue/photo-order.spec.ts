import { movedBy } from '@kashikan/catalogue/rules';

describe('the order of photos', () => {
  it('moves one by one place and no further than the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});
