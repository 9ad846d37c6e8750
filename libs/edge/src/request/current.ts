import type { ResidentSession } from '@kashikan/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, visitorOf } from './edge-request';
import { requestLocale } from './request-locale';

const requestOf = (context: ExecutionContext): EdgeRequest =>
  context.switchToHttp().getRequest<EdgeRequest>();

/** The Visitor: signed in or not, with `sessionHash`, `csrfToken` and `actor`. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(requestOf(context)),
);

/** The ResidentSession; on an open route undefined for somebody who has not signed in. */
export const CurrentResident = createParamDecorator(
  (_: unknown, context: ExecutionContext): ResidentSession | undefined =>
    visitorOf(requestOf(context)).resident,
);

/** The StaffMember; the route must ask for one. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { staff } = visitorOf(requestOf(context));
  if (!staff) throw edgeErrors.signInNeeded();
  return staff;
});

/** The Actor for `UnitOfWork.run`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => visitorOf(requestOf(context)).actor,
);

/** The language of the answer. */
export const CurrentLocale = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requestLocale(requestOf(context)),
);
