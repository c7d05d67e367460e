import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

import { otherOperations, sendOperations } from '../../nodes/TwilioWhatsApp/twilioWhatsAppFields';
import type { WorkflowContent, StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { overAnotherProvider, twilioNodes } from './kit/overAnotherProvider';
import type { Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { askingOverTwilio, everyTwilioOperation, everyTwilioStep, forgottenFile } from './kit/twilioWorkflow';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';

const START_MS = 240_000;
/** What stood at the number before the desk took it over. */
const BEFORE = { callback_url: 'https://example.com/before', status_callback_url: 'https://example.com/before/status' };
/** As long as Twilio lets a message with a file wait: it is accepted before the file is looked at. */
const FETCHES_AFTER_MS = 1_200;

jest.setTimeout(120_000);

interface Sender {
	sid: string;
	webhook: Record<string, string>;
}

interface Service {
	sid: string;
	inbound_request_url: string;
}

interface FileOnThePhone {
	content: { media: string; mimeType: string; fileId: string; link: string };
}

describe('Twilio in a real n8n', () => {
	let test: TestDesk;
	let twilio: VendorNumber;
	let workflow: StoredWorkflow;
	let ana: Customer;
	let ben: Customer;
	let link: string;

	beforeAll(async () => {
		test = await startTestDesk();
		twilio = await vendorNumber(test.desk, 'twilio');
		const { sid } = await sender();
		await twilio.ask('POST', `/v2/Channels/Senders/${sid}`, { webhook: BEFORE });
		workflow = await published(overAnotherProvider(test.desk.workflows.find(({ name }) => name === '01 First Reply')!, twilioNodes));
		ana = await twilio.simulator.customer('Ana Example', { phone: '+4915550000001' });
		ben = await twilio.simulator.customer('Ben Sample', { phone: '+4915550000002' });
	}, START_MS);

	afterAll(async () => await test?.stop());

	const sender = async () => (await twilio.ask<{ senders: Sender[] }>('GET', '/v2/Channels/Senders')).senders[0]!;
	const executions = async () => await test.desk.n8n.executions.count({ workflowId: workflow.id });
	/** The reply is on the phone before the execution has ended. */
	const ended = async (count: number) => {
		const status = ['success', 'error', 'crashed'];
		await waitUntil(async () => ((await test.desk.n8n.executions.count({ workflowId: workflow.id, status })) >= count ? true : undefined), { for: `${count} executions to end`, withinMs: 30_000 });
	};
	const webhook = async (path: string) => await fetch(`${test.desk.editorUrl}/webhook/${path}`);
	async function published(content: WorkflowContent): Promise<StoredWorkflow> {
		const { n8n } = test.desk;
		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		return await n8n.workflows.publish((await n8n.workflows.import(content, [store, twilio.credential])).id);
	}
	/** A callback of Twilio's once more, signed by Twilio's own library. */
	const repeat = async ({ url, body }: { url: string; body: string }, authToken = twilio.data['authTokens']!) => {
		const signature = getExpectedTwilioSignature(authToken, url, Object.fromEntries(new URLSearchParams(body)));
		const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': signature };
		const response = await fetch(url, { method: 'POST', body, headers });
		return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
	};
	const newestCallback = async () => (await twilio.simulator.deliveries()).findLast(({ field }) => field === 'message') as unknown as { url: string; body: string };
	const benSendsPicture = async () => await ben.send({ type: 'image', image: { data: Buffer.from('a picture').toString('base64'), mime_type: 'image/png' } });
	/** The file that has just arrived on a phone: its bytes, and the address it was fetched from. */
	const arrivedFile = async (message: unknown) => {
		const { content } = message as FileOnThePhone;
		const file = await fetch(`${test.desk.simulatorUrl}/simulator/files/${content.fileId}`);
		return { bytes: await file.text(), type: file.headers.get('content-type'), link: content.link };
	};

	it.each([
		['the auth token', (token: string) => `${token}, the next one`, 'OK'],
		['a wrong auth token', () => 'a guess', 'Error'],
	])('tests the credential with %s', async (_, tokens, status) => {
		const content = { name: 'Twilio to be tested', type: 'twilioWhatsAppApi', data: { ...twilio.data, apiKeySid: '', edge: '', region: '', authTokens: tokens(twilio.data['authTokens']!) } };
		const credentials = { ...content, id: (await test.desk.n8n.credentials.createOrUpdate(content)).id };
		expect(await test.desk.n8n.session.post('/rest/credentials/test', { credentials })).toMatchObject({ status });
	});

	it('connects the number by publishing the workflow', async () => {
		const connected = (await sender()).webhook;
		expect(connected['callback_url']).toMatch(/\/webhook\/[^/]+\/twilio-whatsapp#rc=3&rp=ct,5xx$/);
		expect(connected['status_callback_url']).toBe(connected['callback_url']);
	});

	it('answers a callback in XML, also one that starts nothing', async () => {
		await ana.write('Hello');
		await ana.nextReplies();
		await ended(1);
		expect(await repeat(await newestCallback())).toMatchObject({ status: 200, type: expect.stringContaining('text/xml'), body: '<Response/>' });
		expect(await executions()).toBe(1);
	});

	it('refuses a forged signature with 401 and starts nothing', async () => {
		const before = await executions();
		expect((await repeat(await newestCallback(), 'a guess')).status).toBe(401);
		expect(await executions()).toBe(before);
	});

	it('does everything else that the node can, and serves Twilio the file of a message', async () => {
		const messageSid = await benSendsPicture();
		await ben.nextReplies();
		const { sid: serviceSid } = await twilio.ask<{ sid: string }>('POST', '/v1/Services', new URLSearchParams({ FriendlyName: 'Desk', UseInboundWebhookOnNumber: 'true' }));
		await twilio.ask('POST', `/v1/Services/${serviceSid}/ChannelSenders`, new URLSearchParams({ Sid: (await sender()).sid }));
		await published(everyTwilioOperation({ messageSid, serviceSid }));
		const before = (await twilio.posted('/Messages.json')).length;
		const response = await webhook('every-twilio-operation');
		expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(twilio.data['phoneNumber']!)]);

		const [file, ...others] = await ben.nextReplies(8);
		const arrived = await arrivedFile(file);
		expect(arrived).toMatchObject({ bytes: 'a picture', type: 'image/png', link: expect.stringMatching(/\/twilio-whatsapp\/[^/]+\/Dein%20Fahrrad\.png$/) });
		link = arrived.link;
		expect(others.map(({ kind, text }) => [kind, text])).toEqual([
			['text', 'Hi'],
			['location', 'Shop'],
			['panel', 'Solved?'],
			['panel', 'About?'],
			['panel', 'Bill'],
			['panel', 'Book'],
			['panel', 'Was that helpful?'],
		]);
		const sent = (await twilio.posted('/Messages.json')).slice(before);
		expect(sent.map(({ StatusCallback }) => StatusCallback).filter(Boolean)).toEqual([expect.stringContaining('helpdeskCorrelation=ticket%3D4711')]);
		expect(sent.filter(({ SendAt }) => SendAt)).toHaveLength(1);
		// The one that waits has a test of its own.
		const every = [...sendOperations, ...otherOperations].map(({ resource, option }) => `${resource}.${option.value}`).filter((name) => name !== 'message.sendAndWait');
		expect([...everyTwilioStep].sort()).toEqual(every.sort());
	});

	it('serves the file also where n8n keeps nothing of the execution, until Twilio has fetched it', async () => {
		await published(forgottenFile({ messageSid: await benSendsPicture() }));
		await twilio.simulator.patch('/simulator/settings', { sentAfterMs: FETCHES_AFTER_MS });
		expect((await webhook('forgotten-file')).status).toBe(200);
		const [file] = await ben.nextReplies();
		await twilio.simulator.patch('/simulator/settings', { sentAfterMs: 1 });
		expect(await arrivedFile(file)).toMatchObject({ bytes: 'a picture' });
	});

	it('serves no file to a link that it did not make', async () => {
		expect((await fetch(link.replace(/twilio-whatsapp\/./, 'twilio-whatsapp/X'))).status).toBe(403);
	});

	it('asks, sleeps, and goes on with the button that Ana presses', async () => {
		await published(askingOverTwilio);
		await webhook('ask-ana');
		const [question] = await ana.nextReplies();
		await ana.press(question!.id, 'yes');
		expect((await ana.nextReplies())[0]!.text).toBe('Noted: yes');
	});

	it('gives the number back as it was when the workflow is unpublished', async () => {
		await test.desk.n8n.workflows.unpublish(workflow.id);
		const isBack = async () => ((await sender()).webhook['callback_url'] === BEFORE.callback_url ? true : undefined);
		await waitUntil(isBack, { for: 'the number to be given back', withinMs: 15_000 });
		expect((await sender()).webhook).toMatchObject(BEFORE);
	});

	it('takes over a Messaging Service, and gives it back as it was', async () => {
		const service = async () => (await twilio.ask<{ services: Service[] }>('GET', '/v1/Services')).services[0]!;
		const { sid } = await service();
		const before = { inbound_request_url: 'https://example.com/service', status_callback: 'https://example.com/service/status', use_inbound_webhook_on_number: true };
		await twilio.ask('POST', `/v1/Services/${sid}`, new URLSearchParams({ InboundRequestUrl: before.inbound_request_url, StatusCallback: before.status_callback }));
		const listening = { ...twilioNodes, triggerParameters: { listenTo: 'service', service: { __rl: true, mode: 'sid', value: sid } } };
		const { id } = await published(overAnotherProvider(test.desk.workflows.find(({ name }) => name === '01 First Reply')!, listening));
		expect(await service()).toMatchObject({ inbound_request_url: expect.stringMatching(/\/twilio-whatsapp#rc=3/), use_inbound_webhook_on_number: false });
		const cleo = await twilio.simulator.customer('Cleo Service', { phone: '+4915550000003' });
		await cleo.write('Hello');
		expect((await cleo.nextReplies())[0]!.text).toContain('welcome to Example Bikes');

		await test.desk.n8n.workflows.unpublish(id);
		await waitUntil(async () => ((await service()).inbound_request_url === before.inbound_request_url ? true : undefined), { for: 'the service to be given back', withinMs: 15_000 });
		expect(await service()).toMatchObject(before);
	});
});
