import { type Locale, type Words, words } from '@kashikan/i18n';
import type { Zone } from '@kashikan/kernel';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What every page of one request knows: who shows it, in which language, and what its forms must carry. */
export interface Visit {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly now: Date;
  readonly municipality: {
    readonly id: string;
    readonly name: string;
    /** The help line in the footer of each page (WCAG 2.2, 3.2.6); empty on a page that belongs to no town yet. */
    readonly phone: string;
    readonly phoneHours: string;
  };
  /** Proves that a form came from our own page; hidden in every POST form. */
  readonly csrfToken: string;
  readonly links: {
    readonly home: string;
    readonly help: string;
    readonly signIn?: string;
    readonly signOut?: string;
    readonly myPage?: string;
  };
  /** Where the same page is in another language; without it no language switch is shown. */
  readonly languageHref?: (locale: Locale) => string;
  readonly signedInName?: string;
}

/** What was typed and what was wrong with it, by field name; fields look here for their value and their message. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly errors: Readonly<Record<string, string>>;
}

export const emptyForm: FormState = { values: {}, errors: {} };

const VisitContext = createContext<Visit | undefined>(undefined);
const FormContext = createContext<FormState>(emptyForm);

export const VisitProvider = VisitContext.Provider;
export const FormProvider = FormContext.Provider;

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('This component stands inside a Page or an AdminPage.');
  return visit;
}

export const useForm = (): FormState => useContext(FormContext);
export const useWords = (): Words => words(useVisit().locale);

/** Names of the hidden fields that Form writes and edge reads. */
export const csrfField = '_csrf';
export const idempotencyField = '_idempotency';
