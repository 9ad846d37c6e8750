import { search } from './search';

export const resident = {
  ...search,
};
