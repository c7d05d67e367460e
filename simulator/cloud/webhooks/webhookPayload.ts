/** One happening on an account that Meta reports, before it is put into an envelope. */
export interface WebhookEvent {
	wabaId: string;
	phoneNumberId?: string;
	field: string;
	value: Record<string, unknown>;
	/** Ids of what it is about. */
	about: string[];
}

export interface WebhookPayload {
	object: 'whatsapp_business_account';
	entry: Array<{ id: string; time?: number; changes: Array<{ value: unknown; field: string }> }>;
}

const LISTS = ['contacts', 'messages', 'statuses', 'errors'] as const;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function mergedValue(events: WebhookEvent[]): Record<string, unknown> {
	const merged: Record<string, unknown> = {};
	for (const { value } of events) {
		for (const [key, part] of Object.entries(value)) {
			merged[key] = LISTS.some((list) => list === key) ? [...listOf(merged[key]), ...listOf(part)] : part;
		}
	}
	const contacts = merged['contacts'];
	if (Array.isArray(contacts)) {
		merged['contacts'] = [...new Map(contacts.map((contact) => [JSON.stringify(contact), contact])).values()];
	}
	return merged;
}

/** Puts one or more events of an account into Meta's envelope, in one of the three forms in which batches come. */
export function webhookPayload(
	events: [WebhookEvent, ...WebhookEvent[]],
	shape: 'messages' | 'changes' | 'entries' = 'messages',
	accountTime?: number,
): WebhookPayload {
	const [first] = events;
	const entry = (changes: Array<{ value: unknown; field: string }>): WebhookPayload['entry'][number] => ({
		id: first.wabaId,
		...(first.field === 'messages' || accountTime === undefined ? {} : { time: accountTime }),
		changes,
	});
	const change = ({ value, field }: WebhookEvent): { value: unknown; field: string } => ({ value, field });
	const entries = {
		messages: () => [entry([{ value: mergedValue(events), field: first.field }])],
		changes: () => [entry(events.map(change))],
		entries: () => events.map((event) => entry([change(event)])),
	};
	return { object: 'whatsapp_business_account', entry: entries[shape]() };
}
