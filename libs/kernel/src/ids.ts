import { v7 } from 'uuid';

/** A new identifier (UUID version 7, RFC 9562): unguessable enough to be public, ordered by time so that indexes stay compact. */
export const newId = (): string => v7();

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidShape.test(text);
