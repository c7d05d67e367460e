import { waitUntil } from '../../desk/waitUntil.ts';
import { ACCOUNT_SID, AUTH_TOKEN, OWN_NUMBER } from '../kit/twilioWebhook';
import { callback, responseRow } from '../shared/providers/engagelab/sampleRows';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startEngageLab, type EngageLabStandIn } from './kit/startEngageLab';
import { TwilioStandIn } from './kit/TwilioStandIn';
import { answering, surveying, surveyReporting, type Sender } from './kit/surveyWorkflows';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const KEY = 'Zt4v9QnB2kD7xWm1-invented';
const TWILIO: Sender = { trigger: 'twilioWhatsAppTrigger', action: 'twilioWhatsApp', channelId: `twilio:${OWN_NUMBER}` };
const ENGAGELAB: Sender = {
	trigger: 'engageLabWhatsAppTrigger',
	action: 'engageLabWhatsApp',
	channelId: `engagelab:${OWN_NUMBER}`,
	parameters: { urlKey: { __rl: true, mode: 'key', value: KEY } },
};

jest.setTimeout(120_000);

interface Answer {
	channelId: string;
	rating?: number;
	comment?: string;
}

describe('A satisfaction survey in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let twilio: TwilioStandIn;
	let engageLab: EngageLabStandIn;
	let engageLabUrl: string;

	beforeAll(async () => {
		[twilio, engageLab, test] = await Promise.all([TwilioStandIn.start(), startEngageLab(), startTestDesk()]);
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		await n8n.credentials.createOrUpdate({ name: 'Twilio', type: 'twilioWhatsAppApi', data: { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, baseUrl: twilio.url } });
		await n8n.credentials.createOrUpdate({ name: 'EngageLab', type: 'engageLabWhatsAppApi', data: { devKey: 'a-key', devSecret: 'a-word', businessNumber: OWN_NUMBER, baseUrl: engageLab.url } });
		// Each type once: the desk has numbers of the simulator besides.
		const credentials = (await n8n.credentials.list()).filter(({ name, type }) => !(name.endsWith('(simulator)') && type !== 'whatsAppCloudApi'));
		const cloud: Sender = { trigger: 'whatsAppCloudTrigger', action: 'whatsAppCloud', channelId: `cloud:${phoneNumberId}` };
		for (const content of [inspectWorkflow, surveyReporting, ...[cloud, TWILIO, ENGAGELAB].flatMap((sender) => [answering(sender), surveying(sender)])]) {
			const workflow = await n8n.workflows.import(content, credentials);
			await n8n.workflows.publish(workflow.id);
			if (content.name === answering(ENGAGELAB).name) engageLabUrl = `${(await n8n.workflows.webhooks(workflow))[0]!.url}?key=${KEY}`;
		}
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await twilio?.stop();
		await engageLab?.stop();
	});

	const ask = async <T>(path: string) => (await (await fetch(`${test.desk.editorUrl}/webhook/${path}`)).json()) as T;
	const answersOn = async (channelId: string) => (await ask<Answer[]>('satisfaction')).filter((answer) => answer.channelId === channelId);
	const answers = async () => (await ask<Answer[]>('satisfaction')).filter(({ channelId }) => channelId.startsWith('cloud:'));
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
		await twilio.write(1, 'Where is my parcel?');
		const survey = await twilio.nextSent(2);
		expect(twilio.sent[0]).toMatchObject({ Body: 'Here you are.' });
		const { types } = twilio.contentOf(survey.ContentSid!) as { types: { 'twilio/list-picker': { items: Array<{ id: string; item: string }> } } };
		const best = types['twilio/list-picker'].items[0]!;
		await twilio.write(2, best.item, { MessageType: 'interactive', ListId: best.id, ListTitle: best.item });
		expect((await twilio.nextSent(3)).Body).toContain('Thank you for your feedback!');
		await until('the rating', async () => (await answersOn(TWILIO.channelId)).some(({ rating }) => rating === 5));
	});

	it('asks over EngageLab in plain text, and understands what is typed', async () => {
		const phone = '4915550000007';
		const says = async (id: string, body: string) => {
			const row = responseRow({ type: 'text', text: { body } }, { id, contact: { profile: { name: 'Eda Sample' }, wa_id: phone }, row: { itime: Math.floor(Date.now() / 1000) } });
			const answer = await fetch(engageLabUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(callback(row)) });
			expect(answer.status).toBe(200);
		};
		await says('wamid.S1', 'Where is my parcel?');
		const [, survey] = await engageLab.sentTo(phone, 2);
		expect(survey!.body).toMatchObject({ type: 'text', text: { body: expect.stringContaining('5 = ⭐⭐⭐⭐⭐ Very good') } });
		await says('wamid.S2', '4/5');
		const [, , thanks] = await engageLab.sentTo(phone, 3);
		expect(thanks!.body).toMatchObject({ text: { body: expect.stringContaining('Thank you') } });
		await until('the rating', async () => (await answersOn(ENGAGELAB.channelId)).some(({ rating }) => rating === 4));
	});
});
