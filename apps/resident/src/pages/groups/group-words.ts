import type { Municipality } from '@kashikan/catalogue';
import { groupTerms, type RegistrationState } from '@kashikan/groups/rules';
import { formatDate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import type { Tone } from '@kashikan/ui';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

export const stateTones: Readonly<Record<RegistrationState, Tone>> = {
  applied: 'waiting',
  returned: 'alert',
  approved: 'good',
  refused: 'stopped',
  expired: 'stopped',
  withdrawn: 'neutral',
  ended: 'neutral',
};

export const kindName = ({ locale }: ResidentPage, town: Municipality, code: string): string => {
  const kind = town.applicantKinds.find(one => one.code === code);
  return kind ? nameIn(locale, kind) : code;
};

export const dateWords = ({ locale }: ResidentPage, date: LocalDate): string =>
  formatDate(locale, date, 'year');

/** The towns of this install that register groups, in their order. */
export const townsWithGroups = ({ towns }: ResidentPage): Municipality[] =>
  [...towns.byId.values()]
    .map(({ municipality }) => municipality)
    .filter(({ groupTerms: terms }) => groupTerms(terms).kinds.length > 0)
    .sort((a, b) => a.sortOrder - b.sortOrder);
