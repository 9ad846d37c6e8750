// Says once, politely, that a hold ends in five minutes, and once that it has ended. The page shows the clock time anyway; the
// seconds left come from the server, since the clock of a phone may be wrong.
const hold = document.querySelector('[data-hold-left]');
if (hold instanceof HTMLElement) {
  const live = hold.querySelector('[data-hold-live]');
  const { holdLeft, soon, lapsed } = hold.dataset;
  const left = Number(holdLeft) * 1000;
  /** @type {(words: string | undefined) => void} */
  const say = words => {
    if (live) live.textContent = words ?? '';
  };
  if (left > 0) {
    setTimeout(() => say(soon), Math.max(left - 300_000, 0));
    setTimeout(() => say(lapsed), left);
  }
}
