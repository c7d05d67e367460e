import { otherOperations, sendOperations } from '../../nodes/TwilioWhatsApp/twilioWhatsAppFields';
import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { ACCOUNT_SID, AUTH_TOKEN, messageSid, OWN_NUMBER, textOfAna } from '../kit/twilioWebhook';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { TwilioStandIn } from './kit/TwilioStandIn';
import { askingOverTwilio, everyTwilioOperation, everyTwilioStep, forgottenFile, overTwilio } from './kit/twilioWorkflow';

const START_MS = 240_000;

jest.setTimeout(120_000);

describe('The first workflow over Twilio in a real n8n', () => {
	let test: TestDesk;
	let twilio: TwilioStandIn;
	let workflow: StoredWorkflow;

	beforeAll(async () => {
		twilio = await TwilioStandIn.start();
		test = await startTestDesk();
		const { n8n, workflows } = test.desk;
		const credential = await n8n.credentials.createOrUpdate({
			name: 'Twilio of the test',
			type: 'twilioWhatsAppApi',
			data: { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, baseUrl: twilio.url },
		});
		const store = (await n8n.credentials.list()).find(({ type }) => type === 'helpdeskStoreApi')!;
		const cloud = workflows.find(({ name }) => name === '01 First Reply')!;
		workflow = await n8n.workflows.import(overTwilio(cloud), [credential, store]);
		await n8n.workflows.publish(workflow.id);
		for (const content of [inspectWorkflow, everyTwilioOperation, forgottenFile, askingOverTwilio]) {
			const { id } = await n8n.workflows.import(content, [credential, store]);
			await n8n.workflows.publish(id);
		}
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await twilio?.stop();
	});

	const executions = async () => await test.desk.n8n.executions.count({ workflowId: workflow.id });
	const conversations = async () => (await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[];

	it.each([
		['the auth token', { authTokens: `${AUTH_TOKEN}, the next one` }, 'OK'],
		['a wrong auth token', { authTokens: 'a guess' }, 'Error'],
	])('tests the credential with %s', async (_, more, status) => {
		const data = { accountSid: ACCOUNT_SID, phoneNumber: OWN_NUMBER, baseUrl: twilio.url, apiKeySid: '', edge: '', region: '', ...more };
		const content = { name: 'Twilio to be tested', type: 'twilioWhatsAppApi', data };
		const credentials = { ...content, id: (await test.desk.n8n.credentials.createOrUpdate(content)).id };
		expect(await test.desk.n8n.session.post('/rest/credentials/test', { credentials })).toMatchObject({ status });
	});

	it('connects the number by publishing the workflow', () => {
		expect(twilio.webhook.callback_url).toMatch(/\/webhook\/[^/]+\/twilio-whatsapp#rc=3&rp=ct,5xx$/);
		expect(twilio.webhook.status_callback_url).toBe(twilio.webhook.callback_url);
	});

	it('greets with buttons, answers a press and resolves at "bye", with one execution per message', async () => {
		const answer = await twilio.write(1, 'Hello');
		expect(answer).toMatchObject({ status: 200, type: expect.stringContaining('text/xml'), body: '<Response/>' });
		expect(await twilio.nextSent(1)).toMatchObject({ To: 'whatsapp:+4915550000001', From: `whatsapp:${OWN_NUMBER}`, ContentSid: expect.stringMatching(/^HX/) });

		await twilio.write(2, 'My order', { MessageType: 'interactive', ButtonText: 'My order', ButtonPayload: 'orders' });
		expect((await twilio.nextSent(2)).Body).toContain('order number');

		await twilio.write(3, 'Here it is: 4711. bye');
		expect((await twilio.nextSent(3)).Body).toContain('Goodbye');

		const outgoing = async () => (await conversations())[0]!.messages.filter(({ direction }) => direction === 'out');
		await waitUntil(async () => ((await outgoing()).length === 3 && (await outgoing()).every(({ state }) => state === 'read') ? true : undefined), { for: 'the receipts to be stored', withinMs: 15_000 });
		const [conversation, ...others] = await conversations();
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ state: 'resolved', topic: 'Orders', contact: { name: 'Ana Example', phone: '+4915550000001' } });
		expect(conversation!.messages.map(({ direction, kind }) => [direction, kind])).toEqual([
			['in', 'text'],
			['out', 'buttons'],
			['in', 'reply'],
			['out', 'text'],
			['in', 'text'],
			['out', 'text'],
		]);
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
		expect(await executions()).toBe(3);
	});

	it('answers what starts nothing in XML as well', async () => {
		expect(await twilio.write(3, 'Here it is: 4711. bye')).toMatchObject({ status: 200, type: expect.stringContaining('text/xml'), body: '<Response/>' });
		expect(await executions()).toBe(3);
	});

	it('refuses a forged signature with 401 and starts nothing', async () => {
		const forged = await twilio.post(twilio.webhook.callback_url!, textOfAna(messageSid(9), 'Hello'), 'a guess');
		expect(forged.status).toBe(401);
		expect(await executions()).toBe(3);
	});

	it('does everything else that the node can, and serves Twilio the file of a message', async () => {
		const before = twilio.sent.length;
		const response = await fetch(`${test.desk.editorUrl}/webhook/every-twilio-operation`);
		const body = await response.text();
		expect([response.status, body]).toEqual([200, expect.stringContaining(OWN_NUMBER)]);
		expect(twilio.fetched).toEqual([{ status: 200, type: 'image/png', bytes: 'a picture', url: expect.stringMatching(/\/twilio-whatsapp\/[^/]+\/Dein%20Fahrrad\.png$/) }]);
		const sent = twilio.sent.slice(before);
		expect(sent.map(({ StatusCallback }) => StatusCallback).filter(Boolean)).toEqual([expect.stringContaining('helpdeskCorrelation=ticket%3D4711')]);
		expect(sent.filter(({ SendAt }) => SendAt)).toHaveLength(1);
		// The one that waits has a test of its own.
		const every = [...sendOperations, ...otherOperations].map(({ resource, option }) => `${resource}.${option.value}`).filter((name) => name !== 'message.sendAndWait');
		expect([...everyTwilioStep].sort()).toEqual(every.sort());
	});

	it('serves the file also where n8n keeps nothing of the execution', async () => {
		expect((await fetch(`${test.desk.editorUrl}/webhook/forgotten-file`)).status).toBe(200);
		expect(twilio.fetched.at(-1)).toMatchObject({ status: 200, bytes: 'a picture' });
		expect(twilio.fetched).toHaveLength(2);
	});

	it('asks, sleeps, and goes on with the button that Ana presses', async () => {
		const before = twilio.sent.length;
		await fetch(`${test.desk.editorUrl}/webhook/ask-ana`);
		expect((await twilio.nextSent(before + 1)).ContentSid).toMatch(/^HX/);
		await twilio.write('a1', 'Yes', { MessageType: 'button', ButtonPayload: 'yes', ButtonText: 'Yes' });
		expect((await twilio.nextSent(before + 2)).Body).toBe('Noted: yes');
	});

	it('serves no file to a link that it did not make', async () => {
		const { url } = twilio.fetched[0]!;
		expect((await fetch(url.replace(/twilio-whatsapp\/./, 'twilio-whatsapp/X'))).status).toBe(403);
	});

	it('gives the number back when the workflow is unpublished', async () => {
		await test.desk.n8n.workflows.unpublish(workflow.id);
		await waitUntil(async () => (twilio.webhook.callback_url === '' ? true : undefined), { for: 'the number to be free', withinMs: 15_000 });
		expect(twilio.webhook.status_callback_url).toBe('');
	});
});
