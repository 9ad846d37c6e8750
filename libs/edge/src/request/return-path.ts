/**
 * A path of our own to go back to after signing in, or `fallback`. Anything a browser could read as another host (`//evil`,
 * `/\evil`) is not one.
 */
export function safeReturnPath(given: unknown, fallback = '/'): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return fallback;
  return given;
}
