import type { Page } from 'playwright-core';

import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { Browser, itInBrowser } from './kit/Browser';
import { changedNodes } from './kit/changedNodes';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 600_000;
const PHONE = '+1 555 010 4711';

jest.setTimeout(600_000);

interface Shown {
	numbers: Array<{ phoneNumberId: string; profile?: Record<string, unknown> }>;
}

describe('A number that is onboarded in a real n8n (workflows/08-onboard-a-number.json)', () => {
	let test: TestDesk;
	let browser: Browser;
	let page: Page;
	let desk: StoredWorkflow;
	let simulator: SimulatorClient;
	let credential: { name: string; type: string; data: Record<string, string> };

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '08-onboard-a-number.json']);
		const { n8n, simulator: ours, simulatorUrl, workflows } = test.desk;
		const { wabaId, appId, appSecret, accessToken } = await ours!.demoNumber();
		const added = await new SimulatorClient(simulatorUrl, '').post<{ phoneNumberId: string }>('/simulator/numbers', { displayPhoneNumber: PHONE, verifiedName: 'Example Bikes', wabaId, isNew: true });
		simulator = new SimulatorClient(simulatorUrl, added.phoneNumberId);
		const data = { accessToken, appSecrets: appSecret, businessAccountId: wabaId, phoneNumberId: added.phoneNumberId, verifyToken: 'invented-verify-token', apiVersion: 'v25.0', baseUrl: simulatorUrl };
		credential = { name: 'WhatsApp number (simulator)', type: 'whatsAppCloudApi', data };
		const credentials = await n8n.credentials.list();
		const named = (name: string) => workflows.find((workflow) => workflow.name === name)!;
		const values = [['appId', appId], ['languageOfTheCode', 'en_US'], ['about', 'We answer on weekdays.'], ['description', ''], ['address', ''], ['email', ''], ['website', '']];
		const business = { assignments: { assignments: values.map(([name, value]) => ({ id: name, name, value, type: 'string' })) } };
		const contents = [withHours(named('02 Desk'), 'open'), changedNodes(named('08 Onboard a Number'), { 'Your Business': { parameters: business } })];
		for (const content of contents) await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
		desk = (await n8n.workflows.findByName('02 Desk'))!;
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
	});

	const press = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
	const says = async (text: string) => await page.getByText(text).first().waitFor();
	const fill = async (label: string, value: string) => await page.getByLabel(label, { exact: true }).fill(value);
	const begin = async () => {
		browser ??= await Browser.signedIn(test.desk);
		page = await browser.openForm('onboard-number');
		await press('Show the numbers');
		const number = page.getByLabel('Number', { exact: true });
		await number.selectOption(await number.locator('option', { hasText: PHONE }).innerText());
		await page.getByLabel('The code comes by').selectOption('SMS');
		await press('Go on');
	};
	const templates = async (choice: string) => {
		await page.getByLabel('Templates', { exact: true }).selectOption(choice);
		await press('Go on');
		await says('Let the desk receive it');
	};

	itInBrowser('leads back from a wrong code, PIN and profile, and ends with a number that is verified, registered, shown and answered', async () => {
		await begin();
		await says('Six digits, sent to +1 555 010 4711');
		await fill('Code', '000000');
		await press('Check it');
		await says('That did not work');
		await says('The code you entered is incorrect.');
		await says('For another code begin again on the first page.');
		const { code } = await simulator.get<{ code: string }>(`/simulator/codes/${simulator.phoneNumberId}`);
		await fill('Code', `${code.slice(0, 3)}-${code.slice(3)}`);
		await press('Check it');

		await says('Choose a PIN');
		await fill('PIN', '12345');
		await press('Register the number');
		await says('The PIN does not have exactly 6 digits.');
		await fill('PIN', '246810');
		await press('Register the number');

		await says('What contacts see');
		await fill('Website', 'bikes');
		await press('Save the profile');
		await says('"bikes" is no web address; begin it with https://.');
		await fill('Website', 'https://bikes.example.com');
		await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') });
		await press('Save the profile');
		await templates('Hand them in');
		await test.desk.n8n.credentials.createOrUpdate(credential);
		await test.desk.n8n.workflows.republish(desk.id);
		await press('I have done that');

		await says('The number is ready');
		for (const line of ['✓ Profile: saved', '✓ Logo: shown', '✓ Template follow_up: was there already', '✓ Template order_news: handed in', '✓ Subscription: The app is subscribed', '✓ Webhook: The URL took a signed test call.']) await says(line);
		expect(await page.content()).not.toMatch(/✗|\[item/);
		const { numbers } = await simulator.get<Shown>('/simulator/state');
		expect(numbers.find(({ phoneNumberId }) => phoneNumberId === simulator.phoneNumberId)?.profile).toMatchObject({ about: 'We answer on weekdays.', websites: ['https://bikes.example.com'], profile_picture_url: expect.stringMatching(/^https/) });
		const { templates: known } = await simulator.get<{ templates: Array<{ name: string; language: string }> }>('/simulator/templates');
		expect(known.filter(({ language }) => language === 'en_US').map(({ name }) => name)).toEqual(expect.arrayContaining(['follow_up', 'order_news']));
		const ada = await simulator.customer('Ada Example', { phone: '+4915550000501' });
		await ada.write('Hello');
		expect((await ada.nextReplies())[0]!.text).toContain('welcome to Example Bikes');
	});

	itInBrowser('asks neither code nor PIN of a number that is connected, and says what is not done', async () => {
		await test.desk.n8n.workflows.unpublish(desk.id);
		await begin();
		await says('What contacts see');
		await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
		await press('Save the profile');
		await templates('Not now');
		await press('I have done that');
		await says('Something is left to do');
		for (const line of ['✓ Profile: saved', '✗ Logo: The picture is of type image/gif; JPEG and PNG are allowed. Nothing was sent.', '✗ Template follow_up: left out', '✗ Callback URL: Neither the number nor the account nor the app has a webhook URL.']) await says(line);
	});
});
