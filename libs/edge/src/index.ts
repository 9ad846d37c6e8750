export {
  type Access,
  FromMachine,
  Open,
  Requires,
  ShowsPeople,
  SettingUp,
  SignedIn,
  SignedInStaff,
} from './access/access';
export { CSRF_FIELD } from './access/form.guard';
export { type Route, Routes } from './access/routes';
export { cookieNameOf, SessionCookie } from './access/session-cookie';
export { SETUP_PATH } from './access/access.guard';
export { NeedsStrength, STEP_UP_PATH } from './access/strength.guard';
export { Throttled } from './access/throttle.guard';
export * from './edge.errors';
export { EDGE_OPTIONS, type EdgeOptions } from './edge-options';
export { type ErrorPage, ErrorPages } from './errors/error-pages';
export { type Problem, problemDetails, problemOf } from './errors/problem';
export { statusOfKind } from './errors/status';
export { ChoiceCookie, keptChoice } from './request/choice-cookie';
export * from './request/current';
export { type EdgeRequest, visitorOf } from './request/edge-request';
export { IDEMPOTENCY_FIELD, IdempotencyKey } from './request/idempotency-key';
export { LOCALE_COOKIE, requestLocale } from './request/request-locale';
export { safeReturnPath } from './request/return-path';
export { type Place, StaffMember } from './request/staff-member';
export { Visitor } from './request/visitor';
export { runApp } from './server/run-app';
export { type AppOptions, bootApp, createApp, type RunningApp } from './server/boot-app';
export { Log } from './server/log';
export { describeApi } from './server/openapi';
export { ProblemDetails } from './server/problem-details';
export { Readiness } from './server/readiness';
export { type Answer, Moved, Pages, Shown } from './pages/answer';
export { type CarriedForm, hiddenOf, readCarried, writeCarried } from './pages/carried-form';
export { sendPdf } from './papers/send-pdf';
export { PaperSheet } from './papers/paper-sheet';
export { qrImage, svgImage } from './papers/qr-image';
export { type Fields, queryOf, textOf, textsOf, typedOf } from './pages/fields';
