import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import schemas from '../request-schemas.generated.json';
import { invalid, type StripeProblem } from '../stripe-problem';
import type { VendorRequests } from '../vendor-requests';

const ajv = new Ajv({ coerceTypes: true, strict: false, verbose: true });
const compiled = new Map<string, ValidateFunction>();

function checkerOf(name: keyof VendorRequests): ValidateFunction {
  let check = compiled.get(name);
  if (!check) {
    check = ajv.compile(schemas.requests[name]);
    compiled.set(name, check);
  }
  return check;
}

/** `/line_items/0/price_data` and `currency` become `line_items[0][price_data][currency]`. */
function fieldOf(path: string, last?: string): string {
  const [first = '', ...rest] = [...path.split('/').slice(1), ...(last === undefined ? [] : [last])];
  return first + rest.map(part => `[${part}]`).join('');
}

function problemOf(error: ErrorObject): StripeProblem {
  const params = error.params as Record<string, string>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const field = fieldOf(error.instancePath, params['additionalProperty']);
      return invalid(`Received unknown parameter: ${field}`, field, 'parameter_unknown');
    }
    case 'required': {
      const field = fieldOf(error.instancePath, params['missingProperty']);
      return invalid(`Missing required param: ${field}.`, field, 'parameter_missing');
    }
    default: {
      const field = fieldOf(error.instancePath);
      return invalid(
        `Invalid value for ${field}: ${error.message ?? error.keyword}`,
        field,
        'parameter_invalid',
      );
    }
  }
}

/**
 * The request with its texts turned into numbers and booleans, or a 400 that names the field. The most telling error is an
 * unknown parameter, so that a removed one is named even when an alternative of the same field fails for another reason.
 */
export function checkRequest<Name extends keyof VendorRequests>(
  name: Name,
  params: unknown,
): NonNullable<VendorRequests[Name]> {
  const check = checkerOf(name);
  const checked: unknown = params ?? {};
  if (check(checked)) return checked as NonNullable<VendorRequests[Name]>;
  const errors = check.errors ?? [];
  throw problemOf(errors.find(error => error.keyword === 'additionalProperties') ?? errors[0]!);
}
