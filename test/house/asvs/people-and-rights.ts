/** Items of OWASP ASVS 5.0, levels 1 and 2: number, level, met | open | n/a, and what shows it: a spec, or a sentence. */
export const peopleAndRights = `
6.1.1 1 met libs/identity/README.md: tries per login and per address; a login that strangers try is slowed for 15 minutes, and a passkey gets in all the same
6.1.2 2 met libs/identity: words of the town and product count as guessable
6.1.3 2 met libs/identity/README.md names each way in and its strength
6.2.1 1 met test/rules/identity/passwords.spec.ts
6.2.2 1 met libs/identity/src/actions/change-staff-password.ts at /me/password; residents have none
6.2.3 1 met libs/identity/src/actions/change-staff-password.ts asks for the old one, and counts its tries; residents have none
6.2.4 1 met test/rules/identity/passwords.spec.ts
6.2.5 1 met test/rules/identity/passwords.spec.ts
6.2.6 1 met apps/admin/src/pages/sign-in/sign-in.view.tsx: type password
6.2.7 1 met nothing hinders paste or password managers: no script listens to it, and autocomplete names each field
6.2.8 1 met NFKC, the same when set and when checked; nothing is cut
6.2.9 2 met test/rules/identity/passwords.spec.ts: 64 signs and more; 128 at most
6.2.10 2 met no password ends by the clock
6.2.11 2 met see 6.1.2
6.2.12 2 met the lists of zxcvbn-ts, which are of breached passwords
6.3.1 1 met test/store/identity-staff.spec.ts
6.3.2 1 met no account exists before add-staff; the samples refuse to load in production
6.3.3 2 met test/store/identity-staff.spec.ts
6.3.4 2 met test/house/staff-permissions.spec.ts (SEC-5); libs/identity/README.md names each way in
6.4.1 1 met add-staff draws 120 bits and shows them once
6.4.2 1 met there are none
6.4.3 2 met test/store/identity-staff.spec.ts (reset by two): password and second factor go together, and both are set up anew
6.4.4 2 met test/store/identity-staff.spec.ts (reset by two), in person as at the first sign-in
6.5.1 2 met test/store/identity-staff.spec.ts: each time step once; test/store/identity-residents.spec.ts: each code once
6.5.2 2 met test/rules/identity/secrets.spec.ts
6.5.3 2 met test/rules/identity/secrets.spec.ts
6.5.4 2 met six digits
6.5.5 2 met test/store/identity-residents.spec.ts: ten minutes; test/rules/identity/secrets.spec.ts: one step early or late
6.6.1 2 n/a no telephone codes
6.6.2 2 met test/store/identity-residents.spec.ts
6.6.3 2 met test/store/identity-residents.spec.ts
6.8.1 2 met a person is known by issuer and subject together (digital_identities); test/http/resident-pages/digital-app.spec.ts (changed issuer)
6.8.2 2 met openid-client checks the ES256 signature of each ID token against the keys that discovery names
6.8.3 2 n/a no SAML
6.8.4 2 met the app has one way in, which reads the chip of the card and asks its PIN; nothing weaker exists to be told apart
7.1.1 2 met libs/identity/src/rules/session-limits.ts
7.1.2 2 met as many as a person wants, each listed and ended by its owner
7.1.3 2 n/a no federated sessions: a provider only proves who somebody is
7.2.1 1 met test/http/edge/access.spec.ts
7.2.2 1 met test/rules/identity/secrets.spec.ts
7.2.3 1 met test/rules/identity/secrets.spec.ts
7.2.4 1 met test/http/admin/access.spec.ts; test/http/edge/strength.spec.ts
7.3.1 2 met test/store/identity-staff.spec.ts
7.3.2 2 met test/store/identity-staff.spec.ts
7.4.1 1 met test/http/admin/access.spec.ts, test/store/identity-residents.spec.ts
7.4.2 1 met test/http/admin/access.spec.ts: who has left is out with the next request
7.4.3 2 met a new password ends every other session; /me and /my/security end all others beside the factors
7.4.4 2 met test/browser/every-staff-page.spec.ts: sign-out stands in the frame
7.4.5 2 open on the page of the staff
7.5.1 2 met test/http/edge/strength.spec.ts
7.5.2 2 open each sees and ends their own sessions (/me, /my/security); ending asks for no new proof, on purpose, because it only ever takes access away
7.6.1 2 n/a no federated sessions
7.6.2 2 n/a no federated sessions
8.1.1 1 met libs/identity/src/rules/permissions.ts
8.1.2 2 met the answers of test/house/api-answers.spec.ts show each field; notes of staff are in none of residents
8.2.1 1 met test/house/staff-permissions.spec.ts
8.2.2 1 met test/house/staff-permissions.spec.ts, test/house/resident-permissions.spec.ts
8.2.3 2 met test/house/api-answers.spec.ts
8.3.1 1 met test/house/staff-permissions.spec.ts
8.4.1 2 met test/house/staff-permissions.spec.ts (asking abroad)
9.1.1 1 n/a sessions are opaque; tokens of the identity provider are read by openid-client
9.1.2 1 n/a sessions are opaque; tokens of the identity provider are read by openid-client
9.1.3 1 n/a sessions are opaque; tokens of the identity provider are read by openid-client
9.2.1 1 n/a see 9.1.1
9.2.2 2 n/a see 9.1.1
9.2.3 2 n/a see 9.1.1
9.2.4 2 n/a see 9.1.1
10.1.1 2 met the code is traded and the access token used and forgotten in libs/identity/src/digital-app; the browser never has a token
10.1.2 2 met test/http/resident-pages/digital-app.spec.ts: state, nonce and PKCE of one visit, bound to the browser that left
10.2.1 2 met test/http/resident-pages/digital-app.spec.ts: PKCE, and a state that is used once
10.2.2 2 n/a one provider
10.3.1 2 n/a no resource server
10.3.2 2 n/a no resource server
10.3.3 2 n/a no resource server
10.3.4 2 n/a no resource server
10.4.1 1 n/a no authorization server
10.4.2 1 n/a no authorization server
10.4.3 1 n/a no authorization server
10.4.4 1 n/a no authorization server
10.4.5 1 n/a no authorization server
10.4.6 2 n/a no authorization server
10.4.7 2 n/a no authorization server
10.4.8 2 n/a no authorization server
10.4.9 2 n/a no authorization server
10.4.10 2 n/a no authorization server
10.4.11 2 n/a no authorization server
10.5.1 2 met libs/identity/src/digital-app: the nonce of the visit is expected in the ID token
10.5.2 2 met issuer and subject name the person, never a mail address (digital_identities)
10.5.3 2 met openid-client compares the issuer with the one of the environment, in discovery and in the answer; test/http/resident-pages/digital-app.spec.ts
10.5.4 2 met openid-client expects DIGITAL_APP_CLIENT_ID as the audience
10.5.5 2 n/a no back-channel logout
10.6.1 2 n/a no provider
10.6.2 2 n/a no provider
10.7.1 2 n/a no provider
10.7.2 2 n/a no provider
10.7.3 2 n/a no provider
`;
