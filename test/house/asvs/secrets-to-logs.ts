/** Items of OWASP ASVS 5.0, levels 1 and 2: number, level, met | open | n/a, and what shows it: a spec, or a sentence. */
export const secretsToLogs = `
11.1.1 2 met README.md (changing the key): one key of the environment, its successors, who holds it
11.1.2 2 met libs/identity/README.md and libs/audit/README.md name every key and hash
11.2.1 2 met node:crypto and @node-rs/argon2 only
11.2.2 2 met test/store/rotate-keys.spec.ts
11.2.3 2 met AES-256, SHA-256, HMAC-SHA-256
11.3.1 1 met test/rules/identity/secrets.spec.ts
11.3.2 1 met test/rules/identity/secrets.spec.ts
11.3.3 2 met test/rules/identity/secrets.spec.ts
11.4.1 1 met SHA-256; SHA-1 only names prepared statements
11.4.2 2 met argon2id, 19 MiB, two passes (libs/identity/src/secrets/passwords.ts)
11.4.3 2 met test/rules/audit/chain.spec.ts
11.4.4 2 n/a no key is made from a password
11.5.1 2 met test/rules/identity/secrets.spec.ts
11.6.1 2 met one key pair, P-256 for ES256, which signs to the digital authentication app
12.1.1 1 met TLS ends at the proxy that README.md asks for
12.1.2 2 met at the proxy
12.1.3 2 n/a no client certificates
12.2.1 1 met test/http/edge/access.spec.ts (HSTS, Secure); settings refuse http in production (test/rules/config/settings.spec.ts)
12.2.2 1 met at the proxy; settings refuse http in production
12.3.1 2 met sslmode of DATABASE_URL, smtps://, https to Stripe
12.3.2 2 met Node checks certificates; nothing turns it off
12.3.3 2 n/a the processes speak to each other through PostgreSQL only
12.3.4 2 n/a the processes speak to each other through PostgreSQL only
13.1.1 2 met test/house/egress.spec.ts: PostgreSQL, Stripe, SMTP, the identity provider
13.2.1 2 met each service by its own credential of the environment
13.2.2 2 met test/store/sealed-record.spec.ts: the program works as kashikan_app, never as the owner
13.2.3 2 met there is no default; a missing secret stops the start (test/rules/config/settings.spec.ts)
13.2.4 2 met test/house/egress.spec.ts
13.2.5 2 met test/house/egress.spec.ts
13.3.1 2 met the environment, from whatever vault the operator has; none in the sources
13.3.2 2 met each process gets its own environment
13.4.1 1 met only /assets is served, by name from a list
13.4.2 2 met no debug mode exists
13.4.3 2 met no folder is served
13.4.4 2 met TRACE finds no route
13.4.5 2 met the OpenAPI document is public on purpose; health says only live and ready
14.1.1 2 met libs/reports: the list of what is held about a person, with every table of it
14.1.2 2 met libs/audit/README.md, libs/identity/README.md
14.2.1 1 met test/http/admin/records.spec.ts: searches for people travel sealed; the one token in an address is that of a mail’s link, which counts once and for ten minutes
14.2.2 2 met test/http/edge/answers.spec.ts: no-store unless said otherwise
14.2.3 2 met no foreign script, pixel or font (CSP)
14.2.4 2 met test/house/canaries.spec.ts
14.3.1 1 met pages are no-store and nothing is kept in the browser
14.3.2 2 met test/http/edge/access.spec.ts (SEC-8)
14.3.3 2 met cookies hold a random token, the language and the chosen facility; test/http/resident-pages/bad-input.spec.ts
15.1.1 1 met README.md (in production): how fast a known hole is closed
15.1.2 2 met package-lock.json
15.1.3 2 met libs/edge/README.md and libs/audit/README.md: uploads, verification and exports are bounded or done by the worker
15.2.1 1 open advisories are asked for by whoever runs it; the build itself cannot reach the list
15.2.2 2 met test/http/edge/answers.spec.ts (deep and large bodies, limits); the record is verified and files are resized by one job or thread at a time
15.2.3 2 met the stand-ins and samples do not start in production (apps/standalone/src/start-refusals.ts)
15.3.1 1 met test/house/api-answers.spec.ts
15.3.2 2 met test/house/egress.spec.ts: Stripe, SMTP and the identity provider by their own clients
15.3.3 2 met test/http/edge/answers.spec.ts: unknown fields are refused
15.3.4 2 met test/http/admin/access.spec.ts: the address comes from the proxy that TRUST_PROXY names
15.3.5 2 met TypeScript, strict
15.3.6 2 met Fastify refuses __proto__ in JSON; bodies become classes
15.3.7 2 met textOf (libs/edge) reads one value of a named field, from query or body as the handler says; JSON becomes a class (test/http/edge/answers.spec.ts)
16.1.1 2 met libs/audit/README.md for the records, libs/edge/README.md for the log
16.2.1 2 met test/house/looks.spec.ts
16.2.2 2 met timestamptz and ISO 8601 in UTC
16.2.3 2 met standard output and the database
16.2.4 2 met JSON lines
16.2.5 2 met test/house/canaries.spec.ts
16.3.1 2 met test/store/identity-staff.spec.ts
16.3.2 2 met each refused request is a line with route, status and request id
16.3.3 2 met sign-in-refused in the record; 403, 404 and 429 in the log
16.3.4 2 met test/http/edge/answers.spec.ts
16.4.1 2 met JSON lines of pino
16.4.2 2 met test/store/sealed-record.spec.ts
16.4.3 2 met the head of the record leaves daily (RECORD_HEAD_TO); log lines go to standard output for the operator’s collector
16.5.1 2 met test/http/edge/answers.spec.ts
16.5.2 2 met test/journeys/failures-at-stripe.spec.ts
16.5.3 2 met test/store/unit-of-work.spec.ts
17.1.1 2 n/a no WebRTC
17.2.1 2 n/a no WebRTC
17.2.2 2 n/a no WebRTC
17.2.3 2 n/a no WebRTC
17.2.4 2 n/a no WebRTC
17.3.1 2 n/a no WebRTC
17.3.2 2 n/a no WebRTC
`;
