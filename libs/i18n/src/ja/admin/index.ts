import { shell } from './shell';

export const admin = {
  ...shell,
};
