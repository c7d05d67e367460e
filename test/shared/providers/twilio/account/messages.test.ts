import { cancelMessage } from '../../../../../nodes/shared/providers/twilio/account/messages/cancelMessage';
import { deleteMessage } from '../../../../../nodes/shared/providers/twilio/account/messages/deleteMessage';
import { getMessage } from '../../../../../nodes/shared/providers/twilio/account/messages/getMessage';
import { listMessages } from '../../../../../nodes/shared/providers/twilio/account/messages/listMessages';
import { redactMessage } from '../../../../../nodes/shared/providers/twilio/account/messages/redactMessage';
import { answering } from '../../contract/recordedHttp';
import { sentForm } from '../sending/sentForm';
import { sid } from '../sid';
import { ACCOUNT, BELOW_ACCOUNT, gone, json } from './account';

const MESSAGE_URL = `${BELOW_ACCOUNT}/Messages/${sid('SM', 3)}.json`;
const raw = {
	sid: sid('SM', 3),
	status: 'undelivered',
	direction: 'outbound-api',
	from: 'whatsapp:+14155550100',
	to: 'whatsapp:+4915112345678',
	body: 'Hi Ana',
	num_media: '0',
	messaging_service_sid: null,
	error_code: 63016,
	error_message: null,
	price: '-0.005',
	price_unit: 'usd',
	date_created: 'Mon, 02 Nov 2026 09:15:00 +0000',
	date_sent: null,
	date_updated: 'Mon, 02 Nov 2026 09:16:00 +0000',
};
const MESSAGE = {
	id: sid('SM', 3),
	direction: 'outbound',
	state: 'failed',
	status: 'undelivered',
	from: { phone: '+14155550100' },
	to: { phone: '+4915112345678' },
	text: 'Hi Ana',
	mediaCount: 0,
	error: { code: 63016, title: 'more than 24 hours have passed since the contact last wrote', class: 'windowClosed', advice: 'Send a template instead.' },
	price: { amount: -0.005, currency: 'USD' },
	createdAt: '2026-11-02T09:15:00.000Z',
	updatedAt: '2026-11-02T09:16:00.000Z',
	raw,
};

describe('The messages of a Twilio account', () => {
	it('are read with how far they have come, why not, and what they cost', async () => {
		const { http, requests } = answering(json(raw));
		await expect(getMessage(http, ACCOUNT, sid('SM', 3))).resolves.toEqual({ ok: true, value: MESSAGE });
		expect(requests).toEqual([{ method: 'GET', url: MESSAGE_URL }]);
	});

	it('are listed over all pages, those of WhatsApp only', async () => {
		const sms = { ...raw, sid: sid('SM', 4), from: '+14155550100', to: '+4915112345678' };
		const inbound = { sid: sid('SM', 5), direction: 'inbound', status: 'received', from: 'whatsapp:DE.777', to: 'whatsapp:+14155550100', num_media: '1' };
		const { http, requests } = answering(
			json({ messages: [raw, sms], next_page_uri: `/2010-04-01/Accounts/${sid('AC', 1)}/Messages.json?To=x&PageSize=100&Page=1&PageToken=PASM4` }),
			json({ messages: [inbound], next_page_uri: null }),
		);
		const result = await listMessages(http, ACCOUNT, { to: '0049 151 12345678', sentAfter: '2026-11-01T01:00:00.123+01:00' });
		expect(result.ok && result.value.map(({ id, state, from, mediaCount }) => ({ id, state, from, mediaCount }))).toEqual([
			{ id: sid('SM', 3), state: 'failed', from: { phone: '+14155550100' }, mediaCount: 0 },
			{ id: sid('SM', 5), state: 'unknown', from: { userId: 'DE.777' }, mediaCount: 1 },
		]);
		const query = { To: 'whatsapp:+4915112345678', 'DateSent>': '2026-11-01T00:00:00Z', PageSize: '100' };
		expect(requests.map(({ query: asked }) => asked)).toEqual([query, { ...query, Page: '1', PageToken: 'PASM4' }]);
	});

	it.each([
		['taken back before its time', cancelMessage, [['Status', 'canceled']]],
		['forgotten', redactMessage, [['Body', '']]],
	])('can be %s', async (_what, change, form) => {
		const { http, requests } = answering(json(raw));
		await expect(change(http, ACCOUNT, sid('SM', 3))).resolves.toEqual({ ok: true, value: MESSAGE });
		expect(requests).toMatchObject([{ method: 'POST', url: MESSAGE_URL }]);
		expect(sentForm(requests[0])).toEqual(form);
	});

	it('can be deleted', async () => {
		const { http, requests } = answering(gone);
		await expect(deleteMessage(http, ACCOUNT, sid('SM', 3))).resolves.toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([{ method: 'DELETE', url: MESSAGE_URL }]);
	});

	it('may be read again after any failure of the server, but not changed blindly', async () => {
		const proxy = json('<html>', 502);
		await expect(getMessage(answering(proxy).http, ACCOUNT, sid('SM', 3))).resolves.toMatchObject({ failure: { class: 'temporary', retryable: true } });
		await expect(cancelMessage(answering(proxy).http, ACCOUNT, sid('SM', 3))).resolves.toMatchObject({
			failure: { class: 'unknownOutcome', retryable: false, message: expect.stringContaining('change may have been made') },
		});
	});

	it('are not taken from somebody who is not Twilio', async () => {
		await expect(getMessage(answering(json('<html>')).http, ACCOUNT, sid('SM', 3))).resolves.toMatchObject({ ok: false, failure: { class: 'unknownOutcome' } });
	});
});
