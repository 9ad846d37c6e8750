import { account } from './account';
import { apply } from './apply';
import { booking } from './booking';
import { home } from './home';
import { room } from './room';
import { search } from './search';
import { slot } from './slot';

export const resident = {
  ...account,
  ...apply,
  ...booking,
  ...home,
  ...room,
  ...search,
  ...slot,
};
