/** Names of values that are somebody's personal data, whoever notes them. */
const personal = /name|kana|mail|phone|address|birth|recipient|note|words|bank/i;

/** What stands in the record instead: that there was something, not what. */
const MASK = '●●●';

/** The values with the personal ones masked; an empty one stays empty, so that it shows what was added or taken away. */
export const masked = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      personal.test(name) && value !== null && value !== '' ? MASK : value,
    ]),
  );
