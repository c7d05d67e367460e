import { createHash } from 'node:crypto';

import { getExpectedTwilioSignature } from 'twilio';

import { createTwilioProvider } from '../../../../nodes/shared/providers/twilio/twilioProvider';
import { describeProviderContract } from '../provider.contract';
import { sid } from './sid';
import { situation } from './situation';

const BASE = 'https://twilio.example';
const account = { numberId: '+14155550100', baseUrl: BASE, businessAccountId: sid('AC', 1) };
const json = (status: number, body: unknown) => ({ status, headers: { 'content-type': 'application/json' }, body });
const content = (number: number, friendly_name: string) => ({
	sid: sid('HX', number),
	friendly_name,
	language: 'de',
	variables: {},
	types: { 'twilio/text': { body: 'Hallo!' } },
	approval_requests: { name: friendly_name, category: 'UTILITY', status: 'approved' },
});
const messageWithFile = `/2010-04-01/Accounts/${sid('AC', 1)}/Messages/${sid('MM', 1)}/Media/${sid('ME', 1)}`;

describeProviderContract('twilio', createTwilioProvider, {
	account,
	phone: '+4915112345678',
	sign: (rawBody, secret) => {
		const url = `https://n8n.example.com/webhook/x?bodySHA256=${createHash('sha256').update(rawBody).digest('hex')}`;
		return { rawBody, url, headers: { 'x-twilio-signature': getExpectedTwilioSignature(secret, url, {}) } };
	},
	text: { body: { ...(situation('text') as object), Body: 'Hi' }, id: sid('SM', 1) },
	receipts: {
		id: sid('SM', 2),
		bodies: {
			sent: situation('status-sent'),
			delivered: situation('status-delivered'),
			read: situation('status-read'),
			failed: situation('status-undelivered'),
		},
	},
	answers: {
		accepted: json(201, { sid: sid('SM', 3), status: 'queued', from: 'whatsapp:+14155550100', to: 'whatsapp:+4915112345678', error_code: null }),
		acceptedId: sid('SM', 3),
		tooFast: json(429, { code: 20429, message: 'Too Many Requests', status: 429 }),
		refused: json(400, { code: 21211, message: "The 'To' number is not a valid phone number.", more_info: 'https://www.twilio.com/docs/errors/21211', status: 400 }),
	},
	held: {
		id: `${sid('MM', 1)}-${sid('ME', 1)}`,
		answers: [json(200, { sid: sid('ME', 1), parent_sid: sid('MM', 1), content_type: 'image/jpeg' })],
		url: `${BASE}${messageWithFile}`,
		mimeType: 'image/jpeg',
	},
	templates: {
		account,
		names: ['hello', 'order_update'],
		pages: [
			json(200, {
				contents: [content(1, 'hello')],
				meta: { next_page_url: 'https://content.twilio.com/v2/ContentAndApprovals?PageSize=100&Page=1&PageToken=DNHX1' },
			}),
			json(200, { contents: [content(2, 'order_update')], meta: { next_page_url: null } }),
		],
	},
});
