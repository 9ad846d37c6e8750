import { addMinutes } from '@kashikan/kernel';

/** The last moment at which a slip costs nothing, never beyond the start of the use; null when the terms know no grace. */
export function graceUntil(
  { graceMinutes }: { readonly graceMinutes: number },
  { startsAt }: { readonly startsAt: Date },
  appliedAt: Date,
): Date | null {
  if (graceMinutes === 0) return null;
  const until = addMinutes(appliedAt, graceMinutes);
  return until < startsAt ? until : startsAt;
}
