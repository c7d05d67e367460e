import { HookContext } from 'n8n-core';
import type { IWebhookData } from 'n8n-workflow';
import nock from 'nock';

import { TwilioWhatsAppTrigger } from '../../../nodes/TwilioWhatsAppTrigger/TwilioWhatsAppTrigger.node';
import { additionalDataFor, workflowOf } from '../../kit/runNode';
import { ACCOUNT_SID, AUTH_TOKEN, OWN_NUMBER, senderSid, serviceSid } from '../../kit/twilioWebhook';

const TWILIO = 'http://127.0.0.1:4695';
const OURS = 'http://127.0.0.1:5678/webhook/a-webhook/twilio-whatsapp#rc=3&rp=ct,5xx';
const OLD = 'https://old.example.com/twilio';

interface Standing {
	sender?: Record<string, string>;
	service?: Record<string, unknown>;
	/** Whether the number belongs to the service. */
	isMember?: boolean;
}

/** A number and a Messaging Service that keep what they are told. */
function twilio({ sender = {}, service = {}, isMember = false }: Standing = {}) {
	const state = {
		webhook: { ...sender } as Record<string, string>,
		service: { sid: serviceSid, friendly_name: 'Desk', use_inbound_webhook_on_number: false, ...service } as Record<string, unknown>,
	};
	const shownSender = () => ({ sid: senderSid, sender_id: `whatsapp:${OWN_NUMBER}`, status: 'ONLINE', webhook: state.webhook });
	nock(TWILIO)
		.persist()
		.get('/v2/Channels/Senders')
		.query(true)
		.reply(200, () => ({ senders: [shownSender()], meta: { key: 'senders', next_page_url: null } }))
		.post(`/v2/Channels/Senders/${senderSid}`)
		.reply(202, (_uri, body) => {
			Object.assign(state.webhook, (body as { webhook: Record<string, string> }).webhook);
			return shownSender();
		})
		.get('/v1/Services')
		.query(true)
		.reply(200, () => ({ services: [state.service], meta: { key: 'services', next_page_url: null } }))
		.get(`/v1/Services/${serviceSid}`)
		.reply(200, () => state.service)
		.get(`/v1/Services/${serviceSid}/ChannelSenders`)
		.query(true)
		.reply(200, { senders: isMember ? [{ sid: senderSid }] : [], meta: { key: 'senders', next_page_url: null } })
		.post(`/v1/Services/${serviceSid}`)
		.reply(200, (_uri, body) => {
			const form = new URLSearchParams(body as string);
			if (form.has('InboundRequestUrl')) state.service.inbound_request_url = form.get('InboundRequestUrl');
			if (form.has('StatusCallback')) state.service.status_callback = form.get('StatusCallback');
			if (form.has('UseInboundWebhookOnNumber')) state.service.use_inbound_webhook_on_number = form.get('UseInboundWebhookOnNumber') === 'true';
			return state.service;
		});
	return state;
}

/** A published or tested trigger, as n8n hands it to the webhook methods. */
function trigger({ isTest = false, parameters = {}, credential = {}, staticData = {} } = {}) {
	const node = new TwilioWhatsAppTrigger();
	const credentials = {
		twilioWhatsAppApi: { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, messagingServiceSid: serviceSid, baseUrl: TWILIO, ...credential },
	};
	const { workflow, node: inWorkflow } = workflowOf(node, { parameters: { setup: 'automatic', listenTo: 'number', ...parameters }, credentials });
	inWorkflow.webhookId = 'a-webhook';
	workflow.staticData = staticData;
	const webhookDescription = node.description.webhooks!.find(({ name }) => name === 'default')!;
	const context = new HookContext(
		workflow,
		inWorkflow,
		additionalDataFor(credentials),
		isTest ? 'manual' : 'trigger',
		'activate',
		{ webhookDescription, isTest } as unknown as IWebhookData,
	);
	const { default: methods } = node.webhookMethods;
	return { checkExists: () => methods.checkExists.call(context), create: () => methods.create.call(context), remove: () => methods.delete.call(context), staticData };
}

describe('The automatic webhook setup at Twilio', () => {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.enableNetConnect());

	describe('of a number', () => {
		it('points messages and receipts at the workflow, with more tries than Twilio makes by itself', async () => {
			const state = twilio();
			const production = trigger();
			await expect(production.checkExists()).resolves.toBe(false);
			await production.create();
			expect(state.webhook).toMatchObject({ callback_url: OURS, callback_method: 'POST', status_callback_url: OURS, status_callback_method: 'POST' });
			await expect(production.checkExists()).resolves.toBe(true);
		});

		it('puts back what stood there', async () => {
			const state = twilio({ sender: { callback_url: OLD, status_callback_url: `${OLD}/status` } });
			const production = trigger();
			await production.create();
			await production.remove();
			expect(state.webhook).toMatchObject({ callback_url: OLD, status_callback_url: `${OLD}/status` });
		});

		it('leaves the number empty where nothing stood there', async () => {
			const state = twilio();
			const production = trigger();
			await production.create();
			await production.remove();
			expect(state.webhook).toMatchObject({ callback_url: '', status_callback_url: '' });
		});

		it('takes nothing away from whoever has taken the number over since', async () => {
			const state = twilio();
			const production = trigger();
			await production.create();
			state.webhook.callback_url = OLD;
			await production.remove();
			expect(state.webhook.callback_url).toBe(OLD);
		});

		it('borrows the number for a test and gives it back to the published workflow', async () => {
			const state = twilio();
			const staticData = {};
			await trigger({ staticData }).create();
			const test = trigger({ isTest: true });
			await test.create();
			expect(state.webhook.callback_url).toContain('/webhook-test/');
			await test.remove();
			expect(state.webhook.callback_url).toBe(OURS);
		});

		it('remembers what stood there first when it is published again', async () => {
			const state = twilio({ sender: { callback_url: OLD } });
			const production = trigger();
			await production.create();
			await production.create();
			await production.remove();
			expect(state.webhook.callback_url).toBe(OLD);
		});

		it('says so when a Messaging Service overrules the number', async () => {
			twilio({ isMember: true });
			await expect(trigger().create()).rejects.toMatchObject({
				message: 'The number belongs to the Messaging Service "Desk", whose webhook counts',
				description: expect.stringContaining(serviceSid),
			});
		});

		it('does not mind a service that leaves messages to its numbers', async () => {
			const state = twilio({ isMember: true, service: { use_inbound_webhook_on_number: true } });
			await trigger().create();
			expect(state.webhook.callback_url).toBe(OURS);
		});

		it('says what to choose for a number that is not there, such as the one of the sandbox', async () => {
			twilio();
			await expect(trigger({ parameters: { number: { __rl: true, mode: 'number', value: '+14155238886' } } }).create()).rejects.toMatchObject({
				message: expect.stringContaining('+14155238886'),
				description: expect.stringContaining("'Sandbox'"),
			});
		});
	});

	describe('of a Messaging Service', () => {
		const parameters = { listenTo: 'service' };

		it('points the service at the workflow, also where its numbers had webhooks of their own', async () => {
			const state = twilio({ service: { use_inbound_webhook_on_number: true } });
			const production = trigger({ parameters });
			await production.create();
			expect(state.service).toMatchObject({ inbound_request_url: OURS, status_callback: OURS, use_inbound_webhook_on_number: false });
			await expect(production.checkExists()).resolves.toBe(true);
		});

		it('puts everything back', async () => {
			const before = { inbound_request_url: OLD, status_callback: `${OLD}/status`, use_inbound_webhook_on_number: true };
			const state = twilio({ service: before });
			const production = trigger({ parameters });
			await production.create();
			await production.remove();
			expect(state.service).toMatchObject(before);
		});
	});

	it.each([
		['no auth token', { credential: { authTokens: ' ', apiKeySid: `SK${'0'.repeat(32)}` } }, /auth token/],
		['neither a number nor a service', { credential: { phoneNumber: '' } }, /WhatsApp Number/],
		['no service', { credential: { messagingServiceSid: '' }, parameters: { listenTo: 'service' } }, /Messaging Service/],
	])('is refused with %s', async (_, given, message) => {
		await expect(trigger(given).checkExists()).rejects.toThrow(message);
	});

	it.each([
		['an address that only this machine knows', { credential: { baseUrl: '' } }, /cannot reach/],
		['a host name with an underscore', { parameters: { options: { publicUrl: 'https://my_desk.example.com' } } }, /underscore/],
	])('is refused for %s, before anything is asked of Twilio', async (_, given, message) => {
		await expect(trigger(given).create()).rejects.toThrow(message);
	});

	it.each(['manual', 'sandbox'])('leaves Twilio alone with the setup %s', async (setup) => {
		const own = trigger({ parameters: { setup } });
		await expect(own.checkExists()).resolves.toBe(true);
		await own.create();
		await own.remove();
	});
});
