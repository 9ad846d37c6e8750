import type { LocalDate, Zone } from '@kashikan/kernel';

/** More than a year of days; a search over more forgets and begins again. */
const MOST_DAYS = 400;

/**
 * Remembers what a fact of the town gives for a day, as long as the fact itself lives. Every search asks for the same days, and
 * arithmetic with zones and months is slow.
 */
export function rememberedByDay<Fact extends object, Answer>(
  answer: (fact: Fact, date: LocalDate, zone: Zone) => Answer,
): (fact: Fact, date: LocalDate, zone: Zone) => Answer {
  const facts = new WeakMap<Fact, Map<Zone, Map<LocalDate, Answer>>>();
  return (fact, date, zone) => {
    let zones = facts.get(fact);
    if (!zones) facts.set(fact, (zones = new Map<Zone, Map<LocalDate, Answer>>()));
    let days = zones.get(zone);
    if (!days) zones.set(zone, (days = new Map<LocalDate, Answer>()));
    let known = days.get(date);
    if (known === undefined) {
      if (days.size >= MOST_DAYS) days.clear();
      days.set(date, (known = answer(fact, date, zone)));
    }
    return known;
  };
}
