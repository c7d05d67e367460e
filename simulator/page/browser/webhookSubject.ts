import type { ShownWebhook } from './pageTypes.ts';

interface CloudPayload {
	entry?: Array<{ changes?: Array<{ value?: { messages?: Array<{ type?: string }>; statuses?: Array<{ status?: string }> } }> }>;
}

interface EngageLabPayload {
	rows?: Array<{ status?: { message_status?: string }; response?: { event?: string; response_data?: { message?: { type?: string } } }; notification?: { event?: string } }>;
}

/** EngageLab's own words, as people would say it. */
const PLAIN_WORDS: Record<string, string> = {
	plan: 'accepted',
	target_valid: 'found',
	target_invalid: 'not on WhatsApp',
	sent_failed: 'failed',
	delivered_timeout: 'none so far',
};

const receipt = (state = 'unknown'): string => `receipt: ${PLAIN_WORDS[state] ?? state}`;

function cloudSubjects({ entry = [] }: CloudPayload): string[] {
	const values = entry.flatMap(({ changes = [] }) => changes.map(({ value }) => value));
	const messages = values.flatMap((value) => value?.messages ?? []).map(({ type }) => type ?? 'message');
	return [...messages, ...values.flatMap((value) => value?.statuses ?? []).map(({ status }) => receipt(status))];
}

const engageLabSubjects = ({ rows = [] }: EngageLabPayload): string[] =>
	rows.map(({ status, response, notification }) => (status ? receipt(status.message_status) : (response?.response_data?.message?.type ?? response?.event ?? notification?.event ?? 'row')));

function formSubjects(body: string): string[] {
	const form = new URLSearchParams(body);
	const status = form.get('MessageStatus');
	if (status) return [receipt(status) + (form.has('ErrorCode') ? ` (${form.get('ErrorCode')})` : '')];
	return [form.get('MessageType') ?? 'message'];
}

/** What a webhook is about, in a few words, whichever provider sent it. */
export function subjectOf({ body, field }: ShownWebhook): string {
	try {
		const payload: unknown = body.trimStart().startsWith('{') ? JSON.parse(body) : undefined;
		if (payload === undefined) return body.includes('=') ? formSubjects(body).join(', ') : field;
		return [...cloudSubjects(payload as CloudPayload), ...engageLabSubjects(payload as EngageLabPayload)].join(', ') || field;
	} catch {
		return field;
	}
}
