import fc from 'fast-check';

import { parseWebhook } from '../../../../nodes/shared/providers/cloud/webhook/parseWebhook';
import { situation, situations } from './situation';

/** The keys that the parser looks for, so that chance gets past the first check. */
const KEYS = [
	...['object', 'entry', 'changes', 'field', 'value', 'metadata', 'phone_number_id', 'contacts', 'messages', 'statuses', 'errors'],
	...['message_echoes', 'calls', 'history', 'user_preferences', 'user_id_update', 'id', 'from', 'to', 'type', 'timestamp', 'text', 'body'],
	...['image', 'audio', 'interactive', 'nfm_reply', 'response_json', 'button', 'order', 'system', 'edit', 'message', 'context', 'referral'],
	...['profile', 'wa_id', 'user_id', 'status', 'pricing', 'error_data', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
];
const WORDS = ['messages', 'smb_message_echoes', 'calls', 'security', 'text', 'image', 'interactive', 'system', 'edit', 'constructor', '__proto__', '4915112345678', '1795600800'];

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
	any: fc.oneof(
		{ maxDepth: 8, withCrossShrink: true },
		fc.oneof(fc.constantFrom(...WORDS), fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
		fc.array(tie('any'), { maxLength: 4 }),
		fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('any')), { maxLength: 10 }).map((pairs) => {
			const made: unknown = JSON.parse(`{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`).join(',')}}`);
			return made;
		}),
	),
})).any;

/** A webhook in which one part, anywhere, was replaced by something else. */
const damaged = fc.tuple(fc.constantFrom(...situations()), fc.nat(), value).map(([name, at, replacement]) => {
	const body = situation(name);
	const places: Array<[holder: Record<string, unknown>, key: string]> = [];
	const walk = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const key of Object.keys(part)) {
			const holder = part as Record<string, unknown>;
			places.push([holder, key]);
			walk(holder[key]);
		}
	};
	walk(body);
	const place = places[at % places.length];
	if (place) place[0][place[1]] = replacement;
	return body;
});

const listIn = (part: unknown, key: string): unknown[] | undefined => {
	const list: unknown = Object.entries(typeof part === 'object' && part !== null ? part : {}).find(([name]) => name === key)?.[1];
	return Array.isArray(list) ? list : undefined;
};
/** Empty lists of entries and of changes are the only bodies that bring no event. */
const saysNothing = (body: unknown): boolean => listIn(body, 'entry')?.every((entry) => listIn(entry, 'changes')?.length === 0) ?? false;

const change = (field: string, content: object) => ({
	object: 'whatsapp_business_account',
	entry: [{ id: '1', changes: [{ field, value: { metadata: { phone_number_id: '2' }, ...content } }] }],
});

/** Random webhooks take their time where many tests run at once. */
jest.setTimeout(30_000);

describe('Whatever comes', () => {
	it('nothing throws: any JSON with the keys of a webhook', () => {
		fc.assert(
			fc.property(value, (content) => {
				expect(() => JSON.stringify(parseWebhook(content))).not.toThrow();
				expect(() => parseWebhook({ entry: [{ changes: [{ field: 'messages', value: content }] }] })).not.toThrow();
				expect(() => parseWebhook(change('messages', { messages: [content], statuses: [content], contacts: [content] }))).not.toThrow();
			}),
			{ numRuns: 500 },
		);
	});

	it('nothing throws and nothing vanishes: a webhook with a damaged part', () => {
		fc.assert(
			fc.property(damaged, (body) => {
				expect(parseWebhook(body).length).toBeGreaterThanOrEqual(saysNothing(body) ? 0 : 1);
			}),
			{ numRuns: 500 },
		);
	});

	it('no message with an id and a sender is lost or told twice, and their order stays', () => {
		const content = fc.record(
			{ type: fc.oneof(fc.constantFrom(...WORDS), fc.string(), value), text: value, image: value, interactive: value, timestamp: value, context: value, errors: value },
			{ requiredKeys: [] },
		);
		const sender = fc.oneof(
			fc.stringMatching(/^[1-9][0-9]{6,14}$/).map((from) => ({ from })),
			fc.string({ minLength: 1 }).map((from) => ({ from })),
			fc.stringMatching(/^[A-Z]{2}\.[A-Za-z0-9]{1,20}$/).map((from_user_id) => ({ from_user_id })),
		);
		const message = fc.tuple(content, sender);
		fc.assert(
			fc.property(fc.array(message, { maxLength: 20 }), value, (drawn, contacts) => {
				const messages = drawn.map(([written, from], index) => ({ ...written, ...from, id: `wamid.${index}` }));
				const events = parseWebhook(change('messages', { messages, contacts }));
				const raws = events.map((event) => event.raw).filter((raw) => messages.some((written) => written === raw));
				expect(raws).toEqual(messages);
				for (const event of events) {
					if (event.event === 'message') expect(event.contact.phone ?? event.contact.userId).toBeTruthy();
				}
				const people = events.filter(({ event }) => event === 'message');
				expect(people).toHaveLength(messages.filter(({ type }) => type !== 'system').length);
			}),
			{ numRuns: 300 },
		);
	});

	it('is nested ever so deeply', () => {
		const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
		const answer = { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: deep } };
		const [event] = parseWebhook(change('messages', { messages: [{ id: 'w', from: '4915112345678', type: 'interactive', interactive: answer }] }));
		expect(event).toMatchObject({ event: 'message', message: { kind: 'reply' } });
		expect(() => JSON.stringify(event)).not.toThrow();
		expect(parseWebhook(JSON.parse(deep))).toHaveLength(1);
	});
});
