// Keeps a board fresh: asks for the same page, replaces the part, keeps the focus. It can be paused (WCAG 2.2.2), waits while
// somebody types in it, and never runs on a page that nobody looks at.
const part = document.querySelector('[data-refresh]');
const pause = document.querySelector('[data-refresh-pause]');
if (part instanceof HTMLElement && pause instanceof HTMLButtonElement && part.id) {
  let isPaused = false;
  pause.hidden = false;
  pause.addEventListener('click', () => {
    isPaused = !isPaused;
    pause.textContent = (isPaused ? pause.dataset.resume : pause.dataset.pause) ?? '';
  });
  const isBusy = () => {
    const active = document.activeElement;
    return (
      part.contains(active) && (active instanceof HTMLInputElement || active instanceof HTMLSelectElement)
    );
  };
  const load = async () => {
    const answer = await fetch(location.href, { cache: 'no-cache', credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part.id);
    if (!fresh || isBusy()) return;
    const focused = part.contains(document.activeElement) ? document.activeElement?.id : '';
    part.replaceChildren(...fresh.childNodes);
    if (focused) document.getElementById(focused)?.focus();
  };
  setInterval(
    () => {
      if (!isPaused && !document.hidden && !isBusy()) load().catch(() => undefined);
    },
    Number(part.dataset.refresh) * 1000,
  );
}
