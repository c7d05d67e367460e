import { createHmac } from 'node:crypto';

export const NUMBER_ID = '106540352242922';
export const ACCOUNT_ID = '102290129340398';

/** Invented, and built at run time so that no scanner takes it for a real one. */
export const APP_SECRET = ['test', 'app', 'secret'].join('-');

/** Meta's bytes: everything beyond ASCII escaped, slashes too. */
export const metaBytes = (payload: unknown): Buffer =>
	Buffer.from(
		JSON.stringify(payload)
			.replace(/\//g, '\\/')
			.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
	);

export const sign = (bytes: Buffer, secret = APP_SECRET): Record<string, string> => ({
	'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
});

/** One webhook of the field `messages`. */
export const cloudEnvelope = (value: object) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: ACCOUNT_ID,
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '15550783881', phone_number_id: NUMBER_ID },
						...value,
					},
				},
			],
		},
	],
});

const ADA = { profile: { name: 'Ada Example' }, wa_id: '4915112345678', user_id: 'DE.13491208655302741918' };

/** A text of Ada Example; `at` in Unix seconds. */
export const textOfAda = (id: string, body: string, at = 1_763_600_000) =>
	cloudEnvelope({
		contacts: [ADA],
		messages: [{ from: ADA.wa_id, from_user_id: ADA.user_id, id, timestamp: String(at), type: 'text', text: { body } }],
	});

export const receiptFor = (id: string, status: string, at = 1_763_600_010) =>
	cloudEnvelope({ statuses: [{ id, status, timestamp: String(at), recipient_id: ADA.wa_id, recipient_user_id: ADA.user_id }] });
