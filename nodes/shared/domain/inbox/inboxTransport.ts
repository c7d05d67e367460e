/**
 * How the page talks to its server. Everything is `POST` to the page's own address (without fragment), because a sandboxed page has no
 * cookies and its requests come from the origin `null`:
 *
 * - `content-type: application/json`, `{ "call": "conversations.list", "request": { … } }`, `authorization: Bearer <access token>`.
 *   The answer is an `InboxAnswer`; 2xx only with `ok: true`.
 * - With a file (`actions.do` with `file`): `content-type: application/octet-stream`; four bytes with the length of that JSON
 *   (unsigned, big-endian), the JSON in UTF-8, the bytes of the file.
 * - `media.get` answers with the bytes of the file, or with an `InboxAnswer` that says why not.
 * - `live` answers with lines of JSON (`application/x-ndjson`), a `LiveEvent` each, for as long as the access token is valid at most.
 *   Where a proxy holds lines back, so that `hello` does not come within five seconds, use `live.poll`.
 */
export interface InboxRequest<Name, Request> {
	call: Name;
	request: Request;
}

/** The type of the body that holds a file. */
export const FILE_BODY = 'application/octet-stream';

/** How many bytes say how long the JSON before a file is. */
export const LENGTH_BYTES = 4;

export const LIVE_BODY = 'application/x-ndjson';

/** The name of the one-time token in the fragment of a sign-in link: `#token=…`. */
export const LINK_TOKEN = 'token';
