import { HookContext } from 'n8n-core';
import type { IWebhookData } from 'n8n-workflow';
import nock from 'nock';

import { WhatsAppCloudTrigger } from '../../../nodes/WhatsAppCloudTrigger/WhatsAppCloudTrigger.node';
import { ACCOUNT_ID, APP_SECRET, NUMBER_ID } from '../../kit/cloudWebhook';
import { additionalDataFor, workflowOf } from '../../kit/runNode';

const GRAPH = 'http://127.0.0.1:4698';
const PRODUCTION = /\/webhook\/.*whatsapp-cloud$/;
const TEST = /\/webhook-test\/.*whatsapp-cloud$/;

/** A number whose override Meta keeps, with what it refuses. */
function number({ standing, refuses = () => false, subscribed = [] as string[] }: { standing?: string; refuses?: (url: string) => boolean; subscribed?: string[] } = {}) {
	const state = { override: standing, subscribed: [...subscribed], tokens: [] as string[] };
	nock(GRAPH)
		.persist()
		.get('/v25.0/debug_token')
		.query(true)
		.reply(200, { data: { app_id: 'our-app' } })
		.get(`/v25.0/${ACCOUNT_ID}/subscribed_apps`)
		.reply(200, () => ({ data: state.subscribed.map((id) => ({ whatsapp_business_api_data: { id } })) }))
		.post(`/v25.0/${ACCOUNT_ID}/subscribed_apps`)
		.reply(200, () => {
			state.subscribed.push('our-app');
			return { success: true };
		})
		.get(`/v25.0/${NUMBER_ID}`)
		.query(true)
		.reply(200, () => ({ webhook_configuration: state.override ? { phone_number: state.override } : {} }))
		.post(`/v25.0/${NUMBER_ID}`)
		.reply((_uri, body) => {
			const { override_callback_uri: url, verify_token: token } = (body as { webhook_configuration: { override_callback_uri: string; verify_token?: string } }).webhook_configuration;
			if (url && refuses(url)) {
				return [400, { error: { code: 100, message: '(#100) Invalid parameter', error_user_title: 'Callback verification failed', error_user_msg: 'Callback verification failed: HTTP Status Code = 404' } }];
			}
			state.override = url || undefined;
			if (token) state.tokens.push(token);
			return [200, { success: true }];
		});
	return state;
}

/** A published or tested trigger, as n8n hands it to the webhook methods. */
function trigger({ isTest = false, parameters = {}, credential = {}, staticData = {} } = {}) {
	const node = new WhatsAppCloudTrigger();
	const credentials = {
		whatsAppCloudApi: { accessToken: 'a-token', appSecrets: APP_SECRET, verifyToken: 'ours', phoneNumberId: NUMBER_ID, businessAccountId: ACCOUNT_ID, apiVersion: 'v25.0', baseUrl: GRAPH, ...credential },
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

describe('The automatic webhook setup', () => {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.enableNetConnect());

	it('subscribes the account and points the number at the workflow', async () => {
		const state = number();
		const production = trigger();
		await expect(production.checkExists()).resolves.toBe(false);
		await production.create();
		expect(state).toMatchObject({ override: expect.stringMatching(PRODUCTION), subscribed: ['our-app'], tokens: ['ours'] });
		await expect(production.checkExists()).resolves.toBe(true);
	});

	it('does not subscribe an app again, which would drop the override of the account', async () => {
		const state = number({ subscribed: ['another-app', 'our-app'] });
		await trigger().create();
		expect(state.subscribed).toEqual(['another-app', 'our-app']);
	});

	it('looks on an account only after the override of its own app', async () => {
		const theirs = 'https://another-app.example/hook';
		let ours: string | undefined = 'https://earlier.example/hook';
		nock(GRAPH)
			.persist()
			.get('/v25.0/debug_token')
			.query(true)
			.reply(200, { data: { app_id: 'our-app' } })
			.get(`/v25.0/${ACCOUNT_ID}/subscribed_apps`)
			.reply(200, () => ({
				data: [
					{ whatsapp_business_api_data: { id: 'another-app' }, override_callback_uri: theirs },
					{ whatsapp_business_api_data: { id: 'our-app' }, ...(ours ? { override_callback_uri: ours } : {}) },
				],
			}))
			.post(`/v25.0/${ACCOUNT_ID}/subscribed_apps`)
			.reply(200, (_uri, body) => {
				ours = (body as { override_callback_uri?: string }).override_callback_uri;
				return { success: true };
			});
		const production = trigger({ parameters: { listenTo: 'account' } });
		await expect(production.checkExists()).resolves.toBe(false);
		await production.create();
		expect(ours).toMatch(PRODUCTION);
		await expect(production.checkExists()).resolves.toBe(true);
		await production.remove();
		expect(ours).toBe('https://earlier.example/hook');
	});

	it('puts back what stood there before', async () => {
		const state = number({ standing: 'https://elsewhere.example/hook' });
		const production = trigger();
		await production.create();
		await production.remove();
		expect(state.override).toBe('https://elsewhere.example/hook');
	});

	it('lends the number to a test and gives it back to production', async () => {
		const state = number();
		await trigger().create();
		const test = trigger({ isTest: true });
		await test.create();
		expect(state.override).toMatch(TEST);
		await test.remove();
		expect(state.override).toMatch(PRODUCTION);
	});

	it('leaves the number alone that somebody else has taken over since', async () => {
		const state = number();
		const production = trigger();
		await production.create();
		state.override = 'https://newer.example/hook';
		await production.remove();
		expect(state.override).toBe('https://newer.example/hook');
	});

	it('removes its own URL when the earlier one does not answer any more', async () => {
		const state = number({ standing: 'https://gone.example/hook', refuses: (url) => url.includes('gone.example') });
		const production = trigger();
		await production.create();
		await production.remove();
		expect(state.override).toBeUndefined();
	});

	it('needs no verify token of the user', async () => {
		const state = number();
		await trigger({ credential: { verifyToken: '' } }).create();
		expect(state.tokens).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
	});

	it.each([
		['which URL WhatsApp called and what it said', {}, { message: expect.stringMatching(/WhatsApp called http.*whatsapp-cloud to verify it/), description: expect.stringContaining('404') }],
		['that the account is missing in the credential', { businessAccountId: '' }, { message: expect.stringContaining('Business Account') }],
		['that Meta cannot reach a local address', { baseUrl: 'https://graph.facebook.com' }, { message: expect.stringContaining('cannot reach'), description: expect.stringContaining('WEBHOOK_URL') }],
	])('says %s', async (_, credential, said) => {
		number({ refuses: () => true });
		await expect(trigger({ credential }).create()).rejects.toMatchObject(said);
	});

	it('touches nothing when the setup is manual', async () => {
		const manual = trigger({ parameters: { setup: 'manual' } });
		await expect(manual.checkExists()).resolves.toBe(true);
		await expect(manual.create()).resolves.toBe(true);
		await expect(manual.remove()).resolves.toBe(true);
	});
});
