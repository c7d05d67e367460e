import type { Page } from 'playwright-core';

import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { Browser, itInBrowser } from './kit/Browser';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { Customer, SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';
import { withHours } from './kit/withHours';

const START_MS = 600_000;
const ADA = '+4915550000401';

jest.setTimeout(600_000);

type Stored = StoredConversation & { channelId: string; assigneeId?: string };

describe('A number that moves to another provider in a real n8n (workflows/12-move-a-number.json)', () => {
	let test: TestDesk;
	let browser: Browser | undefined;
	let desk: StoredWorkflow;
	let twilio: VendorNumber;
	let phone: string;
	let ofCloud: SimulatorClient;
	let ofTwilio: SimulatorClient;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '03-answer.json', '12-move-a-number.json']);
		const { n8n, simulator, simulatorUrl, workflows } = test.desk;
		const { phoneNumberId, displayPhoneNumber } = await simulator!.demoNumber();
		const digits = displayPhoneNumber.replace(/\D/g, '');
		phone = `+${digits}`;
		ofCloud = new SimulatorClient(simulatorUrl, phoneNumberId);
		ofTwilio = new SimulatorClient(simulatorUrl, `twilio-${digits}`);
		twilio = await vendorNumber(test.desk, 'twilio');
		const credentials = await n8n.credentials.list();
		const shipped = workflows.find(({ name }) => name === '02 Desk')!;
		for (const content of [inspectWorkflow, withHours(shipped, 'open')]) await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
		desk = (await n8n.workflows.findByName('02 Desk'))!;
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
	});

	const open = async (path: string) => await (browser ??= await Browser.signedIn(test.desk)).openForm(path);
	const conversations = async () => ((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as Stored[]).filter(({ contact }) => contact.phone === ADA);

	/** As Eve, on the page of 03. */
	const answer = async (text: string) => {
		const page = await open('answer');
		await page.getByLabel('Your e-mail address').fill('eve@example.com');
		await page.getByRole('button', { name: 'Show who waits' }).click();
		await page.getByLabel('Conversation').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.getByLabel('Answer').fill(text);
		await page.getByLabel('Afterwards').selectOption('Wait for the contact');
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByText('Open the page again for the next one.').waitFor();
	};

	/** As Eve, up to the page on which somebody else decides. */
	const ask = async () => {
		const page = await open('move-number');
		await page.getByLabel('Your e-mail address').fill('eve@example.com');
		await page.getByRole('button', { name: 'Show the numbers' }).click();
		const number = page.getByLabel('Number', { exact: true });
		await number.selectOption(await number.locator('option', { hasText: phone }).innerText());
		await page.getByLabel('New provider').selectOption('Twilio');
		await page.getByRole('button', { name: 'Ask for approval' }).click();
		await page.getByLabel('Decision').waitFor();
		return page;
	};
	const decide = async (page: Page, email: string, decision: string) => {
		await page.getByLabel('E-mail address of the second person').fill(email);
		await page.getByLabel('Decision').selectOption(decision);
		await page.getByRole('button', { name: 'Decide' }).click();
	};

	/** What the owner of the number does at the two providers and in the editor before it moves. */
	const bringToTwilio = async () => {
		const { n8n, simulator } = test.desk;
		const { accessToken } = await simulator!.demoNumber();
		const left = await fetch(`${test.desk.simulatorUrl}/v25.0/${ofCloud.phoneNumberId}/deregister`, { method: 'POST', headers: { authorization: `Bearer ${accessToken}` } });
		expect(left.status).toBe(200);
		const { sid } = await twilio.ask<{ sid: string }>('POST', '/v2/Channels/Senders', { sender_id: `whatsapp:${phone}`, profile: { name: 'Example Bikes' } });
		await twilio.ask('POST', `/v2/Channels/Senders/${sid}`, { configuration: { verification_code: '123456' } });
		await n8n.credentials.createOrUpdate({ name: twilio.credential.name, type: twilio.credential.type, data: { ...twilio.data, phoneNumber: phone } });
		await n8n.workflows.republish(desk.id);
	};

	itInBrowser('keeps the conversation, its agent and its history, and answers over the new provider, with the desk as it was', async () => {
		const ada = await ofCloud.customer('Ada Example', { phone: ADA });
		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		await ada.press(greeting!.id, 'person');
		await answer('I am Eve. Tell me more.');
		expect((await ada.nextReplies())[0]!.text).toBe('I am Eve. Tell me more.');
		const [before] = await conversations();
		expect(before).toMatchObject({ channelId: `cloud:${ofCloud.phoneNumberId}`, state: 'pending', assigneeId: expect.any(String) as string });
		const { nodes, connections } = await test.desk.n8n.workflows.get(desk.id);

		await bringToTwilio();
		await decide(await ask(), 'eve@example.com', 'Move it');
		await browser!.page.getByText('You asked for this yourself').waitFor();
		await decide(await ask(), 'cleo@example.com', 'Decline');
		await browser!.page.getByText('Declined').waitFor();
		await decide(await ask(), 'bo@example.com', 'Move it');
		await browser!.page.getByText('The acting agent may not do this on this channel. Give the agent a higher role there').waitFor();
		expect(await conversations()).toMatchObject([{ channelId: before!.channelId }]);

		const asking = await ask();
		await asking.getByText('Open conversations: 1.').waitFor();
		const second = await Browser.signedIn(test.desk);
		try {
			await second.page.goto((await asking.getByRole('link', { name: 'address of this page' }).getAttribute('href'))!);
			await decide(second.page, 'cleo@example.com', 'Move it');
			await second.page.getByText(`${phone} goes on at Twilio`).waitFor();
			await second.page.getByText('Gone along: conversations 1, messages 4, contacts 1.').waitFor();
		} finally {
			await second.close();
		}

		const adaAtTwilio = new Customer(ofTwilio, ada.id);
		await adaAtTwilio.write('My bike has not come.');
		await answer('It leaves our house today.');
		const [reply] = await adaAtTwilio.nextReplies();
		expect(reply!.text).toBe('It leaves our house today.');
		expect(await twilio.posted('/Messages.json')).toMatchObject([{ From: `whatsapp:${phone}`, To: `whatsapp:${ADA}`, Body: 'It leaves our house today.' }]);
		expect((await adaAtTwilio.chat()).map(({ text }) => text)).toEqual(['My bike has not come.', 'It leaves our house today.']);

		const after = await conversations();
		expect(after).toMatchObject([{ id: before!.id, channelId: `twilio:${phone}`, state: 'pending', assigneeId: before!.assigneeId }]);
		expect(after[0]!.messages.map(({ text }) => text)).toEqual([...before!.messages.map(({ text }) => text), 'My bike has not come.', 'It leaves our house today.']);
		const now = await test.desk.n8n.workflows.get(desk.id);
		expect([now.nodes, now.connections]).toEqual([nodes, connections]);
	});
});
