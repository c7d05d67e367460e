import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { OVER, RESUMED } from './resumeWebhook';

/** A fast contact answers while the execution that asked is still being put to sleep. */
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 100;
const TIMEOUT_MS = 10_000;
/** n8n answers 409 both to an execution that does not sleep yet and to one that has failed; only its words tell them apart. */
const STILL_RUNNING = /is running/;

/** `gone`: the execution is over, was stopped or deleted. `unreachable`: no address led to n8n, which may still wait. */
export type HandOver = 'taken' | 'gone' | 'unreachable';

export interface HttpAnswer {
	status: number;
	/** Parsed where it is JSON. */
	body: unknown;
}

export interface HandOverParts {
	/** Posts JSON; nothing where there was no answer. */
	post: (url: string, body: IDataObject) => Promise<HttpAnswer | undefined>;
	pause: (ms: number) => Promise<void>;
}

/** The parts in a node. */
export const handOverParts = ({ helpers }: IExecuteFunctions): HandOverParts => ({
	post: async (url, body) => {
		try {
			const request = { method: 'POST', url, body, json: true, timeout: TIMEOUT_MS, returnFullResponse: true, ignoreHttpStatusErrors: true } as const;
			const { statusCode, body: said } = (await helpers.httpRequest(request)) as { statusCode: number; body: unknown };
			return { status: statusCode, body: said };
		} catch {
			return undefined;
		}
	},
	pause: async (ms) => await sleep(ms),
});

/**
 * Hands an answer to the execution that waits for it. Tried under each address in turn, because the public one need not be reachable
 * from where n8n runs; the signature covers the path alone.
 */
export async function handOver(resumeUrl: string, addresses: readonly string[], body: IDataObject, { post, pause }: HandOverParts): Promise<HandOver> {
	const urls = [resumeUrl, ...addresses.map((address) => at(address, resumeUrl))];
	let waited = 0;
	let isUncertain = false;
	const noting: HandOverParts['post'] = async (url, sent) => {
		const answer = await post(url, sent);
		isUncertain ||= answer === undefined;
		return answer;
	};
	for (let step = FIRST_PAUSE_MS; ; step *= 2) {
		const said = await postToFirst(urls, body, noting);
		// The question is this message's alone: what has closed it is an attempt whose answer got lost.
		if (said === 'over') return isUncertain ? 'taken' : 'gone';
		if (said !== 'busy') return said;
		if (waited >= PATIENCE_MS) return 'gone';
		await pause(step);
		waited += step;
	}
}

type Said = HandOver | 'busy' | 'over';

/** Goes on to the next address until one leads to n8n: a proxy or a page for signing in may answer too. */
async function postToFirst(urls: readonly string[], body: IDataObject, post: HandOverParts['post']): Promise<Said> {
	let last: Said = 'unreachable';
	for (const url of urls) {
		const answer = await post(url, body);
		const said = answer ? readAnswer(answer) : 'unreachable';
		if (said === 'taken' || said === 'busy' || said === 'over') return said;
		if (said === 'gone') last = said;
	}
	return last;
}

function readAnswer({ status, body }: HttpAnswer): Said {
	const { resumed, message } = typeof body === 'object' && body !== null ? (body as { resumed?: unknown; message?: unknown }) : {};
	if (status < 300 && resumed === RESUMED.resumed) return 'taken';
	if (status < 300 && resumed === OVER.resumed) return 'over';
	if (status === 409 && typeof message === 'string' && STILL_RUNNING.test(message)) return 'busy';
	// Its page "no action required" where the execution is over, and its errors in JSON where it is stopped or deleted.
	return status < 300 || typeof message === 'string' ? 'gone' : 'unreachable';
}

function at(address: string, resumeUrl: string): string {
	const { pathname, search } = new URL(resumeUrl);
	return new URL(`${pathname}${search}`, address).toString();
}
