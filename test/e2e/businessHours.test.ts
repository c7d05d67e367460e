import { waitUntil } from '../../desk/waitUntil.ts';
import { hoursWorkflow } from './kit/hoursWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const HOUR_MS = 3_600_000;

jest.setTimeout(120_000);

describe('Business hours and automatic messages in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflowId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const { id } = await n8n.workflows.import(hoursWorkflow(new Date(Date.now() + 2 * HOUR_MS)), await n8n.credentials.list());
		await n8n.workflows.publish(id);
		workflowId = id;
	}, START_MS);

	afterAll(async () => await test?.stop());

	const ended = async (count: number) =>
		await waitUntil(async () => ((await test.desk.n8n.executions.count({ workflowId, status: ['success', 'error', 'crashed'] })) >= count ? true : undefined), { for: `${count} executions to end`, withinMs: 30_000 });

	it('greets a contact once while the desk is open', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345601' });
		await ada.write('Hello');
		expect((await ada.nextReplies()).map(({ text }) => text)).toEqual(['Hello Ada Example!']);
		await ada.write('Anybody there?');
		await ended(2);
		expect(await ada.chat()).toHaveLength(3);
	});

	it('says once per closed period when the desk opens, and greets in the morning', async () => {
		const bo = await simulator.customer('Bo Sample', { phone: '+4915112345602' });
		await bo.write('Hello at night');
		const [notice] = await bo.nextReplies();
		expect(notice!.text).toMatch(/^We are closed\. The desk opens (today|tomorrow) at \d\d:00\.$/);
		await bo.write('Still night?');
		await ended(4);
		expect(await bo.chat()).toHaveLength(3);
		await bo.write('Good morning');
		expect((await bo.nextReplies()).map(({ text }) => text)).toEqual(['Hello Bo Sample!']);
	});

	it('says in the item why, until when, and shows the week', async () => {
		const { executions } = test.desk.n8n;
		const [{ id } = { id: '' }] = (await executions.list({ workflowId, limit: 20 })).slice(-1);
		const [item] = (await executions.get(id)).data.resultData.runData['Open?']?.[0]?.data?.main?.[0] ?? [];
		expect(item?.json).toMatchObject({ businessHours: { schedule: 'Day', state: 'open', reason: 'hours' } });
		expect((item as { binary?: object }).binary).toMatchObject({ week: { mimeType: 'image/svg+xml' } });
	});
});
