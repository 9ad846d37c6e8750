import type { Stripe } from '@kashikan/payments';
import type { Sandbox } from '../sandbox';
import type { SessionRow } from '../sandbox-state';
import { invalid } from '../stripe-problem';
import type { Method, Session } from '../vendor-objects';

type Params = Stripe.Checkout.SessionCreateParams;

const HALF_HOUR = 30 * 60;
const DAY = 24 * 60 * 60;

/** The account's enabled methods with their limits in yen; a method outside its limits silently vanishes, as at Stripe. */
const enabled: readonly { method: Method; least: number; most: number }[] = [
  { method: 'card', least: 50, most: 99_999_999 },
  { method: 'konbini', least: 120, most: 300_000 },
  { method: 'paypay', least: 50, most: 1_000_000 },
];

function linesOf(params: Params): SessionRow['lines'] {
  if (!params.line_items?.length) throw invalid('Missing required param: line_items.', 'line_items');
  return params.line_items.map((line, index) => {
    const at = `line_items[${index}]`;
    const price = line.price_data;
    if (!price) throw invalid('This sandbox knows price_data only.', `${at}[price_data]`);
    if (price.currency !== 'jpy')
      throw invalid('This sandbox knows JPY only.', `${at}[price_data][currency]`);
    const amount = price.unit_amount;
    if (amount === undefined || !Number.isInteger(amount) || amount < 0)
      throw invalid(
        `Invalid integer: ${amount}`,
        `${at}[price_data][unit_amount]`,
        'parameter_invalid_integer',
      );
    const quantity = line.quantity ?? 1;
    if (!Number.isInteger(quantity) || quantity < 1)
      throw invalid(`Invalid integer: ${quantity}`, `${at}[quantity]`, 'parameter_invalid_integer');
    return { name: price.product_data?.name ?? '', amount: amount * quantity };
  });
}

function expiryOf(params: Params, now: number): number {
  const expiresAt = params.expires_at ?? now + DAY;
  if (!Number.isInteger(expiresAt) || expiresAt < now + HALF_HOUR || expiresAt > now + DAY)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    );
  return expiresAt;
}

function offeredOf(params: Params, amount: number): Method[] {
  const allowed = params.allowed_payment_method_types;
  const offered = enabled
    .filter(
      ({ method, least, most }) => amount >= least && amount <= most && (allowed?.includes(method) ?? true),
    )
    .map(({ method }) => method);
  if (offered.length === 0)
    throw invalid('No valid payment method types for this Checkout Session.', 'allowed_payment_method_types');
  return offered;
}

const texts = (metadata: Stripe.MetadataParam | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, String(value ?? '')]));

function checkMode(params: Params): void {
  if (params.mode !== 'payment') throw invalid('This sandbox knows mode=payment only.', 'mode');
  if (params.ui_mode && params.ui_mode !== 'hosted_page')
    throw invalid('This sandbox knows the hosted page only.', 'ui_mode');
  if (!params.success_url) throw invalid('Missing required param: success_url.', 'success_url');
  const days = params.payment_method_options?.konbini?.expires_after_days ?? 3;
  if (!Number.isInteger(days) || days < 1 || days > 60)
    throw invalid(
      'expires_after_days must be between 1 and 60.',
      'payment_method_options[konbini][expires_after_days]',
    );
}

export function createSession(sandbox: Sandbox, params: Params, payPage: (id: string) => string): Session {
  checkMode(params);
  const lines = linesOf(params);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  if (amount < 50) throw invalid('Amount must be at least ¥50 jpy', 'line_items', 'amount_too_small');
  const now = sandbox.seconds();
  const expiresAt = expiryOf(params, now);
  const offered = offeredOf(params, amount);
  const id = `cs_test_${sandbox.newId('a').slice(2)}`;
  const session: Session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    currency: 'jpy',
    customer_email: params.customer_email ?? null,
    expires_at: expiresAt,
    livemode: false,
    locale: params.locale ?? null,
    metadata: texts(params.metadata),
    mode: 'payment',
    payment_intent: null,
    payment_method_options: {
      konbini: { expires_after_days: params.payment_method_options?.konbini?.expires_after_days ?? 3 },
    },
    payment_status: 'unpaid',
    status: 'open',
    submit_type: params.submit_type ?? null,
    success_url: params.success_url ?? null,
    url: payPage(id),
  };
  sandbox.state.sessions[id] = {
    object: session,
    lines,
    intentMetadata: texts(params.payment_intent_data?.metadata),
    offered,
  };
  return session;
}
