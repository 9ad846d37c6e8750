import { cardNumber, readCardNumber, showCardNumber } from '@kashikan/identity/rules';
import { property, assert, integer, nat } from 'fast-check';

const drawn = integer({ min: 0, max: 99_999_999 });

describe('the number of a card', () => {
  it('is read back as it was printed, in any width', () => {
    assert(
      property(drawn, one => {
        const number = cardNumber(one);
        const wide = [...showCardNumber(number)].map(sign =>
          /\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : 'ー',
        );
        return readCardNumber(number) === number && readCardNumber(` ${wide.join('')} `) === number;
      }),
    );
  });

  it('is not read with any one digit wrong', () => {
    assert(
      property(drawn, nat({ max: 9 }), integer({ min: 1, max: 9 }), (one, place, step) => {
        const number = cardNumber(one);
        const wrong = (Number(number[place]) + step) % 10;
        return readCardNumber(`${number.slice(0, place)}${wrong}${number.slice(place + 1)}`) === undefined;
      }),
    );
  });
});
