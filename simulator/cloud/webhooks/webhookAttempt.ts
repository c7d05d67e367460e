import type { WebhookAttempt } from './webhookRecord.ts';

/** More than any vendor reads of an answer. */
const KEPT_RESPONSE_LENGTH = 65 * 1024;

function causeOf(error: unknown, timeoutMs: number): string {
	if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
	if (error instanceof Error && error.cause instanceof AggregateError) return String(error.cause.errors[0] ?? error.cause);
	if (error instanceof Error && error.cause instanceof Error) return error.cause.message;
	return error instanceof Error ? error.message : String(error);
}

/** Posts the exact bytes once, or calls the address without any, and says what came back; never throws, because a receiver that is down is an ordinary event. */
export async function attemptWebhook(
	url: string,
	body: string,
	headers: Record<string, string>,
	timeoutMs: number,
	now: () => number,
	method: 'POST' | 'GET' = 'POST',
): Promise<WebhookAttempt> {
	const at = now();
	const started = performance.now();
	const took = (): number => Math.round(performance.now() - started);
	try {
		const response = await fetch(url, {
			method,
			...(method === 'POST' ? { body } : {}),
			headers: { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', accept: '*/*', ...headers },
			signal: AbortSignal.timeout(timeoutMs),
			redirect: 'manual',
		});
		const text = await response.text();
		const type = response.headers.get('content-type');
		return { at, durationMs: took(), status: response.status, response: text.slice(0, KEPT_RESPONSE_LENGTH), ...(type ? { type } : {}) };
	} catch (error) {
		return { at, durationMs: took(), error: causeOf(error, timeoutMs) };
	}
}
