import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import { createTwilioProvider } from '../../../../../nodes/shared/providers/twilio/twilioProvider';
import { richContent } from '../../../../../nodes/shared/providers/twilio/sending/richContent';
import { answering } from '../../contract/recordedHttp';
import { sid } from '../sid';
import { PLAIN, RICH, TO } from './renderedMessages';
import { sentForm } from './sentForm';

const provider = createTwilioProvider();
const ACCOUNT = { numberId: '+14155550100', baseUrl: 'https://api.twilio.com', businessAccountId: sid('AC', 1) };
const MESSAGES_URL = `https://api.twilio.com/2010-04-01/Accounts/${sid('AC', 1)}/Messages.json`;
const json = (body: unknown, status = 200) => ({ status, headers: {}, body });
const accepted = json({ sid: sid('SM', 3), status: 'queued' }, 201);
const SENT = { ok: true, value: { id: sid('SM', 3), state: 'queued' } };
const FRAME = [
	['To', 'whatsapp:+4915112345678'],
	['From', 'whatsapp:+14155550100'],
];
const noContent = json({ contents: [], meta: { next_page_url: null } });
const hello: Outbound = { to: TO, message: { kind: 'text', text: 'Hi' } };

describe('Sending over Twilio', () => {
	it.each(PLAIN)('writes %s', async (_what, outbound, parameters) => {
		const { http, requests } = answering(accepted);
		await expect(provider.send(http, ACCOUNT, outbound)).resolves.toEqual(SENT);
		expect(requests).toMatchObject([{ method: 'POST', url: MESSAGES_URL }]);
		expect(sentForm(requests[0])).toEqual([...FRAME, ...parameters]);
	});

	it('addresses a person without a phone by the user id, without a plus', async () => {
		const { http, requests } = answering(accepted);
		await provider.send(http, ACCOUNT, { ...hello, to: { userId: 'DE.777' } });
		expect(sentForm(requests[0])).toContainEqual(['To', 'whatsapp:DE.777']);
	});

	it.each([
		['a number', { numberId: '+14155550100' }, [['From', 'whatsapp:+14155550100']]],
		['a number that carries its channel', { numberId: 'whatsapp:+14155550100' }, [['From', 'whatsapp:+14155550100']]],
		['a service', { numberId: '', messagingServiceId: sid('MG', 1) }, [['MessagingServiceSid', sid('MG', 1)]]],
		['a number of a service', { numberId: '+14155550100', messagingServiceId: sid('MG', 1) }, [['From', 'whatsapp:+14155550100'], ['MessagingServiceSid', sid('MG', 1)]]],
	])('names %s as the sender', async (_what, sender, parameters) => {
		const { http, requests } = answering(accepted);
		await provider.send(http, { ...ACCOUNT, ...sender }, hello);
		expect(sentForm(requests[0])).toEqual([['To', 'whatsapp:+4915112345678'], ...parameters, ['Body', 'Hi']]);
	});

	it('sends later, through a service', async () => {
		const { http, requests } = answering(accepted);
		const account = { ...ACCOUNT, messagingServiceId: sid('MG', 1) };
		await provider.send(http, account, { ...hello, delivery: { sendAt: '2026-12-24T18:00:00+01:00' } });
		expect(sentForm(requests[0])).toEqual(expect.arrayContaining([['ScheduleType', 'fixed'], ['SendAt', '2026-12-24T17:00:00Z']]));
	});

	it('has receipts come to the given address, with what the message carries', async () => {
		const { http, requests } = answering(accepted, accepted);
		const account = { ...ACCOUNT, statusCallbackUrl: 'https://n8n.example.com/webhook/abc' };
		await provider.send(http, account, { ...hello, correlation: 'ticket=42' });
		await provider.send(http, account, hello);
		expect(sentForm(requests[0])).toContainEqual(['StatusCallback', 'https://n8n.example.com/webhook/abc?helpdeskCorrelation=ticket%3D42#rc=3&rp=ct,5xx']);
		expect(sentForm(requests[1])).toContainEqual(['StatusCallback', 'https://n8n.example.com/webhook/abc#rc=3&rp=ct,5xx']);
	});

	it.each<[what: string, account: object, outbound: Outbound, problem: RegExp]>([
		['no sender', { numberId: '' }, hello, /no sender/],
		['a sender that is no number', { numberId: 'account:AC1' }, hello, /no phone number/],
		['no account', { businessAccountId: undefined }, hello, /account SID/],
		['a time without a service', {}, { ...hello, delivery: { sendAt: '2026-12-24T18:00:00Z' } }, /Messaging Service/],
		['a correlation without an address for receipts', {}, { ...hello, correlation: 'x' }, /receipts/],
		['a file that has no link', {}, { to: TO, message: { kind: 'image', media: { source: 'bytes', bytes: Buffer.from('x'), mimeType: 'image/png' } } }, /fetches them from a public link/],
	])('sends nothing with %s', async (_what, more, outbound, problem) => {
		const { http, requests } = answering();
		const result = await provider.send(http, { ...ACCOUNT, ...more }, outbound);
		expect(result).toMatchObject({ ok: false, failure: { message: expect.stringMatching(problem), retryable: false } });
		expect(requests).toEqual([]);
	});

	it.each([
		[{ success: true }, [{ json: { channel: 'WHATSAPP', messageId: sid('SM', 1) } }]],
		[undefined, [{ json: { channel: 'WHATSAPP', messageId: sid('SM', 1) } }, expect.objectContaining({ contentType: 'application/x-www-form-urlencoded' })]],
	])('marks a message as read, by the older call where Twilio does not know the newer: %j', async (newer, bodies) => {
		const { http, requests } = answering(newer ? json(newer) : json({ code: 20404 }, 404), json({ success: true }));
		await expect(provider.markRead(http, ACCOUNT, sid('SM', 1), false)).resolves.toEqual({ ok: true, value: undefined });
		expect(requests.map(({ body }) => body)).toEqual(bodies);
		expect(requests.map(({ url }) => url)).toEqual(['v3', 'v2'].slice(0, bodies.length).map((version) => `https://messaging.twilio.com/${version}/Indicators/Typing.json`));
		if (requests[1]) expect(sentForm(requests[1])).toEqual([['channel', 'whatsapp'], ['messageId', sid('SM', 1)]]);
	});

	it('may mark as read again after any failure of the server, because it reaches nobody twice', async () => {
		const { http } = answering(json('', 502));
		await expect(provider.markRead(http, ACCOUNT, sid('SM', 1), true)).resolves.toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
	});
});

describe('A message with buttons over Twilio', () => {
	const kept = (name: string | undefined) => json({ contents: [{ sid: sid('HX', 9), friendly_name: 'helpdesk_other' }, { sid: sid('HX', 1), friendly_name: name }] });

	it.each(RICH)('is kept once, then sent: %s', async (_what, message, types) => {
		const { http, requests } = answering(noContent, json({ sid: sid('HX', 1) }, 201), accepted);
		await expect(provider.send(http, ACCOUNT, { to: TO, message })).resolves.toEqual(SENT);
		const content = { friendly_name: expect.stringMatching(/^helpdesk_[a-z]+_[0-9a-f]{32}$/), language: 'en', types };
		expect(requests[1]).toEqual({ method: 'POST', url: 'https://content.twilio.com/v1/Content', body: { json: content } });
		expect(sentForm(requests[2])).toEqual([...FRAME, ['ContentSid', sid('HX', 1)]]);
	});

	it.each(RICH)('is found again under its name: %s', async (_what, message) => {
		const name = richContent(message)?.friendly_name;
		const { http, requests } = answering(kept(name), accepted);
		await expect(provider.send(http, ACCOUNT, { to: TO, message })).resolves.toEqual(SENT);
		expect(requests[0]).toMatchObject({ method: 'GET', url: 'https://content.twilio.com/v2/Content', query: { ContentName: name } });
		expect(sentForm(requests[1])).toEqual([...FRAME, ['ContentSid', sid('HX', 1)]]);
	});

	it('has a name of its own for every content', () => {
		expect(new Set(RICH.map(([, message]) => richContent(message)?.friendly_name)).size).toBe(RICH.length);
	});

	it.each([
		['could not be looked for', [json('', 502)]],
		['could not be kept', [noContent, json('', 502)]],
		['was answered oddly', [noContent, json({}, 201)]],
	])('may be sent again when its content %s, because nothing was sent', async (_what, answers) => {
		const { http, requests } = answering(...answers);
		const result = await provider.send(http, ACCOUNT, { to: TO, message: RICH[0]![1] });
		expect(result).toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
		expect(requests).toHaveLength(answers.length);
	});
});

describe('A template over Twilio', () => {
	const template = (more: object = {}): Extract<OutboundMessage, { kind: 'template' }> => ({
		kind: 'template',
		name: 'order_update',
		language: 'de',
		parameters: { body: [{ text: 'Ada' }, { text: 'two\nlines    wide' }], buttons: [] },
		...more,
	});
	const content = (number: number, more: object) => ({
		sid: sid('HX', number),
		friendly_name: 'order_update',
		language: 'de',
		types: { 'twilio/text': { body: 'Hi {{1}}, about {{2}}.' } },
		...more,
	});
	const listed = (...contents: object[]) => json({ contents, meta: { next_page_url: null } });
	const send = async (message: OutboundMessage, ...answers: Array<ReturnType<typeof json>>) => {
		const { http, requests } = answering(...answers, accepted);
		return { result: await provider.send(http, ACCOUNT, { to: TO, message }), requests, form: requests.length > answers.length ? sentForm(requests.at(-1)) : [] };
	};

	it('is sent at once by its content id, with its variables on one line', async () => {
		const { form } = await send(template({ name: sid('HX', 7), language: '', ttlSeconds: 60 }));
		expect(form).toEqual([...FRAME, ['ContentSid', sid('HX', 7)], ['ContentVariables', '{"1":"Ada","2":"two lines wide"}'], ['ValidityPeriod', '60']]);
	});

	it('is found by its name and language, the approved one first', async () => {
		const { form } = await send(
			template(),
			listed(content(1, { language: 'en' }), content(2, { approval_requests: { status: 'rejected' } }), content(3, { friendly_name: 'x', approval_requests: { name: 'order_update', status: 'approved' } })),
		);
		expect(form).toContainEqual(['ContentSid', sid('HX', 3)]);
	});

	it('takes values in the order of its variables, whatever they are called', async () => {
		const named = content(1, { types: { 'twilio/text': { body: 'Hi {{name}}, {{10}} {{9}}' } } });
		const body = [{ text: 'nine' }, { text: 'ten' }, { text: 'Ada', name: 'name' }];
		const { form } = await send(template({ parameters: { body, buttons: [] } }), listed(named));
		expect(JSON.parse(form.find(([name]) => name === 'ContentVariables')?.[1] ?? '')).toEqual({ 9: 'nine', 10: 'ten', name: 'Ada' });
	});

	it('carries a code as its first variable, and nothing where it has none', async () => {
		const coded = await send(template({ name: sid('HX', 7), parameters: { body: [], buttons: [], code: '123456' } }));
		expect(coded.form).toContainEqual(['ContentVariables', '{"1":"123456"}']);
		const bare = await send(template({ name: sid('HX', 7), parameters: { body: [], buttons: [] } }));
		expect(bare.form).toEqual([...FRAME, ['ContentSid', sid('HX', 7)]]);
	});

	it('that does not exist is said to be so, and nothing is sent', async () => {
		const { result, requests } = await send(template(), listed(content(1, { language: 'en' })));
		expect(result).toMatchObject({ ok: false, failure: { class: 'template', message: expect.stringContaining('"order_update"'), retryable: false } });
		expect(requests).toHaveLength(1);
	});
});
