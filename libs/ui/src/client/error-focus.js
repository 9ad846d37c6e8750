// A page that comes back with errors starts at their summary, also for those who do not see it.
const summary = document.querySelector('[data-error-summary]');
if (summary instanceof HTMLElement) summary.focus();
