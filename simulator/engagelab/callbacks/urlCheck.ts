import { randomInt } from 'node:crypto';
import { callbackHeaders } from './callbackId.ts';
import { CALLBACK_TIMEOUT_MS } from './callbackLimits.ts';
import type { CallbackSettings, UrlCheck } from './callbackSettings.ts';

/** How many characters EngageLab sends to get them back. */
const ECHO_DIGITS = 8;

const echoText = (): string => String(randomInt(10 ** ECHO_DIGITS)).padStart(ECHO_DIGITS, '0');

interface Answer {
	status: number;
	text: string;
	type: string;
}

async function post(settings: CallbackSettings, body: string, timeoutMs: number): Promise<Answer | string> {
	try {
		const response = await fetch(settings.url, { method: 'POST', headers: callbackHeaders(settings), body, signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
		return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
	} catch (error) {
		return error instanceof Error && error.name === 'TimeoutError' ? `it did not answer within ${timeoutMs} ms` : 'it cannot be reached';
	}
}

const unlessAnswered = (answer: Answer): string | undefined => (answer.status === 200 ? undefined : `it answered HTTP ${answer.status} instead of 200`);

/** What an address answers wrongly to one of the checks; nothing where it passes. */
export async function urlFlaw(check: UrlCheck, settings: CallbackSettings, timeoutMs = CALLBACK_TIMEOUT_MS): Promise<string | undefined> {
	if (check === 'none') return undefined;
	const echostr = echoText();
	const answer = await post(settings, check === 'empty' ? '' : JSON.stringify({ echostr }), timeoutMs);
	if (typeof answer === 'string') return answer;
	const flaw = unlessAnswered(answer);
	if (flaw !== undefined || check === 'empty') return flaw;
	if (answer.text !== echostr) return `it sent back "${answer.text.slice(0, 40)}" instead of the echostr "${echostr}"`;
	return answer.type.startsWith('text/plain') ? undefined : `it sent the echostr back as ${answer.type || 'no type'} instead of text/plain`;
}
