import { deleteSender } from '../../../../../nodes/shared/providers/twilio/account/senders/deleteSender';
import { findSender } from '../../../../../nodes/shared/providers/twilio/account/senders/findSender';
import { getSender } from '../../../../../nodes/shared/providers/twilio/account/senders/getSender';
import { registerSender } from '../../../../../nodes/shared/providers/twilio/account/senders/registerSender';
import { updateSenderProfile } from '../../../../../nodes/shared/providers/twilio/account/senders/updateSenderProfile';
import { updateSenderWebhooks } from '../../../../../nodes/shared/providers/twilio/account/senders/updateSenderWebhooks';
import { verifySender } from '../../../../../nodes/shared/providers/twilio/account/senders/verifySender';
import { answering } from '../../contract/recordedHttp';
import { sid } from '../sid';
import { ACCOUNT, gone, json } from './account';

const SENDERS_URL = 'https://messaging.twilio.com/v2/Channels/Senders';
const SENDER_URL = `${SENDERS_URL}/${sid('XE', 1)}`;
const raw = {
	sid: sid('XE', 1),
	status: 'ONLINE:UPDATING',
	sender_id: 'whatsapp:+14155550100',
	configuration: { waba_id: '12345' },
	webhook: { callback_url: 'https://a.example', callback_method: 'POST', fallback_url: '', status_callback_url: 'https://b.example' },
	profile: { name: 'Shop', about: 'Hi', logo_url: 'https://a.example/l.png', websites: [{ website: 'https://a.example', label: 'Website' }], emails: ['a@b.example'] },
	properties: { quality_rating: 'HIGH', messaging_limit: '10K Customers/24hr' },
	offline_reasons: [{ code: '63020', message: 'Not accepted', more_info: 'https://www.twilio.com/docs/errors/63020' }],
};
const SENDER = {
	id: sid('XE', 1),
	phone: '+14155550100',
	status: 'Online, updating',
	offlineReasons: [{ code: '63020', reason: 'Not accepted', url: 'https://www.twilio.com/docs/errors/63020' }],
	quality: 'High',
	messagingLimit: '10K Customers/24hr',
	wabaId: '12345',
	profile: { name: 'Shop', about: 'Hi', logoUrl: 'https://a.example/l.png', websites: ['https://a.example'], emails: ['a@b.example'] },
	webhooks: { callbackUrl: 'https://a.example', statusCallbackUrl: 'https://b.example' },
	raw,
};

describe('The WhatsApp senders of a Twilio account', () => {
	it('are read with their state, profile and addresses', async () => {
		const { http, requests } = answering(json(raw));
		await expect(getSender(http, ACCOUNT, sid('XE', 1))).resolves.toEqual({ ok: true, value: SENDER });
		expect(requests).toEqual([{ method: 'GET', url: SENDER_URL }]);
	});

	it('are read where Twilio leaves everything out', async () => {
		const { http } = answering(json({ sid: sid('XE', 2), properties: null, offline_reasons: null, webhook: null, profile: null }));
		await expect(getSender(http, ACCOUNT, sid('XE', 2))).resolves.toMatchObject({ value: { id: sid('XE', 2), phone: '', status: 'Unknown', offlineReasons: [], profile: {}, webhooks: {} } });
	});

	const page = json({ senders: [{ sid: sid('XE', 2), sender_id: 'whatsapp:+5511987654321' }, raw], meta: { next_page_url: null } });

	it.each([
		['as it is written', 'whatsapp:+1 415 555-0100', sid('XE', 1)],
		['in its other national form', '+551187654321', sid('XE', 2)],
		['not, where the account has none such', '+14155238886', undefined],
	])('are found by their number %s', async (_what, phone, id) => {
		const { http, requests } = answering(page);
		const result = await findSender(http, ACCOUNT, phone);
		expect(result.ok && result.value?.id).toBe(id);
		expect(requests).toEqual([{ method: 'GET', url: SENDERS_URL, query: { Channel: 'whatsapp', PageSize: '100' } }]);
	});

	it('are not looked for by what is no number', async () => {
		await expect(findSender(answering().http, ACCOUNT, 'nobody')).resolves.toEqual({ ok: true, value: undefined });
	});

	it('are registered with their profile and addresses', async () => {
		const { http, requests } = answering(json(raw, 202));
		const profile = { name: 'Shop', websites: ['https://a.example'], emails: ['a@b.example'] };
		await expect(registerSender(http, ACCOUNT, { phone: '+14155550100', profile, webhooks: { callbackUrl: 'https://a.example' } })).resolves.toEqual({ ok: true, value: SENDER });
		expect(requests).toEqual([
			{
				method: 'POST',
				url: SENDERS_URL,
				body: {
					json: {
						sender_id: 'whatsapp:+14155550100',
						webhook: { callback_url: 'https://a.example', callback_method: 'POST' },
						profile: { name: 'Shop', websites: [{ website: 'https://a.example', label: 'Website' }], emails: [{ email: 'a@b.example', label: 'Email' }] },
					},
				},
			},
		]);
	});

	it('are changed in nothing but what is given; an empty address takes one away', async () => {
		const { http, requests } = answering(json(raw, 202), json(raw, 202), json(raw, 202));
		await verifySender(http, ACCOUNT, sid('XE', 1), '123456');
		await updateSenderProfile(http, ACCOUNT, sid('XE', 1), { about: '', logoUrl: 'https://a.example/l.png' });
		await updateSenderWebhooks(http, ACCOUNT, sid('XE', 1), { callbackUrl: '', statusCallbackUrl: 'https://b.example' });
		expect(requests.map(({ url, body }) => [url, body])).toEqual([
			[SENDER_URL, { json: { configuration: { verification_code: '123456' } } }],
			[SENDER_URL, { json: { profile: { about: '', logo_url: 'https://a.example/l.png' } } }],
			[SENDER_URL, { json: { webhook: { callback_url: '', callback_method: 'POST', status_callback_url: 'https://b.example', status_callback_method: 'POST' } } }],
		]);
	});

	it('are taken off WhatsApp', async () => {
		const { http, requests } = answering(gone);
		await expect(deleteSender(http, ACCOUNT, sid('XE', 1))).resolves.toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([{ method: 'DELETE', url: SENDER_URL }]);
	});
});
