import fc from 'fast-check';

import { parseCallback } from '../../../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { callback, notificationRow, responseRow, statusRow } from '../sampleRows';

describe('A callback of EngageLab', () => {
	it('is read row by row, in order', () => {
		const rows = [statusRow('sent'), responseRow({ type: 'text', text: { body: 'Hi' } }), notificationRow('insufficient_balance', {})];
		expect(parseCallback(callback(...rows)).map(({ event }) => event)).toEqual(['status', 'message', 'account']);
	});

	it('may be a single row without a list', () => {
		expect(parseCallback(statusRow('sent'))).toMatchObject([{ event: 'status' }]);
	});

	it.each([
		['a low balance', notificationRow('insufficient_balance', { remain_balance: 3, balance_threshold: 10 }), { account: { field: 'insufficient_balance', details: 'remaining 3, threshold 10' } }],
		['a new limit', notificationRow('phone_number_update', { display_phone_number: '14155550100', current_limit: 'TIER_1K' }), { account: { change: 'TIER_1K', details: '14155550100' } }],
		['a restriction', notificationRow('whatsapp_business_update', { waba_event: 'ACCOUNT_VIOLATION', violation_type: 'SPAM' }), { account: { change: 'ACCOUNT_VIOLATION', details: 'SPAM' } }],
		['an account of a reseller', notificationRow('whatsapp_bsp_add_waba', { org_id: 'o', wabalist: ['1002', { waba_id: '1003' }] }), { account: { change: 'added', details: '1002, 1003' } }],
		['an estimated cost', notificationRow('delivery_estimate_cost', { org_id: 'o', waba_id: '1002', estimated_cost: 4.2 }), { channel: { id: 'engagelab:account:1002' }, account: { change: '4.2' } }],
	])('tells of %s as news of the account', (_what, row, expected) => {
		expect(parseCallback(callback(row))).toMatchObject([{ event: 'account', raw: row, ...expected }]);
	});

	it('tells of a template', () => {
		const data = { template_id: '5', template_name: 'hello', template_language: 'de', template_status: 'REJECTED', template_status_reason: 'TAG_CONTENT_MISMATCH' };
		expect(parseCallback(callback(notificationRow('template_update', data)))).toMatchObject([
			{ event: 'template', template: { field: 'template_update', id: '5', name: 'hello', language: 'de', change: 'REJECTED', reason: 'TAG_CONTENT_MISMATCH' } },
		]);
	});

	it.each([
		['a notification that is not documented', notificationRow('moon_phase', {}), 'moon_phase', 'not documented'],
		['an event of another product', { ...statusRow('sent'), channel: 'sms', server: 'sms' }, 'row', 'about "sms"'],
		['a part that is not documented', { channel: 'whatsapp', system_event: { event: 'x' } }, 'system_event', 'nothing that is documented'],
		['a row that is no object', 'x', 'row', 'not an object'],
	])('keeps and marks %s', (_what, row, field, reason) => {
		expect(parseCallback(callback(row))).toMatchObject([{ event: 'unknown', provider: 'engagelab', unknown: { field, reason: expect.stringContaining(reason) }, raw: row }]);
	});

	it.each([['a list', []], ['a text', 'x'], ['nothing', null], ['an object without rows', { total: 1 }]])('that is %s is kept too', (_what, body) => {
		expect(parseCallback(body)).toMatchObject([{ event: 'unknown', unknown: { field: 'body' } }]);
	});

	it('never throws and drops no row, whatever stands in the places that are known', () => {
		const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('text', 'system', 'whatsapp', '', 0, '+4930123456'));
		const part = (inner: string, ...keys: string[]) =>
			fc.record({ event: anything, message_status: anything, error_code: anything, loss: anything, [inner]: fc.oneof(anything, fc.record(Object.fromEntries(keys.map((key) => [key, anything])))) });
		const row = fc.record(
			{
				message_id: anything,
				from: anything,
				to: anything,
				itime: anything,
				custom_args: anything,
				status: part('status_data', 'msg_time', 'pricing', 'conversation', 'channel_message_id'),
				response: part('response_data', 'channel_message_id', 'contact', 'message', 'message_context', 'referral', 'errors'),
				notification: part('notification_data', 'template_id', 'waba_list', 'org_id'),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom(undefined, '+14155550100'), (rows, own) => {
				const events = parseCallback({ rows }, own);
				expect(events.length).toBeGreaterThanOrEqual(rows.length);
				expect(JSON.parse(JSON.stringify(events))).toHaveLength(events.length);
			}),
		);
	});
});
