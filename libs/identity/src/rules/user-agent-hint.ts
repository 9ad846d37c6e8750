const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, 'iPhone・iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const named = (list: typeof browsers, agent: string): string | undefined =>
  list.find(([shape]) => shape.test(agent))?.[1];

/** Browser and system in two words, for the list of one's own sessions; null when the browser says nothing we know. */
export function userAgentHint(agent: string | undefined): string | null {
  const words = [named(browsers, agent ?? ''), named(systems, agent ?? '')].filter(Boolean);
  return words.length > 0 ? words.join(' / ') : null;
}
