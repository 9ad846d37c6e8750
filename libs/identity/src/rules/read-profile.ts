import { readDigits, readKana, tidyText } from '@kashikan/i18n';

/** What a resident is asked for at the first application. */
export interface Profile {
  readonly name: string;
  readonly nameKana: string;
  readonly phone: string;
  readonly groupName: string | null;
  /** 住所 with its postal code, for letters; undefined leaves what is known. */
  readonly address?: string | null;
}

export type TypedProfile = { readonly [Field in keyof Profile]?: string | undefined };

/** The code of what is wrong, by field; worded as `errors.<code>`. */
export type ProfileProblems = Partial<Record<keyof Profile, ProfileProblem>>;
export type ProfileProblem = 'profile.name-missing' | 'profile.kana-refused' | 'profile.phone-refused';

const LONGEST = 120;
const LONGEST_ADDRESS = 300;

/** A Japanese phone number with its hyphens gone, or one from abroad beginning with +. */
export function readPhone(typed: string): string | undefined {
  const digits = readDigits(typed);
  return /^(0\d{9,10}|\+\d{8,15})$/.test(digits) ? digits : undefined;
}

/** Reads a whole profile, so that a page can show everything that is wrong at once. */
export function readProfile(
  typed: TypedProfile,
): { readonly profile: Profile } | { readonly problems: ProfileProblems } {
  const name = tidyText(typed.name ?? '').slice(0, LONGEST);
  const nameKana = readKana(typed.nameKana ?? '');
  const phone = readPhone(typed.phone ?? '');
  const groupName = tidyText(typed.groupName ?? '').slice(0, LONGEST) || null;
  const address =
    typed.address === undefined ? {} : { address: tidyText(typed.address).slice(0, LONGEST_ADDRESS) || null };
  if (name && nameKana && phone) return { profile: { name, nameKana, phone, groupName, ...address } };
  return {
    problems: {
      ...(name ? {} : { name: 'profile.name-missing' }),
      ...(nameKana ? {} : { nameKana: 'profile.kana-refused' }),
      ...(phone ? {} : { phone: 'profile.phone-refused' }),
    },
  };
}
