import { ExecuteContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { withoutNetwork } from '../../kit/cloudNode';
import type { NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { acceptMessages, fromAna, runTwilio, TWILIO, TWILIO_CREDENTIAL } from '../../kit/twilioNode';
import { contentSid, messageSid, OWN_NUMBER, serviceSid } from '../../kit/twilioWebhook';

const CHANNEL = `twilio:${OWN_NUMBER}`;
const HOUR_MS = 3_600_000;

describe('Send and Wait of Twilio WhatsApp', () => {
	let store: ReturnType<typeof temporaryStore>;
	let slept: Date[];
	withoutNetwork();

	beforeEach(() => {
		store = temporaryStore();
		slept = [];
		jest.spyOn(ExecuteContext.prototype, 'putExecutionToWait').mockImplementation(async (until) => void slept.push(await Promise.resolve(until)));
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await store.remove();
	});

	const ask = async (parameters: INodeParameters = {}, run: Partial<NodeRun> = {}) =>
		await runTwilio('message', 'sendAndWait', { answerWith: 'text', text: 'Which order?', ...parameters }, {
			credentials: { twilioWhatsAppApi: TWILIO_CREDENTIAL, helpdeskStoreApi: store.credential },
			...run,
		});
	const answer = async (given: object = {}) => {
		const desk = await storeFor(store.credential);
		const sentAt = new Date();
		const message = { id: messageSid('a1'), kind: 'text', sentAt: sentAt.toISOString() } as const;
		const { contact } = await desk.receiveMessage({ event: 'message', provider: 'twilio', channel: { id: CHANNEL }, contact: fromAna.contact, message, raw: {} }, sentAt);
		return await desk.waits.take({ contactId: contact.id, channelId: CHANNEL, messageId: message.id, isChoice: false, sentAt, ...given }, sentAt);
	};

	it('sends the question and lets the workflow sleep until the contact answers or the time is over', async () => {
		const forms = acceptMessages();
		const before = Date.now();
		const [result] = await ask({ waitAmount: 2, waitUnit: 'hours' });
		expect(forms).toMatchObject([{ Body: 'Which order?', From: `whatsapp:${OWN_NUMBER}` }]);
		expect(slept[0]!.getTime() - before).toBeGreaterThanOrEqual(2 * HOUR_MS);
		expect(result?.json).toMatchObject({ answered: false, sent: { id: messageSid(1) } });
		expect(await answer()).toMatchObject({ questionId: messageSid(1), resumeUrl: expect.stringContaining('/webhook-waiting/') });
	});

	it('asks with buttons as Content, and accepts only a button where that is wanted', async () => {
		let content: unknown;
		nock(TWILIO).get('/v2/Content').query(true).optionally().reply(200, { contents: [], meta: { key: 'contents', next_page_url: null } });
		nock(TWILIO).get('/v1/Content').query(true).optionally().reply(200, { contents: [], meta: { key: 'contents', next_page_url: null } });
		nock(TWILIO)
			.post('/v1/Content')
			.reply(201, (_uri, body) => ((content = body), { sid: contentSid(1), types: {} }));
		const forms = acceptMessages();
		await ask({ answerWith: 'buttons', text: 'Solved?', buttons: { button: [{ title: 'Yes', id: 'yes' }] }, onlyChoice: true });
		expect(content).toMatchObject({ types: { 'twilio/quick-reply': { body: 'Solved?', actions: [{ title: 'Yes', id: 'yes' }] } } });
		expect(forms).toMatchObject([{ ContentSid: contentSid(1) }]);
		expect(await answer()).toBeUndefined();
		expect(await answer({ isChoice: true, quotes: messageSid(1) })).toBeDefined();
	});

	it.each<[what: string, parameters: INodeParameters, message: string]>([
		['a service that picks the number itself', { sender: 'service', senderService: { __rl: true, mode: 'sid', value: serviceSid } }, 'needs to know the number'],
		['no text', { text: ' ' }, 'The text'],
	])('sends nothing and waits for nobody: %s', async (_what, parameters, message) => {
		await expect(ask(parameters)).rejects.toMatchObject({ message: expect.stringContaining(message) });
		expect(slept).toEqual([]);
		expect(await answer()).toBeUndefined();
	});
});
