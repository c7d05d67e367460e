import { randomInt } from 'node:crypto';

export type HandshakeResult = { ok: true } | { ok: false; reason: string };

/** Meta gives up on a callback that does not answer: the exact time is not published, ten seconds is what is seen. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Asks a callback URL to prove itself by repeating a challenge, as Meta does at the moment the URL is set. */
export async function handshake(url: string, verifyToken: string): Promise<HandshakeResult> {
	const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
	const address = new URL(url);
	address.searchParams.set('hub.mode', 'subscribe');
	address.searchParams.set('hub.challenge', challenge);
	address.searchParams.set('hub.verify_token', verifyToken);
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(HANDSHAKE_TIMEOUT_MS), redirect: 'manual' });
		const text = await response.text();
		if (response.status !== 200) return { ok: false, reason: `HTTP Status Code = ${response.status}; HTTP Message = ${response.statusText}` };
		if (text !== challenge) return { ok: false, reason: `Response does not match challenge, expected value="${challenge}", received="${text.slice(0, 80)}"` };
		return { ok: true };
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
		return { ok: false, reason: `The URL couldn't be reached: ${cause}` };
	}
}
