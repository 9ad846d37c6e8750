import { readPicture } from './read-picture';
import { settingsRoutes } from './settings-routes';

/**
 * Every route of the staff's app, and who gets in. A route that is not here, or says something else, fails the spec.
 *
 *   in    whoever holds the role; a list shows only what lies within the reach of the role
 *   own   where the thing belongs to the reach of the role; elsewhere it does not even exist (404)
 *   town  only with the role for the whole municipality
 *   -     nobody with this role (403); for somebody who has not signed in: 401
 */
const picture = `
                                    nobody  desk  approver  accountant  administrator
GET  /health/live                   in      in    in        in          in
GET  /health/ready                  in      in    in        in          in
GET  /sign-in                       in      in    in        in          in
POST /sign-in                       in      in    in        in          in

GET  /                              -       in    in        in          in
GET  /help                          -       in    in        in          in
POST /sign-in/passkey               in      in    in        in          in
GET  /sign-in/first                 in      in    in        in          in
POST /sign-in/first                 in      in    in        in          in
GET  /set-up                        -       in    in        in          in
POST /set-up/password               -       in    in        in          in
POST /set-up/app                    -       in    in        in          in
POST /set-up/passkey                -       in    in        in          in
GET  /me                            -       in    in        in          in
GET  /me/password                   -       in    in        in          in
POST /me/password                   -       in    in        in          in
GET  /me/app                        -       in    in        in          in
POST /me/app                        -       in    in        in          in
GET  /me/passkeys/new               -       in    in        in          in
POST /me/passkeys/new               -       in    in        in          in
POST /me/passkeys/:passkey/removal  -       in    in        in          in
POST /me/recovery-codes             -       in    in        in          in
POST /me/sessions/others/end        -       in    in        in          in
POST /me/sessions/:session/end      -       in    in        in          in
GET  /staff                         -       -     -         -           town
GET  /staff/matrix                  -       in    in        in          in
GET  /staff/new                     -       -     -         -           town
POST /staff/new                     -       -     -         -           town
GET  /staff/entry                   -       -     -         -           town
POST /staff/entry                   -       -     -         -           town
GET  /staff/:staff                  -       -     -         -           town
POST /staff/:staff/roles            -       -     -         -           town
POST /staff/:staff/roles/:role/withdrawal - -     -         -           town
POST /staff/:staff/setup-code       -       -     -         -           town
POST /staff/:staff/reset            -       -     -         -           town
POST /staff/:staff/reset/:reset/confirmation - -  -         -           town
POST /staff/:staff/reset/:reset/withdrawal - -    -         -           town
POST /staff/:staff/leaving          -       -     -         -           town
GET  /step-up                       -       in    in        in          in
POST /step-up                       -       in    in        in          in
POST /facility                      -       in    in        in          in

GET  /board                         -       in    in        in          in
POST /find                          -       in    in        in          in
GET  /search                        -       in    in        in          in
GET  /new-booking                   -       in    -         -           -
POST /new-booking                   -       in    -         -           -
GET  /bookings                      -       in    in        in          in
GET  /bookings/:id                  -       own   own       own         own
GET  /bookings/:id/permit           -       own   own       own         own
GET  /bookings/:id/slip             -       own   own       own         own
POST /bookings/:id/payment-request  -       own   -         -           -
GET  /documents/:paper              -       own   own       own         own
GET  /documents/:paper/file.pdf     -       own   own       own         own
POST /documents/:paper/reissue      -       own   -         -           -
GET  /bookings/:id/cancellation     -       own   -         -           -
POST /bookings/:id/cancellation     -       own   -         -           -
GET  /bookings/:id/change           -       own   -         -           -
POST /bookings/:id/change/check     -       own   -         -           -
POST /bookings/:id/change           -       own   -         -           -
GET  /bookings/:id/change/withdrawal -      own   -         -           -
POST /bookings/:id/change/withdrawal -      own   -         -           -

GET  /bookings/:id/payment          -       own   -         -           -
POST /bookings/:id/payment          -       own   -         -           -
GET  /bookings/:id/payment/:charge  -       own   -         -           -
POST /bookings/:id/refunds/:refund/hand-back - own -         -           -
GET  /bookings/:id/no-show          -       own   -         -           -
POST /bookings/:id/no-show          -       own   -         -           -
GET  /bookings/:id/use              -       own   -         -           -
POST /bookings/:id/use              -       own   -         -           -
GET  /conduct                       -       in    -         -           in
GET  /conduct/:id                   -       own   -         -           own
POST /conduct/:id/decision          -       own   -         -           own

GET  /waiting                       -       in    in        in          in
GET  /waiting/:id/removal           -       own   -         -           -
POST /waiting/:id/removal           -       own   -         -           -

GET  /keys                          -       in    -         -           -
POST /keys/return                   -       in    -         -           -
GET  /bookings/:id/handover         -       own   -         -           -
POST /bookings/:id/handover         -       own   -         -           -
GET  /handovers/:id/return          -       own   -         -           -
POST /handovers/:id/return          -       own   -         -           -

GET  /approvals                     -       in    in        -           in
GET  /approvals/:id                 -       own   own       -           own
GET  /approvals/:id/refusal         -       -     own       -           -
POST /approvals/:id/refusal         -       -     own       -           -
POST /approvals/:id/refusal/letter  -       -     own       -           -
POST /approvals/:id/approval        -       -     own       -           -
POST /approvals/:id/sending-back    -       -     own       -           -
POST /approvals/:id/recusal         -       -     own       -           -
POST /approvals/batch               -       -     in        -           -
GET  /absence                       -       -     in        -           -
POST /absence                       -       -     in        -           -
POST /absence/:absence/end          -       -     in        -           -
POST /absence/seen                  -       -     in        -           -

GET  /accounting                    -       -     -         in          in
GET  /accounting/entries            -       -     -         in          in
GET  /accounting/stripe             -       -     -         town        town
POST /accounting/refresh            -       -     -         town        -

GET  /closures                      -       in    -         -           in
GET  /closures/new                  -       in    -         -           in
POST /closures                      -       in    -         -           in
GET  /closures/emergency            -       in    -         -           in
POST /closures/emergency            -       in    -         -           in
GET  /closures/:id                  -       own   -         -           own
POST /closures/:id/lifting          -       own   -         -           own
GET  /insider-bookings              -       -     in        in          in
GET  /insider-bookings/csv          -       -     in        in          in
GET  /standing-reductions           -       town  town      -           town
POST /standing-reductions           -       -     town      -           -
POST /standing-reductions/:id/end   -       -     town      -           -

GET  /import                        -       -     -         -           town
POST /import/check                  -       -     -         -           town
POST /import                        -       -     -         -           town
GET  /import/file                   -       town  town      town        town
GET  /records                       -       -     -         -           town
GET  /records/csv                   -       -     -         -           town
GET  /records/looks                 -       -     -         -           town
GET  /records/looks/csv             -       -     -         -           town
GET  /records/seal                  -       -     -         -           town
POST /records/seal                  -       -     -         -           town
GET  /records/retention             -       -     -         -           town
GET  /records/disclosure            -       -     -         -           town
POST /records/disclosure/file       -       -     -         -           town

GET  /people/:account               -       in    -         -           -
GET  /registrations                 -       in    -         -           -
GET  /registrations/:account        -       in    -         -           -
POST /registrations/:account        -       in    -         -           -
GET  /people/groups                 -       in    in        -           in
GET  /people/groups/:registration   -       town  town      -           town
GET  /people/groups/:registration/documents/:document - town town -     town
POST /people/groups/:registration/approval - -    town      -           -
POST /people/groups/:registration/return   - -    town      -           -
POST /people/groups/:registration/end      - -    town      -           -
POST /people/groups/:registration/facilities - -  town      -           -
GET  /people/groups/:registration/refusal  - -    town      -           -
POST /people/groups/:registration/refusal  - -    town      -           -
POST /people/groups/:registration/refusal/letter - - town   -           -
GET  /registrations/:account/identity  -    in    -         -           -
POST /registrations/:account/identity  -    in    -         -           -
GET  /people/notices                -       in    -         -           -
GET  /people/notices/:notice        -       in    -         -           -
POST /people/notices/:notice/told   -       in    -         -           -
POST /people/notices/:notice/not-reached  - in    -         -           -
GET  /identity-images               -       in    -         -           -
GET  /identity-images/:image        -       in    -         -           -
GET  /identity-images/:image/picture  -     in    -         -           -
POST /identity-images/:image/decision  -    in    -         -           -
GET  /registrations/:account/card   -       in    -         -           -
POST /registrations/:account/card   -       in    -         -           -
POST /registrations/:account/card/stop -    in    -         -           -

GET  /api/v1/board                  -       in    in        in          in
GET  /api/v1/bookings/:number       -       own   own       own         own
GET  /api/v1/approvals              -       in    in        -           in
GET  /api/v1/approvals/:id          -       own   own       -           own
POST /api/v1/approvals/:id/decision -       -     own       -           -
GET  /api/v1/keys                   -       in    -         -           -
GET  /api/v1/handovers              -       in    -         -           -
POST /api/v1/handovers              -       own   -         -           -
POST /api/v1/handovers/:id/return   -       own   -         -           -
GET  /api/v1/ledger                 -       -     -         in          in

POST /sign-out                      -       in    in        in          in
`;

/** Signing out stands last, because the walk asks in this order. */
export const adminRoutes = [...settingsRoutes, ...readPicture(picture)];
