import nock from 'nock';

import { withoutNetwork } from '../../kit/cloudNode';
import { ACCOUNT, answerList, fromAna, readForm, runTwilio, TWILIO } from '../../kit/twilioNode';
import { ACCOUNT_SID, contentSid, messageSid, OWN_NUMBER, senderSid } from '../../kit/twilioWebhook';

const stored = { sid: messageSid('abc'), status: 'delivered', direction: 'outbound-api', from: `whatsapp:${OWN_NUMBER}`, to: 'whatsapp:+4915550000001', body: 'Hi', num_media: '0', date_sent: 'Mon, 02 Nov 2026 09:15:00 +0000' };
const template = { sid: contentSid(7), friendly_name: 'ticket_update', language: 'en', variables: { '1': 'Ana' }, types: { 'twilio/text': { body: 'Hi {{1}}, thank you.' } } };
const sender = { sid: senderSid, sender_id: `whatsapp:${OWN_NUMBER}`, status: 'ONLINE', profile: { name: 'Example Bikes' }, webhook: {} };
const chosenTemplate = { template: { __rl: true, mode: 'sid', value: contentSid(7) } };
const chosenSender = { whatsAppSender: { __rl: true, mode: 'number', value: OWN_NUMBER } };

/** Answers one call and tells what it held. */
function answerOnce(method: 'GET' | 'POST' | 'DELETE', path: string, answer: object | undefined, status = 200) {
	const seen: { body?: unknown; query?: Record<string, string> } = {};
	nock(TWILIO)
		.intercept(path, method)
		.query(true)
		.reply(status, (uri, body) => {
			seen.body = body;
			seen.query = Object.fromEntries(new URL(uri, TWILIO).searchParams);
			return answer as never;
		});
	return seen;
}

describe('Twilio WhatsApp, messages', () => {
	withoutNetwork();

	it('looks up the message that was just sent', async () => {
		answerOnce('GET', `${ACCOUNT}/Messages/${messageSid('5e')}.json`, { ...stored, sid: messageSid('5e') });
		const [result] = await runTwilio('message', 'get', { simplify: true }, { items: [{ ...fromAna, sent: { id: messageSid('5e') } }] });
		expect(result?.json).toMatchObject({ id: messageSid('5e'), state: 'delivered', text: 'Hi' });
		expect(result?.json).not.toHaveProperty('raw');
	});

	it('looks up the message that came in where none was sent, and shows it as Twilio has it', async () => {
		answerOnce('GET', `${ACCOUNT}/Messages/${messageSid('abc')}.json`, stored);
		expect((await runTwilio('message', 'get', { simplify: false }))[0]?.json).toEqual(stored);
	});

	it('lists what one contact was sent since a day', async () => {
		const seen = answerOnce('GET', `${ACCOUNT}/Messages.json`, { messages: [stored], next_page_uri: null });
		const filters = { to: '+49 1555 0000001', sentAfter: '2026-11-01T00:00:00Z' };
		const results = await runTwilio('message', 'getAll', { returnAll: false, limit: 5, filters });
		expect(seen.query).toMatchObject({ To: 'whatsapp:+4915550000001', 'DateSent>': '2026-11-01T00:00:00Z' });
		expect(results.map(({ json }) => json.id)).toEqual([stored.sid]);
	});

	it.each([
		['cancel', { Status: 'canceled' }, 'canceled'],
		['redact', { Body: '' }, 'delivered'],
	])('%ss a message', async (operation, form, status) => {
		const seen = answerOnce('POST', `${ACCOUNT}/Messages/${messageSid(2)}.json`, { ...stored, status });
		const [result] = await runTwilio('message', operation, { messageSid: messageSid(2) });
		expect(readForm(seen.body)).toEqual(form);
		expect(result?.json).toMatchObject({ status });
	});

	it('deletes a message', async () => {
		answerOnce('DELETE', `${ACCOUNT}/Messages/${messageSid(2)}.json`, undefined, 204);
		expect((await runTwilio('message', 'delete', { messageSid: messageSid(2) }))[0]?.json).toEqual({ id: messageSid(2), deleted: true });
	});

	it('marks what came in as read and shows typing', async () => {
		const seen = answerOnce('POST', '/v3/Indicators/Typing.json', { success: true });
		const [result] = await runTwilio('message', 'markAsRead', {});
		expect(seen.body).toEqual({ channel: 'WHATSAPP', messageId: fromAna.message.id });
		expect(result?.json).toMatchObject({ read: { messageId: fromAna.message.id } });
	});

	it.each(['get', 'cancel', 'redact', 'delete'])('says what is missing where the item names no message for %s', async (operation) => {
		await expect(runTwilio('message', operation, {}, { items: [{}] })).rejects.toMatchObject({ description: expect.stringContaining("'Message SID'") });
	});

	it('signs in with the API key where there is one', async () => {
		const users: string[] = [];
		nock(TWILIO)
			.get(`${ACCOUNT}/Messages/${messageSid('abc')}.json`)
			.reply(200, function () {
				users.push(Buffer.from(String(this.req.headers.authorization).slice('Basic '.length), 'base64').toString());
				return stored;
			});
		await runTwilio('message', 'get', {}, { credential: { apiKeySid: 'a key', apiKeySecret: 'a secret' } });
		expect(users).toEqual(['a key:a secret']);
	});
});

describe('Twilio WhatsApp, templates', () => {
	withoutNetwork();

	it('lists them with the state of their approval', async () => {
		const pending = { ...template, sid: contentSid(8), approval_requests: { status: 'pending', category: 'UTILITY' } };
		answerList('/v2/ContentAndApprovals', 'contents', [{ ...template, approval_requests: { status: 'approved', category: 'UTILITY' } }, pending]);
		const results = await runTwilio('template', 'getAll', { returnAll: true, filters: { status: 'approved' }, simplify: true });
		expect(results.map(({ json }) => json)).toEqual([expect.objectContaining({ id: contentSid(7), status: 'Approved', variables: ['1'] })]);
	});

	it('gets one with its approval', async () => {
		answerOnce('GET', `/v1/Content/${contentSid(7)}`, template);
		answerOnce('GET', `/v1/Content/${contentSid(7)}/ApprovalRequests`, { whatsapp: { status: 'rejected', category: 'UTILITY', rejection_reason: 'TAG_CONTENT_MISMATCH' } });
		expect((await runTwilio('template', 'get', { ...chosenTemplate, simplify: true }))[0]?.json).toMatchObject({ name: 'ticket_update', status: 'Rejected', rejectedReason: 'TAG_CONTENT_MISMATCH' });
	});

	it.each<[string, object, object]>([
		['text', { templateBody: 'Hi {{1}}, thank you.' }, { 'twilio/text': { body: 'Hi {{1}}, thank you.' } }],
		[
			'quickReply',
			{ templateBody: 'Hi {{1}}, solved?', replyButtons: { button: [{ title: 'Yes', id: 'yes' }, { title: '', id: '' }] } },
			{ 'twilio/quick-reply': { body: 'Hi {{1}}, solved?', actions: [{ type: 'QUICK_REPLY', title: 'Yes', id: 'yes' }] } },
		],
		[
			'card',
			{ templateBody: 'Hi {{1}}, your bill.', templateMediaUrl: 'https://example.com/a.png', actionButtons: { button: [{ kind: 'url', title: 'Open', value: 'https://example.com' }] } },
			{ 'whatsapp/card': { body: 'Hi {{1}}, your bill.', media: ['https://example.com/a.png'], actions: [{ type: 'URL', title: 'Open', url: 'https://example.com' }] } },
		],
		[
			'carousel',
			{
				templateBody: 'Hi {{1}}, look.',
				carouselCards: {
					card: ['a', 'b'].map((name) => ({ file: `https://example.com/${name}.png`, title: name, text: '', buttons: { button: [{ kind: 'quickReply', title: 'I take it', value: '' }, { kind: 'url', title: 'Open', value: ' https://example.com ' }] } })),
				},
			},
			{
				'twilio/carousel': {
					body: 'Hi {{1}}, look.',
					cards: ['a', 'b'].map((name) => ({ title: name, media: `https://example.com/${name}.png`, actions: [{ type: 'QUICK_REPLY', title: 'I take it', id: 'I take it' }, { type: 'URL', title: 'Open', url: 'https://example.com' }] })),
				},
			},
		],
		[
			'listPicker',
			{ templateBody: 'Hi {{1}}, about what?', listButton: 'Choose', listItems: { item: [{ title: 'Delivery', description: '', id: '' }] } },
			{ 'twilio/list-picker': { body: 'Hi {{1}}, about what?', button: 'Choose', items: [{ id: 'Delivery', item: 'Delivery' }] } },
		],
	])('creates one of the kind %s', async (contentKind, parameters, types) => {
		const seen = answerOnce('POST', '/v1/Content', { ...template, types }, 201);
		const examples = { example: [{ name: '{{1}}', value: 'Ana' }] };
		const [result] = await runTwilio('template', 'create', { templateName: 'ticket_update', templateLanguage: 'en', contentKind, examples, ...parameters });
		expect(seen.body).toEqual({ friendly_name: 'ticket_update', language: 'en', variables: { '1': 'Ana' }, types });
		expect(result?.json).toMatchObject({ id: contentSid(7), status: 'Unsubmitted' });
	});

	it('creates one for codes, without any text of its own', async () => {
		const seen = answerOnce('POST', '/v1/Content', template, 201);
		await runTwilio('template', 'create', { templateName: 'code', templateLanguage: 'en', contentKind: 'authentication', codeButtonText: 'Copy code', addSecurityAdvice: true, codeMinutes: 5 });
		expect(seen.body).toMatchObject({ types: { 'whatsapp/authentication': { add_security_recommendation: true, code_expiration_minutes: 5 } } });
	});

	it('creates none that WhatsApp would not approve', async () => {
		const parameters = { templateName: 'x', templateLanguage: 'en', contentKind: 'text', templateBody: '{{1}} is here', examples: {} };
		await expect(runTwilio('template', 'create', parameters)).rejects.toMatchObject({ message: expect.stringContaining('begins or ends with a variable'), description: expect.stringContaining('no example') });
	});

	it('hands one in for approval', async () => {
		const seen = answerOnce('POST', `/v1/Content/${contentSid(7)}/ApprovalRequests/whatsapp`, { status: 'received', category: 'UTILITY' }, 201);
		const [result] = await runTwilio('template', 'submit', { ...chosenTemplate, approvalName: 'ticket_update_v1', category: 'UTILITY', allowCategoryChange: false });
		expect(seen.body).toEqual({ name: 'ticket_update_v1', category: 'UTILITY', allow_category_change: false });
		expect(result?.json).toMatchObject({ id: contentSid(7), status: 'Received' });
	});

	it('deletes one', async () => {
		answerOnce('DELETE', `/v1/Content/${contentSid(7)}`, undefined, 204);
		expect((await runTwilio('template', 'delete', chosenTemplate))[0]?.json).toEqual({ id: contentSid(7), deleted: true });
	});
});

describe('Twilio WhatsApp, senders', () => {
	withoutNetwork();

	it('lists the numbers of the account', async () => {
		answerList('/v2/Channels/Senders', 'senders', [sender]);
		const [result] = await runTwilio('sender', 'getAll', { returnAll: true, simplify: true });
		expect(result?.json).toMatchObject({ id: senderSid, phone: OWN_NUMBER, status: 'Online', profile: { name: 'Example Bikes' } });
	});

	it('registers a number', async () => {
		const seen = answerOnce('POST', '/v2/Channels/Senders', { ...sender, status: 'PENDING_VERIFICATION' }, 202);
		const parameters = { newNumber: '+49 30 123456', displayName: 'Example Bikes', verificationMethod: 'voice', wabaId: '', profile: { about: 'We repair bikes', websites: 'https://example.com, https://example.org' } };
		await runTwilio('sender', 'register', parameters);
		expect(seen.body).toMatchObject({
			sender_id: 'whatsapp:+4930123456',
			configuration: { verification_method: 'voice' },
			profile: { name: 'Example Bikes', about: 'We repair bikes', websites: [{ website: 'https://example.com' }, { website: 'https://example.org' }] },
		});
	});

	it.each([
		['verifies a number with its code', 'verify', { code: '123-456' }, { configuration: { verification_code: '123456' } }],
		['changes what is filled in of the profile', 'updateProfile', { profile: { about: 'Open again' } }, { profile: { about: 'Open again' } }],
	])('%s', async (_, operation, parameters, body) => {
		answerList('/v2/Channels/Senders', 'senders', [sender]);
		const seen = answerOnce('POST', `/v2/Channels/Senders/${senderSid}`, sender, 202);
		await runTwilio('sender', operation, { ...chosenSender, ...parameters });
		expect(seen.body).toEqual(body);
	});

	it('takes a number off WhatsApp', async () => {
		answerList('/v2/Channels/Senders', 'senders', [sender]);
		answerOnce('DELETE', `/v2/Channels/Senders/${senderSid}`, undefined, 204);
		expect((await runTwilio('sender', 'delete', chosenSender))[0]?.json).toEqual({ id: senderSid, phone: OWN_NUMBER, deleted: true });
	});

	it.each<[string, string, object, RegExp]>([
		['a code that is none', 'verify', { code: '12' }, /no code/],
		['an empty change', 'updateProfile', { profile: {} }, /Nothing is to be changed/],
		['a number that is none', 'register', { newNumber: 'soon', displayName: 'x' }, /no phone number/],
	])('refuses %s', async (_, operation, parameters, message) => {
		await expect(runTwilio('sender', operation, { ...chosenSender, ...parameters })).rejects.toThrow(message);
	});
});

describe('Twilio WhatsApp, media', () => {
	withoutNetwork();
	const media = `ME${'0'.repeat(31)}1`;
	const id = `${messageSid(5)}-${media}`;
	const path = `${ACCOUNT}/Messages/${messageSid(5)}/Media/${media}`;

	it('downloads the file that came in', async () => {
		nock(TWILIO)
			.get(`${path}.json`)
			.reply(200, { sid: media, parent_sid: messageSid(5), content_type: 'image/png', account_sid: ACCOUNT_SID })
			.get(path)
			.reply(200, Buffer.from('png'), { 'content-type': 'image/png' });
		const photo = { ...fromAna, message: { ...fromAna.message, kind: 'image', media: { id } } };
		const [result] = await runTwilio('media', 'download', { mediaId: '', binaryField: 'photo', options: {} }, { items: [photo] });
		expect(result).toMatchObject({ json: { media: { id, mimeType: 'image/png' } }, binary: { photo: { mimeType: 'image/png' } } });
	});

	it('lists the files of a message', async () => {
		answerOnce('GET', `${ACCOUNT}/Messages/${messageSid(5)}/Media.json`, { media_list: [{ sid: media, parent_sid: messageSid(5), content_type: 'image/png' }], next_page_uri: null });
		const [result] = await runTwilio('media', 'getAll', { messageSid: messageSid(5) });
		expect(result?.json).toMatchObject({ id, mimeType: 'image/png' });
	});

	it('deletes a file', async () => {
		answerOnce('DELETE', `${path}.json`, undefined, 204);
		expect((await runTwilio('media', 'delete', { mediaId: id }))[0]?.json).toEqual({ id, deleted: true });
	});
});
