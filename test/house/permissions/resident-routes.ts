import { readPicture } from './read-picture';

/**
 * Every route of the residents' app, and who gets in: somebody who has not signed in, the person whose booking and hold are
 * asked for, and another person who has signed in.
 *
 *   in    let in
 *   -     asked to sign in (401)
 *   proof asked to prove once more who they are (403)
 *   none  the thing does not exist for them (404)
 *
 * Stripe's events are open to everybody and believed only with a right signature.
 */
const picture = `
                                          visitor  owner  stranger
GET    /health/live                       in       in     in
GET    /health/ready                      in       in     in
GET    /                                  in       in     in
GET    /language/:locale                  in       in     in
GET    /:town                             in       in     in
GET    /towns/:town                       in       in     in
GET    /towns/:town/rooms                 in       in     in
GET    /towns/:town/help                  in       in     in
GET    /towns/:town/releases              in       in     in
GET    /facilities/:facility              in       in     in
GET    /rooms/:room                       in       in     in
GET    /rooms/:room/table                 in       in     in
GET    /rooms/:room/slot                  in       in     in
GET    /photos/:hash                      in       in     in

GET    /sign-in                           in       in     in
POST   /sign-in                           in       in     in
GET    /sign-in/code                      in       in     in
POST   /sign-in/code                      in       in     in
GET    /sign-in/link                      in       in     in
POST   /sign-in/link                      in       in     in
GET    /sign-in/card                      in       in     in
POST   /sign-in/card                      in       in     in
POST   /sign-in/passkey                   in       in     in
GET    /profile                           -        in     in
POST   /profile                           -        in     in
GET    /my/security                       -        in     in
GET    /my/security/passkeys/new          -        in     in
POST   /my/security/passkeys/new          -        in     in
POST   /my/security/passkeys/:passkey/removal  -   proof  proof
POST   /my/security/sessions/others/end   -        in     in
POST   /my/security/sessions/:session/end -        in     in
GET    /step-up                           -        in     in
POST   /step-up                           -        in     in
POST   /step-up/code                      -        in     in

POST   /holds                             in       in     in
POST   /holds/:hold/extension             none     in     none
GET    /applications/:hold                -        in     none
GET    /applications/:hold/check          -        in     none
POST   /applications/:hold                -        in     none

GET    /rooms/:room/series                in       in     in
POST   /baskets                           in       in     in
GET    /baskets/:basket                   none     in     none
POST   /baskets/:basket/extension         none     in     none
POST   /baskets/:basket/abandonment       none     in     none
GET    /baskets/:basket/use               -        in     none
GET    /baskets/:basket/check             -        in     none
POST   /baskets/:basket/application       -        in     none
GET    /baskets/:basket/cancellation      -        in     none
POST   /baskets/:basket/cancellation      -        in     none

GET    /rooms/:room/waiting               -        in     in
POST   /waiting                           -        in     in
GET    /waiting                           -        in     in
POST   /waiting/:entry/withdrawal         -        in     none

GET    /bookings                          -        in     in
GET    /bookings/:booking                 -        in     none
GET    /bookings/:booking/permit          -        in     none
GET    /bookings/:booking/calendar.ics    -        in     none
POST   /bookings/:booking/payment         -        in     none
GET    /bookings/:booking/payment/return  -        in     none
GET    /bookings/:booking/cancellation    -        in     none
POST   /bookings/:booking/cancellation    -        in     none
GET    /bookings/:booking/use             -        in     none
POST   /bookings/:booking/use             -        in     none
GET    /bookings/:booking/change          -        in     none
GET    /bookings/:booking/change/check    -        in     none
POST   /bookings/:booking/change          -        in     none
POST   /bookings/:booking/changes/:change/payment     -   in  none
POST   /bookings/:booking/changes/:change/withdrawal  -   in  none

GET    /my                                -        in     in
GET    /my/payments                       -        in     in
GET    /my/documents                      -        in     in
GET    /my/documents/:paper               -        in     none
POST   /bookings/:booking/payment-request -        in     none
GET    /my/documents/:paper/file.pdf      -        in     none
GET    /verify                            in       in     in
POST   /verify                            in       in     in
GET    /my/notices                        -        in     in
POST   /my/notices                        -        in     in
GET    /my/data                           -        proof  proof
GET    /my/closing                        -        proof  proof
POST   /my/closing                        -        proof  proof
POST   /my/data/file                      -        proof  proof

GET    /my/identity                      -        in     in
POST   /my/identity/image                -        in     in
POST   /my/identity/image/withdrawal     -        in     in
GET    /sign-in/digital-app              none     none   none
GET    /sign-in/digital-app/callback     none     none   none
GET    /record                            -        in     in
POST   /record/:mark/appeal               -        in     none

GET    /my/groups                         -        in     in
GET    /my/groups/new                     -        in     in
POST   /my/groups/new                     -        in     in
POST   /my/groups/invitations/:offered    -        in     none
GET    /my/groups/:group                  -        in     none
GET    /my/groups/:group/facts            -        in     none
POST   /my/groups/:group/facts            -        in     none
GET    /my/groups/:group/people           -        in     none
POST   /my/groups/:group/people           -        in     none
POST   /my/groups/:group/invitations/:invitation/withdrawal  -  in  none
POST   /my/groups/:group/roles/:role/end  -        in     none
GET    /my/groups/:group/roster           -        in     none
POST   /my/groups/:group/roster           -        in     none
POST   /my/groups/:group/roster/file      -        in     none
GET    /my/groups/:group/roster/file      -        in     none
POST   /my/groups/:group/documents        -        in     none
GET    /my/groups/:group/documents/:document  -    in     none
POST   /my/groups/:group/documents/:document/removal  -  in  none
GET    /my/groups/:group/registrations/:town  -    in     none
POST   /my/groups/:group/registrations/:town  -    in     none
POST   /my/groups/:group/registrations/:registration/giving-up  -  in  none

GET    /api/v1/groups                     -        in     in
GET    /api/v1/groups/:id                 -        in     none
GET    /api/v1/municipalities             in       in     in
GET    /api/v1/municipalities/:id/facilities in    in     in
GET    /api/v1/facilities/:id             in       in     in
GET    /api/v1/facilities/:id/rooms       in       in     in
GET    /api/v1/facilities/:id/availability in      in     in
GET    /api/v1/rooms/:id                  in       in     in
GET    /api/v1/rooms/:id/availability     in       in     in
GET    /api/v1/free-rooms                 in       in     in
GET    /api/v1/free-slots                 in       in     in
GET    /api/v1/municipalities/:id/releases in      in     in
POST   /api/v1/quotes                     in       in     in
POST   /api/v1/holds                      in       in     in
POST   /api/v1/baskets                    in       in     in
GET    /api/v1/baskets/:id                none     in     none
POST   /api/v1/baskets/:id/extension      none     in     none
DELETE /api/v1/baskets/:id                none     in     none
POST   /api/v1/baskets/:id/application    -        in     none
POST   /api/v1/baskets/:id/cancellation   -        in     none
POST   /api/v1/holds/:id/extension        none     in     none
POST   /api/v1/applications               -        in     in
GET    /api/v1/bookings                   -        in     in
GET    /api/v1/bookings/:id               -        in     none
GET    /api/v1/bookings/:id/permit        -        in     none
POST   /api/v1/bookings/:id/payment       -        in     none
GET    /api/v1/bookings/:id/changes       -        in     none
POST   /api/v1/bookings/:id/change-preview  -      in     none
POST   /api/v1/bookings/:id/changes       -        in     none
POST   /api/v1/bookings/:id/changes/:change/payment     - in  none
POST   /api/v1/bookings/:id/changes/:change/withdrawal  - in  none
POST   /api/v1/bookings/:id/cancellation  -        in     none
POST   /api/v1/stripe/events              in       in     in

DELETE /api/v1/holds/:id                  none     in     none
POST   /holds/:hold/abandonment           none     in     none
POST   /sign-out                          -        in     in
`;

export const residentRoutes = readPicture(picture);
