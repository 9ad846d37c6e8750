/**
 * 不許可事由. Ordinances on public halls list the same grounds; the number of the article differs and is typed by the approver
 * beside the ground. A refusal on anything else would lack 正当な理由 (地方自治法 244条2項).
 */
export const refusalGrounds = [
  'public-order',
  'damage',
  'organized-crime',
  'long-run',
  'unsuited-use',
  'management',
] as const;

export type RefusalGround = (typeof refusalGrounds)[number];

export const isRefusalGround = (text: unknown): text is RefusalGround =>
  refusalGrounds.includes(text as RefusalGround);
