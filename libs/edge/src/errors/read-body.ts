import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { edgeErrors, type FieldProblem } from '../edge.errors';
import { fieldWords } from './field-words';

/** Reads bodies, queries and parameters into their classes; what the class does not name is refused (ASVS 5.0, 15.3.3). */
export const readBody = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: errors => edgeErrors.malformed(problemsOf(errors)),
  });

const problemsOf = (errors: readonly ValidationError[], path = ''): FieldProblem[] =>
  errors.flatMap(error => {
    const field = `${path}${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map(code => ({
      field,
      code,
      message: fieldWords('ja', code),
    }));
    return [...own, ...problemsOf(error.children ?? [], `${field}.`)];
  });
