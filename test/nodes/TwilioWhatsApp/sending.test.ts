import nock from 'nock';

import { backOffPorts } from '../../../nodes/shared/n8n/sending/backOffPorts';
import { withoutNetwork } from '../../kit/cloudNode';
import { ACCOUNT, acceptMessages, answerList, fromAna, runTwilio, TWILIO } from '../../kit/twilioNode';
import { contentSid, messageSid, OWN_NUMBER, senderSid, serviceSid } from '../../kit/twilioWebhook';

const TRIGGER = 'https://n8n.example.com/webhook/abc/twilio-whatsapp';
const FROM = `whatsapp:${OWN_NUMBER}`;
const TO = 'whatsapp:+4915550000001';

/** Twilio as it keeps the number of the desk. */
const sender = (webhook: object = {}) => ({ sid: senderSid, sender_id: FROM, status: 'ONLINE', webhook });

describe('Twilio WhatsApp, sending', () => {
	withoutNetwork();
	let waits: number[];
	beforeEach(() => {
		waits = [];
		jest.spyOn(backOffPorts, 'sleep').mockImplementation(async (ms) => void waits.push(ms));
		jest.spyOn(backOffPorts, 'random').mockReturnValue(0);
	});

	it('answers the contact from the number that was written to, and hands the item on', async () => {
		const forms = acceptMessages();
		const [result] = await runTwilio('message', 'sendText', { text: 'We will look into it.' });
		expect(forms).toEqual([{ To: TO, From: FROM, Body: 'We will look into it.' }]);
		expect(result?.json).toMatchObject({ ...fromAna, sent: { id: messageSid(1), channelId: `twilio:${OWN_NUMBER}`, kind: 'text', state: 'queued' } });
	});

	it('sends a long text in parts of 1,600 characters', async () => {
		const forms = acceptMessages(2);
		const parts = ['a', 'b'].map((letter) => `${letter} `.repeat(700).trim());
		await runTwilio('message', 'sendText', { text: parts.join('\n\n') });
		expect(forms.map(({ Body }) => Body)).toEqual(parts);
	});

	it.each<[string, object, object, object]>([
		['the number that is chosen', { sender: 'number', senderNumber: { __rl: true, mode: 'number', value: 'whatsapp:+1 415 555 0199' } }, {}, { From: 'whatsapp:+14155550199' }],
		['the Messaging Service that is chosen', { sender: 'service', senderService: { __rl: true, mode: 'sid', value: serviceSid } }, {}, { MessagingServiceSid: serviceSid }],
		['the service of the credential, from the number that was written to', {}, { messagingServiceSid: serviceSid }, { From: FROM, MessagingServiceSid: serviceSid }],
	])('sends from %s', async (_, parameters, credential, expected) => {
		const forms = acceptMessages();
		await runTwilio('message', 'sendText', { text: 'Hi', ...parameters }, { credential: { ...credential } });
		expect(forms).toEqual([{ To: TO, Body: 'Hi', ...expected }]);
	});

	it('writes to somebody new from the number of the credential', async () => {
		const forms = acceptMessages();
		await runTwilio('message', 'sendText', { text: 'Hi', recipient: 'phone', phone: '+49 155 5000 0002' }, { items: [{}] });
		expect(forms).toEqual([{ To: 'whatsapp:+4915550000002', From: FROM, Body: 'Hi' }]);
	});

	it.each<[string, string, object, object]>([
		['a location', 'sendLocation', { latitude: 52.52, longitude: 13.405, placeName: 'Mitte store', placeAddress: '' }, { Body: 'Mitte store', PersistentAction: 'geo:52.52,13.405|Mitte store' }],
		['a picture by its link', 'sendMedia', { mediaKind: 'image', mediaSource: 'link', mediaLink: 'https://example.com/a.jpg', caption: 'Look' }, { MediaUrl: 'https://example.com/a.jpg', Body: 'Look' }],
		[
			'a template with the values of its variables',
			'sendTemplate',
			{ template: { __rl: true, mode: 'sid', value: contentSid(7) }, templateVariables: { mappingMode: 'defineBelow', value: { '1': 'Ana', '2': 42, link: null }, schema: [] } },
			{ ContentSid: contentSid(7), ContentVariables: '{"1":"Ana","2":"42"}' },
		],
	])('sends %s', async (_, operation, parameters, expected) => {
		const forms = acceptMessages();
		await runTwilio('message', operation, parameters as never);
		expect(forms).toEqual([{ To: TO, From: FROM, ...expected }]);
	});

	it.each<[string, object, string]>([
		['sendButtons', { text: 'Solved?', buttons: { button: [{ title: 'Yes', id: 'yes' }] } }, 'twilio/quick-reply'],
		['sendList', { text: 'About?', buttonText: 'Choose', rows: { row: [{ title: 'Delivery', description: '', id: 'delivery' }] } }, 'twilio/list-picker'],
		['sendLinkButton', { text: 'Bill', buttonText: 'Open', buttonUrl: 'https://example.com' }, 'twilio/call-to-action'],
	])('%s keeps a content for its buttons and sends that', async (operation, parameters, type) => {
		const kept: unknown[] = [];
		nock(TWILIO).get('/v2/Content').query(true).optionally().reply(200, { contents: [], meta: { key: 'contents', next_page_url: null } });
		nock(TWILIO).get('/v1/Content').query(true).optionally().reply(200, { contents: [], meta: { key: 'contents', next_page_url: null } });
		nock(TWILIO)
			.post('/v1/Content')
			.reply(201, (_uri, body) => (kept.push(body), { sid: contentSid(9), types: {} }));
		const forms = acceptMessages();
		await runTwilio('message', operation, parameters as never);
		expect(kept).toEqual([expect.objectContaining({ types: expect.objectContaining({ [type]: expect.any(Object) }) })]);
		expect(forms).toEqual([{ To: TO, From: FROM, ContentSid: contentSid(9) }]);
		nock.cleanAll();
	});

	it('plans a message in the zone of the workflow, with a Messaging Service', async () => {
		const forms = acceptMessages();
		await runTwilio('message', 'sendTemplate', {
			template: { __rl: true, mode: 'sid', value: contentSid(7) },
			sender: 'service',
			senderService: { __rl: true, mode: 'sid', value: serviceSid },
			options: { sendAt: '2026-12-24T18:00:00.000Z', validitySeconds: 600 },
		});
		expect(forms).toEqual([expect.objectContaining({ ScheduleType: 'fixed', SendAt: '2026-12-24T18:00:00Z', ValidityPeriod: '600', MessagingServiceSid: serviceSid })]);
	});

	it.each<[string, string, object, RegExp]>([
		['a time that is none', 'sendText', { text: 'Hi', options: { sendAt: 'soon' } }, /no date and time/],
		['planning without a Messaging Service', 'sendText', { text: 'Hi', options: { sendAt: '2026-12-24T18:00:00Z' } }, /Messaging Service/],
		['no text', 'sendText', { text: ' ' }, /text/i],
		['no template', 'sendTemplate', { template: { __rl: true, mode: 'list', value: '' } }, /No template/],
		['no number chosen', 'sendText', { text: 'Hi', sender: 'number', senderNumber: { __rl: true, mode: 'list', value: '' } }, /No WhatsApp number/],
	])('refuses %s before anything is sent', async (_, operation, parameters, message) => {
		await expect(runTwilio('message', operation, parameters as never)).rejects.toThrow(message);
	});

	describe('with correlation data', () => {
		const options = { correlation: 'ticket=4711' };

		it.each([
			['the number', () => answerList('/v2/Channels/Senders', 'senders', [sender({ callback_url: `${TRIGGER}#rc=3`, status_callback_url: `${TRIGGER}#rc=3` })])],
			[
				'the Messaging Service of the number',
				() => {
					answerList('/v2/Channels/Senders', 'senders', [sender({ callback_url: 'https://old.example.com' })]);
					answerList('/v1/Services', 'services', [{ sid: serviceSid, friendly_name: 'Desk', inbound_request_url: TRIGGER, status_callback: TRIGGER }]);
					answerList(`/v1/Services/${serviceSid}/ChannelSenders`, 'senders', [{ sid: senderSid }]);
				},
			],
		])('lets receipts come back with it to the trigger that stands at %s', async (_, standing) => {
			standing();
			const forms = acceptMessages();
			const [result] = await runTwilio('message', 'sendText', { text: 'Hi', options });
			expect(forms[0]?.StatusCallback).toBe(`${TRIGGER}?helpdeskCorrelation=ticket%3D4711#rc=3&rp=ct,5xx`);
			expect(result?.json).toMatchObject({ sent: { correlation: 'ticket=4711' } });
		});

		it('asks Twilio for nothing where the address of the trigger is given', async () => {
			const forms = acceptMessages();
			await runTwilio('message', 'sendText', { text: 'Hi', options: { ...options, triggerUrl: TRIGGER } });
			expect(forms[0]?.StatusCallback).toContain(TRIGGER);
		});

		it('says so where no trigger receives the messages of the number', async () => {
			answerList('/v2/Channels/Senders', 'senders', []);
			await expect(runTwilio('message', 'sendText', { text: 'Hi', options })).rejects.toMatchObject({
				message: expect.stringContaining("No 'Twilio WhatsApp Trigger'"),
				description: expect.stringContaining("'Trigger Webhook URL'"),
			});
		});
	});

	describe('with a file of n8n', () => {
		const file = { json: fromAna, binary: { data: { data: Buffer.from('png').toString('base64'), mimeType: 'image/png', fileName: 'Foto März.png' } } };
		const parameters = { mediaKind: 'image', mediaSource: 'binary', binaryField: 'data', caption: '' };

		it.each([
			['no auth token to sign the link with', { options: { triggerUrl: TRIGGER } }, { authTokens: '', apiKeySid: 'a key', apiKeySecret: 'a secret' }, /no auth token/],
			['a time at which the link is over', { options: { triggerUrl: TRIGGER, sendAt: '2026-12-24T18:00:00Z' } }, { messagingServiceSid: serviceSid }, /sent later needs a file with a public link/],
			['files that n8n keeps in memory only', { options: { triggerUrl: TRIGGER } }, {}, /in memory only/],
		])('refuses %s', async (_, more, credential, message) => {
			await expect(runTwilio('message', 'sendMedia', { ...parameters, ...more }, { items: [file], credential })).rejects.toThrow(message);
		});

		it('refuses a file that is no picture before it makes a link', async () => {
			const text = { json: fromAna, binary: { data: { data: '', mimeType: 'text/html', fileName: 'a.html' } } };
			await expect(runTwilio('message', 'sendMedia', { ...parameters }, { items: [text] })).rejects.toThrow(/image/i);
		});
	});

	it('does not repeat a send that may have gone out', async () => {
		nock(TWILIO).post(`${ACCOUNT}/Messages.json`).reply(500, { code: 20500, message: 'Internal' });
		await expect(runTwilio('message', 'sendText', { text: 'Hi' })).rejects.toThrow();
		expect(waits).toEqual([]);
	});

	it('repeats one that was turned away because there were too many', async () => {
		nock(TWILIO).post(`${ACCOUNT}/Messages.json`).reply(429, { code: 20429, message: 'Too many' });
		acceptMessages();
		await runTwilio('message', 'sendText', { text: 'Hi' });
		expect(waits).toHaveLength(1);
	});
});
