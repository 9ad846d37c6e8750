import { Client } from 'pg';

/** What `attempt` asks of the database, counted in statements, and how it ends when it is refused. */
export async function workOf(
  attempt: () => Promise<unknown>,
): Promise<{ readonly statements: number; readonly error: unknown }> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    const error = await attempt().then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    return { statements: spy.mock.calls.length, error };
  } finally {
    spy.mockRestore();
  }
}
