import { account } from './account';
import { apply } from './apply';
import { basket } from './basket';
import { booking } from './booking';
import { change } from './change';
import { closing } from './closing';
import { home } from './home';
import { my } from './my';
import { notices } from './notices';
import { room } from './room';
import { search } from './search';
import { security } from './security';
import { slot } from './slot';
import { use } from './use';
import { verify } from './verify';

export const resident = {
  ...account,
  ...apply,
  ...basket,
  ...booking,
  ...change,
  ...closing,
  ...home,
  ...my,
  ...notices,
  ...room,
  ...search,
  ...security,
  ...slot,
  ...use,
  ...verify,
};
