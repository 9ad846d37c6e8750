import { tidyText } from '@kashikan/i18n';
import { readEmail } from './read-email';
import { type ProfileProblem, readPhone } from './read-profile';

/** A person whom staff write down; more is asked later. */
export interface NewPerson {
  readonly name: string;
  readonly phone: string;
  /** Null when there is none, or nobody asked. */
  readonly email: string | null;
}

export type TypedPerson = { readonly [Field in keyof NewPerson]: string };
/** The code of what is wrong, by field; worded as `errors.<code>`. */
export type PersonProblems = Partial<Record<keyof NewPerson, ProfileProblem | 'sign-in.email-malformed'>>;

/** Reads name, telephone and perhaps a mail address, with everything that is wrong at once. */
export function readPerson(
  typed: TypedPerson,
): { readonly person: NewPerson } | { readonly problems: PersonProblems } {
  const name = tidyText(typed.name).slice(0, 120);
  const phone = readPhone(typed.phone);
  const email = typed.email.trim() === '' ? null : readEmail(typed.email);
  if (name && phone && email !== undefined) return { person: { name, phone, email } };
  return {
    problems: {
      ...(name ? {} : { name: 'profile.name-missing' as const }),
      ...(phone ? {} : { phone: 'profile.phone-refused' as const }),
      ...(email === undefined ? { email: 'sign-in.email-malformed' as const } : {}),
    },
  };
}
