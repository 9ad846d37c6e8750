const shape =
  /^[^\s@<>"'(),:;\\[\]\p{Cc}]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;

/**
 * An e-mail address as typed, full-width letters and capitals folded; undefined when it cannot be one. What could end a mail
 * header or name a second recipient is refused.
 */
export function readEmail(typed: string): string | undefined {
  const email = typed.normalize('NFKC').trim().toLowerCase();
  return email.length <= 254 && shape.test(email) ? email : undefined;
}
