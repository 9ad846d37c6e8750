/** Items of OWASP ASVS 5.0, levels 1 and 2: number, level, met | open | n/a, and what shows it: a spec, or a sentence. */
export const encodingToFiles = `
1.1.1 2 met Fastify and qs decode once, before readBody (libs/edge) checks the shape; nothing decodes afterwards
1.1.2 2 met preact-render-to-string escapes when it writes the page, PostgreSQL takes values apart from the text, nodemailer encodes its headers
1.2.1 1 met test/rules/ui/gallery.spec.tsx: preact-render-to-string escapes every text by its place
1.2.2 1 met ways back stay on our own host (test/http/edge/strength.spec.ts); queries are written by URLSearchParams
1.2.3 1 met no script is built from data: the CSP allows no inline script, and JSON answers are written by JSON.stringify
1.2.4 1 met statements are constants of the program (libs/database/src/statement.ts), values go apart from them
1.2.5 1 met the apps start no other program; only npm start launches PostgreSQL, with fixed arguments and no shell
1.2.6 2 n/a no LDAP
1.2.7 2 n/a no XPath
1.2.8 2 n/a no LaTeX
1.2.9 2 met no regular expression is built from input; LIKE patterns are escaped where they are made
1.3.1 1 n/a no field takes HTML; everything typed is text
1.3.2 1 met no eval and no Function: the CSP forbids it in the browser, ESLint in the sources
1.3.3 2 met test/rules/notifications/header-safety.spec.ts
1.3.4 2 met test/rules/catalogue/resize-photo.spec.ts: SVG is refused, every image is written anew
1.3.5 2 n/a no markup language is taken from people
1.3.6 2 met test/house/egress.spec.ts: no address to call comes from input
1.3.7 2 n/a templates are code, not data
1.3.8 2 n/a no JNDI
1.3.9 2 n/a no memcache
1.3.10 2 n/a no format strings in this language
1.3.11 2 met test/rules/notifications/header-safety.spec.ts
1.4.1 2 n/a memory-safe language; the only native parts are sharp and argon2, kept in one room each
1.4.2 2 n/a memory-safe language; the only native parts are sharp and argon2, kept in one room each
1.4.3 2 n/a memory-safe language; the only native parts are sharp and argon2, kept in one room each
1.5.1 1 n/a no XML is read
1.5.2 2 met test/rules/journeys/broken-municipality-files.spec.ts: YAML and JSON become plain data, checked by class
2.1.1 1 met the shapes of bodies are in the OpenAPI document, those of the town file in apps/standalone/sample/aoba.yaml
2.1.2 2 met README of each lib states its invariants; the checks of a town file name both places of a contradiction
2.1.3 2 met libs/bookings/README.md (limits) and the limits of the town file
2.2.1 1 met test/http/resident-pages/bad-input.spec.ts
2.2.2 1 met test/http/resident-pages/bad-input.spec.ts: without any script in the browser
2.2.3 2 met test/rules/journeys/broken-municipality-files.spec.ts
2.3.1 1 met test/rules/bookings/booking-states.spec.ts
2.3.2 2 met test/journeys/limits.spec.ts
2.3.3 2 met test/store/unit-of-work.spec.ts
2.3.4 2 met test/store/occupancy-race.spec.ts
2.4.1 2 met test/http/edge/answers.spec.ts and test/http/admin/access.spec.ts: limits per address and account, over all processes
3.2.1 1 met test/http/edge/access.spec.ts: nosniff and a CSP that allows nothing with every answer; files leave as attachments (test/http/admin/records.spec.ts)
3.2.2 1 met test/rules/ui/gallery.spec.tsx; the small scripts set textContent alone
3.3.1 1 met test/http/edge/access.spec.ts
3.3.2 2 met test/http/edge/access.spec.ts
3.3.3 2 met test/http/edge/access.spec.ts
3.3.4 2 met test/http/edge/access.spec.ts
3.4.1 1 met test/http/edge/access.spec.ts (SEC-8)
3.4.2 1 met no CORS header is ever sent
3.4.3 2 met test/http/edge/access.spec.ts (SEC-8)
3.4.4 2 met test/http/edge/access.spec.ts (SEC-8)
3.4.5 2 met test/http/edge/access.spec.ts (SEC-8)
3.4.6 2 met test/http/edge/access.spec.ts (SEC-8)
3.5.1 1 met test/http/edge/access.spec.ts (SEC-9)
3.5.2 1 met test/http/edge/access.spec.ts (SEC-9): JSON only with its content type, and Origin checked
3.5.3 1 met what changes anything is a POST: test/house/permissions lists every route
3.5.4 2 met two apps on two hosts or ports, with cookies of their own names; they import nothing of each other
3.5.5 2 n/a no postMessage
3.7.1 2 met plain HTML, CSS and small modules
3.7.2 2 met test/http/edge/access.spec.ts (SEC-8): form-action names the payment page alone; ways back stay on our own host (test/http/edge/strength.spec.ts)
4.1.1 1 met test/http/edge/answers.spec.ts
4.1.2 2 met TLS ends at the proxy; the apps redirect nothing to https
4.1.3 2 met test/http/admin/access.spec.ts (forged X-Forwarded-For), test/rules/config/settings.spec.ts (TRUST_PROXY)
4.2.1 2 met Node’s HTTP parser, strict
4.3.1 2 n/a no GraphQL
4.3.2 2 n/a no GraphQL
4.4.1 1 n/a no WebSocket
4.4.2 2 n/a no WebSocket
4.4.3 2 n/a no WebSocket
4.4.4 2 n/a no WebSocket
5.1.1 2 met libs/catalogue/README.md (photos); the import page for town files
5.2.1 1 met libs/edge/src/server/boot-app.ts limits body and file; test/rules/catalogue/resize-photo.spec.ts refuses what is too heavy
5.2.2 1 met test/rules/catalogue/resize-photo.spec.ts
5.2.3 2 n/a no archive is taken
5.3.1 1 met uploads become rows of the database, never files of the server
5.3.2 1 met no path is made from a file name that somebody sent
5.4.1 2 met test/http/admin/records.spec.ts: names of downloads are made by the program
5.4.2 2 met test/rules/notifications/calendar-file.spec.ts
5.4.3 2 open photos and papers of identity are drawn anew from their pixels; documents of groups are kept as they came, unscanned, and handed to staff as attachments only
`;
