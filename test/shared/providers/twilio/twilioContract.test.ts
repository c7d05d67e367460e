import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Result } from '../../../../nodes/shared/domain/result';
import type { HttpPort, HttpRequest } from '../../../../nodes/shared/providers/httpPort';
import type { SendingAccount } from '../../../../nodes/shared/providers/provider';
import { deleteMedia } from '../../../../nodes/shared/providers/twilio/account/media/deleteMedia';
import { describeMedia } from '../../../../nodes/shared/providers/twilio/account/media/describeMedia';
import { listMedia } from '../../../../nodes/shared/providers/twilio/account/media/listMedia';
import { cancelMessage } from '../../../../nodes/shared/providers/twilio/account/messages/cancelMessage';
import { deleteMessage } from '../../../../nodes/shared/providers/twilio/account/messages/deleteMessage';
import { getMessage } from '../../../../nodes/shared/providers/twilio/account/messages/getMessage';
import { listMessages } from '../../../../nodes/shared/providers/twilio/account/messages/listMessages';
import { redactMessage } from '../../../../nodes/shared/providers/twilio/account/messages/redactMessage';
import { deleteSender } from '../../../../nodes/shared/providers/twilio/account/senders/deleteSender';
import { getSender } from '../../../../nodes/shared/providers/twilio/account/senders/getSender';
import { listSenders } from '../../../../nodes/shared/providers/twilio/account/senders/listSenders';
import { registerSender } from '../../../../nodes/shared/providers/twilio/account/senders/registerSender';
import { updateSenderProfile } from '../../../../nodes/shared/providers/twilio/account/senders/updateSenderProfile';
import { updateSenderWebhooks } from '../../../../nodes/shared/providers/twilio/account/senders/updateSenderWebhooks';
import { verifySender } from '../../../../nodes/shared/providers/twilio/account/senders/verifySender';
import { findServiceOf } from '../../../../nodes/shared/providers/twilio/account/services/findServiceOf';
import { getService } from '../../../../nodes/shared/providers/twilio/account/services/getService';
import { updateServiceWebhooks } from '../../../../nodes/shared/providers/twilio/account/services/updateServiceWebhooks';
import { createTemplate } from '../../../../nodes/shared/providers/twilio/account/templates/createTemplate';
import { deleteTemplate } from '../../../../nodes/shared/providers/twilio/account/templates/deleteTemplate';
import { getTemplate } from '../../../../nodes/shared/providers/twilio/account/templates/getTemplate';
import { listTemplates } from '../../../../nodes/shared/providers/twilio/account/templates/listTemplates';
import { submitTemplate } from '../../../../nodes/shared/providers/twilio/account/templates/submitTemplate';
import { templateTypes } from '../../../../nodes/shared/providers/twilio/account/templates/templateTypes';
import { markRead } from '../../../../nodes/shared/providers/twilio/sending/markRead';
import { sendMessage } from '../../../../nodes/shared/providers/twilio/sending/sendMessage';
import { DRAFTS } from './account/drafts';
import { complaintsAbout, FILES, readDescriptions } from './openApi';
import { PLAIN, RICH, TO } from './sending/renderedMessages';
import { sid } from './sid';

/** Twilio's own descriptions, which are not part of this project: a folder named by API_CONTRACTS_DIR, or one beside the checkout. */
const FOLDER = process.env['API_CONTRACTS_DIR'] ?? join(__dirname, '../../../../../shared/contracts');
const missing = FILES.filter((file) => !existsSync(join(FOLDER, file)));
const present = missing.length === 0;

if (!present) {
	process.stderr.write(
		`\nSKIPPED: requests were not compared with Twilio's OpenAPI files, because ${missing.join(', ')} in ${FOLDER} do not exist. Set API_CONTRACTS_DIR to compare them.\n\n`,
	);
}

const ACCOUNT = {
	numberId: '+14155550100',
	baseUrl: 'https://api.twilio.com',
	businessAccountId: sid('AC', 1),
	messagingServiceId: sid('MG', 1),
	statusCallbackUrl: 'https://n8n.example.com/webhook/abc',
};

/** Two pages of every list, then whatever a single thing could be. */
const twilio = () => {
	const requests: HttpRequest[] = [];
	const http: HttpPort = (request) => {
		requests.push(request);
		const item = { sid: sid(request.url.includes('/Content') ? 'HX' : 'MG', 1), friendly_name: 'a', success: true };
		const next = request.query?.['PageToken'] ? null : 'https://content.twilio.com/v2/Content?PageSize=100&Page=1&PageToken=a';
		const lists = { contents: [], senders: [item], services: [item], messages: [], media_list: [], meta: { next_page_url: next } };
		return Promise.resolve({ ok: true, value: { status: 200, headers: {}, body: { ...item, ...lists } } });
	};
	return { http, requests };
};

type Call = (http: HttpPort, account: SendingAccount) => Promise<Result<unknown, unknown>>;

const WEBHOOKS = { callbackUrl: 'https://a.example', fallbackUrl: '', statusCallbackUrl: 'https://b.example' };
const PROFILE = { name: 'Shop', about: 'a', address: 'b', description: 'c', logoUrl: 'https://a.example/l.png', vertical: 'Other', websites: ['https://a.example'], emails: ['a@b.example'] };

const CALLS: Array<[what: string, call: Call]> = [
	...PLAIN.map(([what, outbound]): [string, Call] => [`sending ${what}`, (http, account) => sendMessage(http, account, outbound)]),
	...RICH.map(([what, message]): [string, Call] => [`sending ${what}`, (http, account) => sendMessage(http, account, { to: TO, message })]),
	...DRAFTS.map(([what, draft]): [string, Call] => [
		`creating ${what}`,
		(http, account) => createTemplate(http, account, { name: 'a', language: 'de', variables: { 1: 'Ada' }, types: templateTypes(draft) }),
	]),
	[
		'sending a template later, with a correlation',
		(http, account) =>
			sendMessage(http, account, {
				to: TO,
				message: { kind: 'template', name: sid('HX', 1), language: '', parameters: { body: [{ text: 'Ada' }], buttons: [] } },
				correlation: 'ticket=42',
				delivery: { sendAt: '2026-12-24T17:00:00Z', validitySeconds: 36_000 },
			}),
	],
	['marking as read', (http, account) => markRead(http, account, sid('SM', 1))],
	['listing messages', (http, account) => listMessages(http, account, { to: '+4915112345678', from: '+14155550100', sentAfter: '2026-11-01T00:00:00Z', sentBefore: '2026-12-01T00:00:00Z' })],
	['getting a message', (http, account) => getMessage(http, account, sid('SM', 1))],
	['cancelling a message', (http, account) => cancelMessage(http, account, sid('SM', 1))],
	['redacting a message', (http, account) => redactMessage(http, account, sid('SM', 1))],
	['deleting a message', (http, account) => deleteMessage(http, account, sid('SM', 1))],
	['listing files', (http, account) => listMedia(http, account, sid('MM', 1))],
	['describing a file', (http, account) => describeMedia(http, account, `${sid('MM', 1)}-${sid('ME', 1)}`)],
	['deleting a file', (http, account) => deleteMedia(http, account, `${sid('MM', 1)}-${sid('ME', 1)}`)],
	['listing templates', (http, account) => listTemplates(http, account, { name: 'a', language: 'de', status: 'approved' })],
	['getting a template', (http, account) => getTemplate(http, account, sid('HX', 1))],
	['submitting a template', (http, account) => submitTemplate(http, account, sid('HX', 1), { name: 'a', category: 'UTILITY', allowCategoryChange: true })],
	['deleting a template', (http, account) => deleteTemplate(http, account, sid('HX', 1))],
	['listing senders', (http, account) => listSenders(http, account)],
	['getting a sender', (http, account) => getSender(http, account, sid('XE', 1))],
	['registering a sender', (http, account) => registerSender(http, account, { phone: '+14155550101', wabaId: '1', verificationMethod: 'sms', profile: PROFILE, webhooks: WEBHOOKS })],
	['verifying a sender', (http, account) => verifySender(http, account, sid('XE', 1), '123456')],
	['changing a profile', (http, account) => updateSenderProfile(http, account, sid('XE', 1), PROFILE)],
	['changing the webhooks of a sender', (http, account) => updateSenderWebhooks(http, account, sid('XE', 1), WEBHOOKS)],
	['deleting a sender', (http, account) => deleteSender(http, account, sid('XE', 1))],
	['finding the service of a sender', (http, account) => findServiceOf(http, account, sid('XE', 1))],
	['getting a service', (http, account) => getService(http, account, sid('MG', 1))],
	['changing the webhooks of a service', (http, account) => updateServiceWebhooks(http, account, sid('MG', 1), { inboundUrl: 'https://a.example', fallbackUrl: '', statusCallbackUrl: '', useNumberWebhook: false })],
];

(present ? describe : describe.skip)("Twilio's own description of its API", () => {
	const descriptions = present ? readDescriptions(FOLDER) : [];

	it.each(CALLS)('allows %s', async (_what, call) => {
		const { http, requests } = twilio();
		await expect(call(http, ACCOUNT)).resolves.toMatchObject({ ok: true });
		expect(requests.length).toBeGreaterThan(0);
		expect(requests.flatMap((request) => complaintsAbout(descriptions, request))).toEqual([]);
	});

	it('allows the older call for marking as read', async () => {
		const requests: HttpRequest[] = [];
		await markRead((request) => Promise.resolve({ ok: true, value: { status: requests.push(request) === 1 ? 404 : 200, headers: {}, body: {} } }), ACCOUNT, sid('SM', 1));
		expect(requests.flatMap((request) => complaintsAbout(descriptions, request))).toEqual([]);
		expect(requests).toHaveLength(2);
	});

	const form = (text: string) => ({ bytes: Buffer.from(text), contentType: 'application/x-www-form-urlencoded' });
	const messages = `https://api.twilio.com/2010-04-01/Accounts/${sid('AC', 1)}/Messages.json`;

	it.each<[what: string, request: HttpRequest, complaint: string]>([
		['an unknown path', { method: 'GET', url: 'https://api.twilio.com/2010-04-01/Nothing' }, 'nobody knows'],
		['a wrong host', { method: 'GET', url: 'https://api.twilio.com/v2/ContentAndApprovals' }, 'nobody knows'],
		['a wrong account', { method: 'GET', url: messages.replace('AC0', 'XX0') }, 'does not match ^AC'],
		['an unknown filter', { method: 'GET', url: messages, query: { Channel: 'whatsapp' } }, 'does not know Channel'],
		['a page of nothing', { method: 'GET', url: messages, query: { PageSize: '0' } }, 'not from 1 to 1000'],
		['no recipient', { method: 'POST', url: messages, body: form('Body=Hi') }, 'lacks To'],
		['a misspelt parameter', { method: 'POST', url: messages, body: form('To=a&body=Hi') }, 'does not know body'],
		['a validity in words', { method: 'POST', url: messages, body: form('To=a&ValidityPeriod=long') }, 'is no integer'],
		['JSON where a form belongs', { method: 'POST', url: messages, body: { json: {} } }, 'takes no application/json'],
		['an unknown schedule', { method: 'POST', url: messages, body: form('To=a&ScheduleType=soon') }, 'is none of fixed'],
		['a part that a button has not', { method: 'POST', url: 'https://content.twilio.com/v1/Content', body: { json: { language: 'en', types: { 'twilio/quick-reply': { body: 'a', actions: [{ title: 'a', payload: 'b' }] } } } } }, 'does not know payload'],
		['an unknown channel', { method: 'POST', url: 'https://messaging.twilio.com/v3/Indicators/Typing.json', body: { json: { channel: 'whatsapp' } } }, 'unknown channel'],
	])('would be heard to complain: %s', (_what, request, complaint) => {
		expect(complaintsAbout(descriptions, request).join(' ')).toContain(complaint);
	});
});
