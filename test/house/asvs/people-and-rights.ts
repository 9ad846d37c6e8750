/** Items of OWASP ASVS 5.0, levels 1 and 2: number, level, met | open | n/a, and what shows it: a spec, or a sentence. */
export const peopleAndRights = `
6.1.1 1 met libs/identity/README.md: limits per account and address, no lockout
6.1.2 2 met libs/identity: words of the town and product count as guessable
6.1.3 2 met libs/identity/README.md names each way in and its strength
6.2.1 1 met libs/identity/src/rules/password-terms.ts
6.2.2 1 open staff change their password at /me, which asks for the old one; residents have none
6.2.3 1 open staff change their password at /me, which asks for the old one; residents have none
6.2.4 1 met guessable and common passwords are refused by zxcvbn-ts
6.2.5 1 met only length counts
6.2.6 1 met test/browser/every-staff-page.spec.ts
6.2.7 1 met test/browser/every-staff-page.spec.ts
6.2.8 1 met NFKC, the same when set and when checked; nothing is cut
6.2.9 2 met up to 200 characters
6.2.10 2 met no password ends by the clock
6.2.11 2 met see 6.1.2
6.2.12 2 met the lists of zxcvbn-ts, which are of breached passwords
6.3.1 1 met test/store/identity-staff.spec.ts
6.3.2 1 met no account exists before add-staff; the samples refuse to load in production
6.3.3 2 met test/store/identity-staff.spec.ts
6.3.4 2 met test/http/edge/strength.spec.ts
6.4.1 1 met add-staff draws 120 bits and shows them once
6.4.2 1 met there are none
6.4.3 2 open reset in person by two people
6.4.4 2 open reset in person by two people
6.5.1 2 met test/store/identity-staff.spec.ts: each time step once; test/store/identity-residents.spec.ts: each code once
6.5.2 2 met test/rules/identity/secrets.spec.ts
6.5.3 2 met test/rules/identity/secrets.spec.ts
6.5.4 2 met six digits
6.5.5 2 met test/store/identity-residents.spec.ts: ten minutes; test/rules/identity/secrets.spec.ts: one step early or late
6.6.1 2 n/a no telephone codes
6.6.2 2 met test/store/identity-residents.spec.ts
6.6.3 2 met test/store/identity-residents.spec.ts
6.8.1 2 open the provider of the digital authentication app is one; its issuer is kept with the subject
6.8.2 2 open by openid-client
6.8.3 2 n/a no SAML
6.8.4 2 open by openid-client
7.1.1 2 met libs/identity/src/rules/session-limits.ts
7.1.2 2 met as many as a person wants, each listed and ended by its owner
7.1.3 2 n/a no federated sessions: a provider only proves who somebody is
7.2.1 1 met test/http/edge/access.spec.ts
7.2.2 1 met test/rules/identity/secrets.spec.ts
7.2.3 1 met test/rules/identity/secrets.spec.ts
7.2.4 1 met test/store/identity-staff.spec.ts
7.3.1 2 met test/store/identity-staff.spec.ts
7.3.2 2 met test/store/identity-staff.spec.ts
7.4.1 1 met test/store/identity-staff.spec.ts
7.4.2 1 met sessions are read with the account, and one that is closed has none
7.4.3 2 open offered on the page of one’s own sessions
7.4.4 2 met test/browser/every-staff-page.spec.ts: sign-out stands in the frame
7.4.5 2 open on the page of the staff
7.5.1 2 met test/http/edge/strength.spec.ts
7.5.2 2 open on the page of one’s own sessions
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
10.1.1 2 open tokens stay in the server
10.1.2 2 open state, nonce and PKCE of openid-client, bound to the session
10.2.1 2 open PKCE and state
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
10.5.1 2 open by openid-client
10.5.2 2 open by openid-client
10.5.3 2 open by openid-client
10.5.4 2 open by openid-client
10.5.5 2 n/a no back-channel logout
10.6.1 2 n/a no provider
10.6.2 2 n/a no provider
10.7.1 2 n/a no provider
10.7.2 2 n/a no provider
10.7.3 2 n/a no provider
`;
