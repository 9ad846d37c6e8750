/** 仮押さえ: how long a slot is kept while a person fills in the form (WCAG 2.2.1 wants at least ten extensions). */
export const holdTerms = {
  minutes: 30,
  extensionMinutes: 30,
  mostExtensions: 12,
  /** Slots that one person may hold at a time, so that nobody keeps a hall closed by holding it. */
  mostAtOnce: 2,
  /** Slots in one basket, which counts as one hold: a year of a weekly group, in two goes. */
  mostInBasket: 30,
} as const;
