import { DomainError } from '@kashikan/kernel';

export const databaseErrors = {
  busy: (cause: unknown) => new DomainError('database.busy', 'unavailable', {}, { cause }),
  keyReused: () => new DomainError('idempotency.key-reused', 'refused-by-rule'),
  inProgress: () => new DomainError('idempotency.in-progress', 'conflict'),
};

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

const unwrap = (error: unknown): PostgresError | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  return typeof (inner as PostgresError).code === 'string' ? inner : undefined;
};

export const sqlStateOf = (error: unknown): string | undefined => unwrap(error)?.code;

/** What a trigger of ours says besides its constraint. */
export const detailOf = (error: unknown): string | undefined => unwrap(error)?.detail;

export const constraintOf = (error: unknown): string | undefined => unwrap(error)?.constraint;

/**
 * Awaits `work` and turns the refusal of a named constraint into the refusal that people understand. Anything else passes through.
 */
export async function refusedBy<T>(
  work: Promise<T>,
  refusals: Readonly<Record<string, () => DomainError>>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const refusal = refusals[constraintOf(error) ?? ''];
    throw refusal ? refusal() : error;
  }
}
