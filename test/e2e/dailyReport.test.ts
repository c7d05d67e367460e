import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { changedNodes } from './kit/changedNodes';
import { MailBox } from './kit/MailBox';
import { SimulatorClient } from './kit/SimulatorClient';
import { answering, surveying, type Sender } from './kit/surveyWorkflows';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

describe('The daily report in a real n8n (workflows/09-daily-report.json)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let mailBox: MailBox;
	let shipped: WorkflowContent;
	let reports = 0;

	beforeAll(async () => {
		mailBox = await MailBox.open();
		test = await startTestDesk(['09-daily-report.json']);
		const { n8n, simulator: ours, simulatorUrl, workflows } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		shipped = workflows[0]!;
		await n8n.credentials.createOrUpdate(mailBox.credential);
		const cloud: Sender = { trigger: 'whatsAppCloudTrigger', action: 'whatsAppCloud', channelId: `cloud:${phoneNumberId}` };
		const credentials = await n8n.credentials.list();
		for (const content of [answering(cloud), surveying(cloud)]) await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await mailBox?.close();
	});

	/** The mail that the report makes, once its e-mail is switched on and its settings are changed. */
	const report = async (changes: Record<string, string>) => {
		const { n8n } = test.desk;
		const to = `${++reports}@desk.example`;
		const settings = shipped.nodes.find(({ name }) => name === 'What the Report Needs')!;
		const { assignments } = settings['parameters'] as { assignments: { assignments: Array<{ name: string; value: string }> } };
		const values: Record<string, string> = { to, prices: 'region,category,price,currency,valid from\n*,service,0.01,EUR,2026-01-01', ...changes };
		const changed = assignments.assignments.map((one) => ({ ...one, value: values[one.name] ?? one.value }));
		const mine = changedNodes(shipped, { 'What the Report Needs': { parameters: { assignments: { assignments: changed } } }, 'Send the Report by E-Mail': { disabled: false } });
		const workflow = await n8n.workflows.import(mine, await n8n.credentials.list());
		await n8n.executions.waitUntilSuccessful((await n8n.workflows.runManually(workflow)).executionId);
		return await mailBox.next(to);
	};

	it('counts what there was, with both charts', async () => {
		for (const [name, phone, rating] of [['Ada Example', '+4915550000201', 5], ['Bo Sample', '+4915550000202', 1]] as const) {
			const customer = await simulator.customer(name, { phone });
			await customer.write('Where is my parcel?');
			const [, survey] = await customer.nextReplies(2);
			await customer.press(survey!.id, JSON.stringify(survey).match(new RegExp(`csat:[^:"]+:${rating}`))![0]);
			await customer.nextReplies();
		}
		const { subject, text, files } = await report({ from: '={{ $today.toISO() }}', until: '={{ $now.plus({ minutes: 1 }).toISO() }}' });
		expect(subject).toContain('The desk on');
		expect(text).toMatch(/Conversations opened<\/td><td><b>2<\/b> \(reopened 0, resolved 2\)/);
		expect(text).toMatch(/Messages<\/td><td><b>4<\/b> in, <b>\d+<\/b> out/);
		expect(text).toContain('<b>50 %</b> satisfied, 2 of 2 answered');
		expect(text).toMatch(/half within <b>0 min<\/b>/);
		expect(text).toMatch(/for [1-9]\d* delivered messages/);
		expect(text).toMatch(/<td>\d+:00<\/td><td><div[^>]*>&nbsp;4<\/div>/);
		expect(files.sort()).toEqual(['satisfaction.svg', 'usage.svg']);
	});

	it('says so of a day on which nothing happened', async () => {
		const { text, files } = await report({});
		expect(text).toContain('<b>0</b> (reopened 0, resolved 0)');
		expect(text).toContain('half within <b>none</b>');
		expect(text).toContain('nobody answered (0 asked)');
		expect(files).toHaveLength(2);
	});
});
