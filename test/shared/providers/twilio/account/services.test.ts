import { findServiceOf } from '../../../../../nodes/shared/providers/twilio/account/services/findServiceOf';
import { getService } from '../../../../../nodes/shared/providers/twilio/account/services/getService';
import { updateServiceWebhooks } from '../../../../../nodes/shared/providers/twilio/account/services/updateServiceWebhooks';
import { answering } from '../../contract/recordedHttp';
import { sentForm } from '../sending/sentForm';
import { sid } from '../sid';
import { ACCOUNT, json } from './account';

const SERVICES_URL = 'https://messaging.twilio.com/v1/Services';
const raw = {
	sid: sid('MG', 1),
	friendly_name: 'Desk',
	inbound_request_url: 'https://a.example',
	fallback_url: null,
	status_callback: 'https://b.example',
	use_inbound_webhook_on_number: true,
};
const SERVICE = { id: sid('MG', 1), name: 'Desk', inboundUrl: 'https://a.example', statusCallbackUrl: 'https://b.example', useNumberWebhook: true, raw };

describe('The Messaging Services of a Twilio account', () => {
	it('are read with their addresses', async () => {
		const { http, requests } = answering(json(raw));
		await expect(getService(http, ACCOUNT, sid('MG', 1))).resolves.toEqual({ ok: true, value: SERVICE });
		expect(requests).toEqual([{ method: 'GET', url: `${SERVICES_URL}/${sid('MG', 1)}` }]);
	});

	it('are changed in nothing but what is given; an empty address takes one away', async () => {
		const { http, requests } = answering(json(raw), json(raw));
		await updateServiceWebhooks(http, ACCOUNT, sid('MG', 1), { inboundUrl: 'https://a.example', useNumberWebhook: false });
		await updateServiceWebhooks(http, ACCOUNT, sid('MG', 1), { fallbackUrl: '', statusCallbackUrl: '' });
		expect(sentForm(requests[0])).toEqual([['InboundRequestUrl', 'https://a.example'], ['InboundMethod', 'POST'], ['UseInboundWebhookOnNumber', 'false']]);
		expect(sentForm(requests[1])).toEqual([['FallbackUrl', ''], ['FallbackMethod', 'POST'], ['StatusCallback', '']]);
	});

	const services = json({ services: [{ sid: sid('MG', 2) }, raw], meta: { next_page_url: null } });
	const members = (...ids: string[]) => json({ senders: ids.map((id) => ({ sid: id })), meta: { next_page_url: null } });

	it('are found by a sender that is in one', async () => {
		const { http, requests } = answering(services, members(sid('XE', 9)), members(sid('XE', 8), sid('XE', 1)));
		await expect(findServiceOf(http, ACCOUNT, sid('XE', 1))).resolves.toEqual({ ok: true, value: SERVICE });
		expect(requests.map(({ url }) => url)).toEqual([SERVICES_URL, `${SERVICES_URL}/${sid('MG', 2)}/ChannelSenders`, `${SERVICES_URL}/${sid('MG', 1)}/ChannelSenders`]);
	});

	it('are not found for a sender that stands alone', async () => {
		await expect(findServiceOf(answering(services, members(), members()).http, ACCOUNT, sid('XE', 1))).resolves.toEqual({ ok: true, value: undefined });
	});

	it('are unknown as a whole where one cannot be looked into', async () => {
		const { http } = answering(services, json({ code: 20003 }, 401));
		await expect(findServiceOf(http, ACCOUNT, sid('XE', 1))).resolves.toMatchObject({ ok: false, failure: { class: 'auth' } });
	});
});
