// A form with a passkey button asks the browser for the passkey and sends the answer along in its hidden field. Without this script, or
// in a browser that knows no passkeys, the button stays hidden and the page's other way is the way.
const CHALLENGE_MINUTES = 9;
const shownAt = performance.now();
/** @typedef {PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON} Options */
/** @type {(text: string | undefined) => Options} */
const read = text => {
  const options = /** @type {unknown} */ (JSON.parse(text ?? '{}'));
  return /** @type {Options} */ (options);
};
/** @type {(place: HTMLElement) => Promise<Options>} */
const optionsOf = async place => {
  if (performance.now() - shownAt < CHALLENGE_MINUTES * 60_000) return read(place.dataset.options);
  // The question of a page that was open for long is out of date: the same page has a new one.
  const answer = await fetch(location.href, { cache: 'no-store', credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector(`[data-passkey="${place.dataset.passkey}"]`);
  return read(fresh instanceof HTMLElement ? fresh.dataset.options : undefined);
};
/** @type {(place: HTMLElement, more: CredentialRequestOptions) => Promise<string>} */
const answerOf = async (place, more) => {
  const options = await optionsOf(place);
  const credential =
    place.dataset.passkey === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          ...more,
        });
  return JSON.stringify(credential);
};
const knowsPasskeys =
  typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
// Where the browser can, it lists passkeys among what it would fill into the field of the other form, and waits there for one.
/** @type {(place: HTMLElement, signal: AbortSignal, taken: (answer: string) => void) => Promise<void>} */
const offerEarly = async (place, signal, taken) => {
  if (place.dataset.early === undefined) return;
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || signal.aborted) return;
  taken(await answerOf(place, { mediation: 'conditional', signal }));
};
for (const place of knowsPasskeys ? document.querySelectorAll('[data-passkey]') : []) {
  const [form, field] = [place.closest('form'), place.querySelector('input')];
  if (!(place instanceof HTMLElement) || !form || !field) continue;
  place.hidden = false;
  const instead = form.querySelector('[data-passkey-instead]');
  if (instead instanceof HTMLElement) instead.hidden = true;
  const said = place.querySelector('[data-passkey-said]');
  /** @type {(answer: string) => void} */
  const send = answer => {
    field.value = answer;
    form.requestSubmit();
  };
  // A question that has grown too old is no longer answered.
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), CHALLENGE_MINUTES * 60_000);
  offerEarly(place, waiting.signal, send).catch(() => undefined);
  form.addEventListener('submit', event => {
    if (field.value !== '') return;
    event.preventDefault();
    event.stopPropagation();
    if (said) said.textContent = '';
    waiting.abort();
    answerOf(place, {}).then(send, () => {
      if (said) said.textContent = place.dataset.refused ?? '';
    });
  });
  // Back from the browser's memory, the answer in the field has been used.
  addEventListener('pageshow', event => {
    if (event.persisted) field.value = '';
  });
}
