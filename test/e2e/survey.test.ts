import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { urlKeyOf } from './kit/overAnotherProvider';
import { SimulatorClient } from './kit/SimulatorClient';
import { answering, surveying, surveyReporting, type Sender } from './kit/surveyWorkflows';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';

const START_MS = 240_000;
const KEY = 'Zt4v9QnB2kD7xWm1-invented';

jest.setTimeout(120_000);

interface Answer {
	channelId: string;
	rating?: number;
	comment?: string;
}

describe('A satisfaction survey in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let twilio: VendorNumber;
	let engageLab: VendorNumber;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		[twilio, engageLab] = [await vendorNumber(test.desk, 'twilio'), await vendorNumber(test.desk, 'engagelab')];
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const credentials = await n8n.credentials.list();
		const published = async (content: WorkflowContent) => await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
		const cloud: Sender = { trigger: 'whatsAppCloudTrigger', action: 'whatsAppCloud', channelId: `cloud:${phoneNumberId}` };
		const overTwilio: Sender = { trigger: 'twilioWhatsAppTrigger', action: 'twilioWhatsApp', channelId: `twilio:${twilio.data['phoneNumber']}` };
		const overEngageLab: Sender = { trigger: 'engageLabWhatsAppTrigger', action: 'engageLabWhatsApp', channelId: `engagelab:${engageLab.data['businessNumber']}`, parameters: urlKeyOf(KEY) };
		for (const content of [inspectWorkflow, surveyReporting, ...[cloud, overTwilio, overEngageLab].map(surveying), ...[cloud, overTwilio].map(answering)]) await published(content);
		const [webhook] = await n8n.workflows.webhooks(await published(answering(overEngageLab)));
		await engageLab.ask('POST', '/v1/webhooks', { notify_url: `${webhook!.url}?key=${KEY}` });
	}, START_MS);

	afterAll(async () => await test?.stop());

	const ask = async <T>(path: string) => (await (await fetch(`${test.desk.editorUrl}/webhook/${path}`)).json()) as T;
	const answers = async (provider = 'cloud') => (await ask<Answer[]>('satisfaction')).filter(({ channelId }) => channelId.startsWith(`${provider}:`));
	const conversationOf = async (phone: string) => (await ask<StoredConversation[]>('inspect-the-store')).filter(({ contact }) => contact.phone === phone);
	const until = async (what: string, check: () => Promise<boolean>) => await waitUntil(async () => ((await check()) ? true : undefined), { for: what, withinMs: 20_000 });

	it('asks on the phone after the resolution, understands a tap, asks why, keeps the comment, and reopens nothing', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345601' });
		await ada.write('Where is my parcel?');
		const [reply, survey] = await ada.nextReplies(2);
		expect(reply!.text).toBe('Here you are.');
		expect(survey).toMatchObject({ kind: 'panel', text: expect.stringContaining('How satisfied are you with our help?') });

		const [question] = await conversationOf('+4915112345601');
		const row = JSON.stringify(survey).match(/csat:[^:"]+:2/)?.[0];
		await ada.press(survey!.id, row!);
		const [why] = await ada.nextReplies();
		expect(why!.text).toContain('Would you like to tell us why?');
		await ada.write('It took too long.');
		const [thanks] = await ada.nextReplies();
		expect(thanks!.text).toContain('Thank you for your feedback!');

		expect(await answers()).toMatchObject([{ rating: 2, comment: 'It took too long.' }]);
		const after = await conversationOf('+4915112345601');
		expect(after).toMatchObject([{ id: question!.id, state: 'resolved' }]);
	});

	it('understands a typed answer, and is asked once more after the next resolution', async () => {
		const bo = await simulator.customer('Bo Sample', { phone: '+4915112345602' });
		await bo.write('Hello');
		await bo.nextReplies(2);
		await bo.write('very good!');
		const [thanks] = await bo.nextReplies();
		expect(thanks!.text).toContain('Thank you');
		await bo.write('One more question');
		const [reply, second] = await bo.nextReplies(2);
		expect([reply!.text, second!.kind]).toEqual(['Here you are.', 'panel']);
		await until('the rating', async () => (await answers()).filter(({ rating }) => rating === 5).length === 1);
	});

	it('never swallows a contact in need', async () => {
		const cleo = await simulator.customer('Cleo Instance', { phone: '+4915112345603' });
		await cleo.write('Hello');
		await cleo.nextReplies(2);
		await cleo.write('4 days and no parcel!');
		const [reply] = await cleo.nextReplies();
		expect(reply!.text).toBe('Here you are.');
	});

	it('asks over Twilio with a list of its own, and understands the row that is chosen', async () => {
		const dan = await twilio.simulator.customer('Dan Sample', { phone: '+4915112345604' });
		await dan.write('Where is my parcel?');
		const [reply, survey] = await dan.nextReplies(2);
		expect([reply!.text, survey!.kind]).toEqual(['Here you are.', 'panel']);
		await dan.press(survey!.id, JSON.stringify(survey).match(/csat:[^:"]+:5/)![0]);
		expect((await dan.nextReplies())[0]!.text).toContain('Thank you for your feedback!');
		await until('the rating', async () => (await answers('twilio')).some(({ rating }) => rating === 5));
	});

	it('asks over EngageLab in plain text, and understands what is typed', async () => {
		const eda = await engageLab.simulator.customer('Eda Sample', { phone: '+4915112345605' });
		await eda.write('Where is my parcel?');
		const [, survey] = await eda.nextReplies(2);
		expect(survey).toMatchObject({ kind: 'text', text: expect.stringContaining('5 = ⭐⭐⭐⭐⭐ Very good') });
		await eda.write('4/5');
		expect((await eda.nextReplies())[0]!.text).toContain('Thank you');
		await until('the rating', async () => (await answers('engagelab')).some(({ rating }) => rating === 4));
	});
});
