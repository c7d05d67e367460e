import { createHmac } from 'node:crypto';

import { createCloudProvider } from '../../../../nodes/shared/providers/cloud/cloudProvider';
import { describeProviderContract } from '../provider.contract';
import { situation } from './situation';

const webhook = (value: object) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '1001',
			changes: [{ field: 'messages', value: { metadata: { display_phone_number: '15550783881', phone_number_id: '222' }, ...value } }],
		},
	],
});
const textOfAda = (id: string) => ({ from: '4915112345678', id, timestamp: '1795600800', type: 'text', text: { body: 'Hi' } });
const json = (status: number, body: unknown) => ({ status, headers: { 'content-type': 'application/json' }, body });
const template = (name: string) => ({ id: '1', name, language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Hallo!' }] });
const ids = Array.from({ length: 1000 }, (_, index) => `wamid.${index}`);

describeProviderContract('cloud', createCloudProvider, {
	account: { numberId: '222', baseUrl: 'https://graph.example/v25.0' },
	phone: '+4915112345678',
	sign: (rawBody, secret) => ({
		rawBody,
		headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}` },
	}),
	text: { body: webhook({ messages: [textOfAda('wamid.1')] }), id: 'wamid.1' },
	batch: { body: webhook({ messages: ids.map(textOfAda) }), ids },
	receipts: {
		id: 'wamid.OURS0001',
		bodies: {
			sent: situation('status-sent'),
			delivered: situation('status-delivered'),
			read: situation('status-read'),
			failed: situation('status-failed'),
		},
	},
	answers: {
		accepted: json(200, {
			messaging_product: 'whatsapp',
			contacts: [{ input: '+4915112345678', wa_id: '4915112345678' }],
			messages: [{ id: 'wamid.SENT' }],
		}),
		acceptedId: 'wamid.SENT',
		tooFast: json(400, { error: { message: '(#130429) Rate limit hit', code: 130429, fbtrace_id: 'trace-1' } }),
		refused: json(400, { error: { message: '(#131026) Message undeliverable', code: 131026, fbtrace_id: 'trace-2' } }),
	},
	held: {
		id: '777',
		answers: [json(200, { url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=777', mime_type: 'image/jpeg', id: '777' })],
		url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=777',
		mimeType: 'image/jpeg',
	},
	templates: {
		account: { numberId: '222', baseUrl: 'https://graph.example/v25.0', businessAccountId: '333' },
		names: ['hello', 'order_update'],
		pages: [
			json(200, { data: [template('hello')], paging: { cursors: { after: 'b' }, next: 'https://graph.example/next' } }),
			json(200, { data: [template('order_update')], paging: { cursors: { after: 'c' } } }),
		],
	},
	uploaded: { answer: json(200, { id: '4490709327384033' }), id: '4490709327384033' },
});
