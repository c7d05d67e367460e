import { waitUntil } from '../../desk/waitUntil.ts';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { answering, surveying, surveyReporting, type Sender } from './kit/surveyWorkflows';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const CLOUD: Sender = { trigger: 'whatsAppCloudTrigger', action: 'whatsAppCloud' };

jest.setTimeout(120_000);

interface Answer {
	rating?: number;
	comment?: string;
}

describe('A satisfaction survey in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const credentials = await n8n.credentials.list();
		for (const content of [inspectWorkflow, answering(CLOUD), surveying(CLOUD), surveyReporting]) {
			const { id } = await n8n.workflows.import(content, credentials);
			await n8n.workflows.publish(id);
		}
	}, START_MS);

	afterAll(async () => await test?.stop());

	const ask = async <T>(path: string) => (await (await fetch(`${test.desk.editorUrl}/webhook/${path}`)).json()) as T;
	const answers = async () => await ask<Answer[]>('satisfaction');
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
});
