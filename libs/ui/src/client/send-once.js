// A double click sends once. The server would answer the second with the first result anyway; this spares the wait. After ten
// seconds, or when the page comes back from the browser's memory, the form can be sent again.
const release = () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    form.removeAttribute('data-sent');
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
  }
};
document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.once === undefined) return;
  if (form.dataset.sent !== undefined) return event.preventDefault();
  form.dataset.sent = '';
  if (event.submitter) event.submitter.setAttribute('aria-disabled', 'true');
  setTimeout(release, 10_000);
});
addEventListener('pageshow', event => {
  if (event.persisted) release();
});
