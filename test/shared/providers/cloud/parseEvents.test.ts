import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { parseWebhook } from '../../../../nodes/shared/providers/cloud/webhook/parseWebhook';
import { situation, situations } from './situation';

const NUMBER = { id: 'cloud:106540352242922', phone: '+15550783881', account: '102290129340398' };
const ACCOUNT = { id: 'cloud:account:102290129340398', account: '102290129340398' };
const NUMBER_BY_NAME = { ...ACCOUNT, phone: '+15550783881' };
const PHONE = '+4915112345678';
const BY_PHONE = { key: `phone:${PHONE}`, phone: PHONE };
const AT = '2026-11-25T10:00:00.000Z';
const RECEIVED_AT = '2026-11-25T10:00:01.000Z';

const only = (name: string): unknown => {
	const events: InboundEvent[] = parseWebhook(situation(name));
	expect(events).toHaveLength(1);
	return events.map(({ raw: _raw, ...event }) => event)[0];
};

const partsOf = (value: unknown): unknown[] => [
	value,
	...(typeof value === 'object' && value !== null ? Object.values(value).flatMap(partsOf) : []),
];

/** The part of the payload itself, where it comes with the time of its entry. */
const undated = (raw: unknown): unknown => {
	if (typeof raw !== 'object' || raw === null || !('value' in raw)) return raw;
	const { value } = raw;
	return typeof value === 'object' && value !== null && 'errors' in value && Object.keys(value).length === 1 ? (value.errors as unknown[])[0] : value;
};

describe('A receipt', () => {
	it.each<[situation: string, status: object]>([
		[
			'status-sent',
			{
				state: 'sent',
				rank: 2,
				correlation: 'ticket=4711',
				pricing: { category: 'service', type: 'free_customer_service', model: 'PMP', billable: false },
			},
		],
		['status-delivered', { state: 'delivered', rank: 3, pricing: { category: 'utility', type: 'regular', model: 'PMP', billable: true } }],
		['status-read', { state: 'read', rank: 4 }],
		['status-played', { state: 'played', rank: 5 }],
		[
			'status-failed',
			{
				state: 'failed',
				error: {
					code: 131047,
					title: 'Re-engagement message',
					details: 'More than 24 hours have passed.',
					class: 'windowClosed',
					advice: 'Send a template instead.',
				},
			},
		],
		['status-of-unknown-word', { state: 'unknown', reported: 'warning' }],
		['status-in-a-group', { state: 'read', rank: 4 }],
	])('is read: %s', (name, status) => {
		expect(only(name)).toEqual({
			event: 'status',
			provider: 'cloud',
			channel: NUMBER,
			contact: BY_PHONE,
			status: { id: 'wamid.OURS0001', at: RECEIVED_AT, ...status },
		});
	});

	it('finds the person by user id, under the name that the parent id had in the draft', () => {
		expect(only('status-for-user-id')).toMatchObject({
			contact: { key: 'user:DE.777', userId: 'DE.777', parentUserId: 'DE.ENT.9' },
			status: { state: 'delivered' },
		});
	});

	it('of a call is the state of that call', () => {
		expect(only('status-of-a-call')).toMatchObject({ event: 'call', contact: BY_PHONE, call: { id: 'wamid.OURS0001', state: 'ringing' } });
	});

	it('without the id of a message is handed on', () => {
		expect(only('status-without-id')).toMatchObject({ event: 'unknown', unknown: { field: 'messages', reason: 'The receipt names no message.' } });
	});
});

describe('A change of identity', () => {
	it.each<[situation: string, contact: object, identity: object]>([
		[
			'number-changed',
			{ key: 'phone:+4916011112222', phone: '+4916011112222' },
			{ change: 'phone', previous: { phone: PHONE }, current: { phone: '+4916011112222' } },
		],
		[
			'user-id-changed',
			{ key: 'user:DE.2', userId: 'DE.2', phone: PHONE },
			{ change: 'userId', previous: { phone: PHONE, userId: 'DE.1' }, current: { userId: 'DE.2' } },
		],
		['device-changed', BY_PHONE, { change: 'device' }],
		[
			'user-id-update',
			{ key: 'user:DE.2', userId: 'DE.2', phone: PHONE, parentUserId: 'DE.ENT.2' },
			{
				change: 'userId',
				previous: { userId: 'DE.1', parentUserId: 'DE.ENT.1' },
				current: { userId: 'DE.2', parentUserId: 'DE.ENT.2' },
			},
		],
	])('is read: %s', (name, contact, identity) => {
		expect(only(name)).toEqual({ event: 'identity', provider: 'cloud', channel: NUMBER, contact, identity: { ...identity, at: AT } });
	});
});

describe('Everything else', () => {
	it.each<[situation: string, event: object]>([
		[
			'echo-from-the-app',
			{
				event: 'echo',
				channel: NUMBER,
				contact: { key: 'user:DE.777', phone: PHONE, userId: 'DE.777' },
				message: { id: 'wamid.ECHO1', kind: 'text', text: 'I will look into it', sentAt: AT },
			},
		],
		[
			'marketing-stopped',
			{
				event: 'optOut',
				channel: NUMBER,
				contact: { ...BY_PHONE, name: 'Ada Beispiel' },
				preference: { category: 'marketing_messages', value: 'stop', at: AT },
			},
		],
		[
			'call-missed',
			{
				event: 'call',
				channel: NUMBER,
				contact: BY_PHONE,
				call: { id: 'wacid.1', state: 'terminate', direction: 'USER_INITIATED', at: AT, durationSeconds: 0 },
			},
		],
		[
			'error-of-the-number',
			{
				event: 'account',
				channel: NUMBER,
				account: { field: 'messages', change: 'Rate limit hit', details: 'Too many messages', code: 130429 },
			},
		],
		['field-that-nobody-knows', { event: 'unknown', channel: ACCOUNT, unknown: { field: 'unknown_field_xyz' } }],
		['group-created', { event: 'unknown', channel: ACCOUNT, unknown: { field: 'group_lifecycle_update' } }],
		[
			'contact-sync',
			{
				event: 'unknown',
				channel: NUMBER,
				unknown: { field: 'smb_app_state_sync', reason: 'This is an import of contacts from the WhatsApp Business app.' },
			},
		],
	])('is read: %s', (name, event) => {
		expect(only(name)).toEqual({ provider: 'cloud', ...event });
	});

	it.each(['history-import', 'history-media'])('old messages are an import and never a message of a contact: %s', (name) => {
		expect(only(name)).toEqual({
			event: 'unknown',
			provider: 'cloud',
			channel: NUMBER,
			unknown: { field: 'history', reason: expect.stringContaining('import') },
		});
	});

	it.each<[situation: string, template: object]>([
		['template-rejected', { field: 'message_template_status_update', about: 'status', change: 'REJECTED', reason: 'INVALID_FORMAT' }],
		['template-approved', { field: 'message_template_status_update', about: 'status', change: 'APPROVED' }],
		['template-quality', { field: 'message_template_quality_update', about: 'quality', change: 'YELLOW' }],
		['template-edited', { field: 'message_template_components_update', about: 'content', change: 'EDITED' }],
		['template-category', { field: 'template_category_update', about: 'category', change: 'MARKETING' }],
	])('news of a template: %s', (name, template) => {
		expect(only(name)).toEqual({
			event: 'template',
			provider: 'cloud',
			channel: ACCOUNT,
			template: { id: '1689556908129832', name: 'order_update', language: 'de', ...template },
		});
	});

	it.each<[situation: string, channel: object, account: object]>([
		['number-quality', NUMBER_BY_NAME, { field: 'phone_number_quality_update', change: 'DOWNGRADE', details: 'from TIER_10K, to TIER_2K' }],
		['number-name', NUMBER_BY_NAME, { field: 'phone_number_name_update', change: 'REJECTED', details: 'Example, NAME_NOT_ALLOWED' }],
		[
			'account-restricted',
			ACCOUNT,
			{ field: 'account_update', change: 'ACCOUNT_RESTRICTION', details: 'SPAM, RESTRICTED_BIZ_INITIATED_MESSAGING' },
		],
		['account-reviewed', ACCOUNT, { field: 'account_review_update', change: 'APPROVED' }],
		['account-alert', ACCOUNT, { field: 'account_alerts', change: 'OBA_APPROVED', details: 'WARNING, ACTIVE, Look here' }],
		['account-capability', ACCOUNT, { field: 'business_capability_update', change: 'TIER_2K', details: 'numbers per business: 20' }],
		['security', NUMBER_BY_NAME, { field: 'security', change: 'PIN_RESET_REQUEST', details: 'requested by 61555822107539' }],
	])('news of the account: %s', (name, channel, account) => {
		expect(only(name)).toEqual({ event: 'account', provider: 'cloud', channel, account });
	});

	it('that a template was paused twice is told as two events', () => {
		const news = (time: number, event: string) => {
			const body = structuredClone(situation('template-approved')) as { entry: [{ time: number; changes: [{ value: { event: string } }] }] };
			body.entry[0].time = time;
			body.entry[0].changes[0].value.event = event;
			return JSON.stringify(parseWebhook(body));
		};
		const told = [news(1795600800, 'PAUSED'), news(1795604400, 'APPROVED'), news(1795608000, 'PAUSED')];
		expect(new Set(told).size).toBe(3);
		expect(news(1795600800, 'PAUSED')).toBe(told[0]);
	});

	it.each(situations())('comes with its own part of the payload: %s', (name) => {
		const body = situation(name);
		const events = parseWebhook(body);
		expect(events.length).toBeGreaterThan(0);
		for (const { raw } of events) expect(partsOf(body)).toContainEqual(undated(raw));
	});
});

describe('A body that is no webhook of WhatsApp', () => {
	it.each<[what: string, body: unknown, reason: string]>([
		['text', 'hello', 'The body is not a JSON object.'],
		['nothing', undefined, 'The body is not a JSON object.'],
		['a list', [], 'The body is not a JSON object.'],
		['an empty object', {}, 'The body has no list of entries.'],
		['an entry that is a text', { entry: ['x'] }, 'The entry is not an object.'],
		['an entry without changes', { entry: [{ id: '1' }] }, 'The entry has no list of changes.'],
		['a change that is nothing', { entry: [{ changes: [null] }] }, 'The change is not an object.'],
		['a change without value', { entry: [{ changes: [{ field: 'messages' }] }] }, 'The change has no value.'],
		['an empty value', { entry: [{ changes: [{ field: 'messages', value: {} }] }] }, 'The change holds nothing that is known for this field.'],
		['another product of Meta', { object: 'instagram', entry: [] }, 'The webhook is about "instagram", not about a WhatsApp Business Account.'],
	])('is handed on with the reason: %s', (_what, body, reason) => {
		expect(parseWebhook(body)).toMatchObject([{ event: 'unknown', unknown: { reason } }]);
	});
});
