import { waitUntil } from '../../desk/waitUntil.ts';
import { collectWorkflow, QUIET_SECONDS } from './kit/collectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
/** A minute until what was lost is taken up, and what a busy machine adds. */
const RECOVERY_MS = 150_000;

jest.setTimeout(RECOVERY_MS + 60_000);

describe('Several messages in a row, in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflowId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		// In its place, because the desk waits for that one after a restart.
		const { name } = workflows.find((workflow) => workflow.name === '01 First Reply')!;
		({ id: workflowId } = await n8n.workflows.import({ ...collectWorkflow, name }, await n8n.credentials.list()));
		await n8n.workflows.publish(workflowId);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const executions = async () => await test.desk.n8n.executions.list({ workflowId, limit: 100 });
	const until = async (what: string, check: () => Promise<boolean>) => await waitUntil(async () => ((await check()) ? true : undefined), { for: what, withinMs: 20_000 });

	it('are answered once, with everything that was said', async () => {
		const ada = await simulator.customer('Ada', { phone: '+4915112345801' });
		for (const text of ['Hello', 'where is', 'my parcel?']) await ada.write(text);
		expect((await ada.nextReplies()).map(({ text }) => text)).toEqual(['You said: Hello\nwhere is\nmy parcel?']);
		await until('all three executions to end', async () => (await executions()).filter(({ status }) => status === 'success').length === 3);
		expect((await ada.chat()).filter(({ text }) => text?.startsWith('You said'))).toHaveLength(1);
	});

	it('are answered once also when n8n is killed while they wait', async () => {
		const bo = await simulator.customer('Bo', { phone: '+4915112345802' });
		for (const text of ['Is anybody', 'there?']) await bo.write(text);
		const begun = async () => (await executions()).length === 5;
		await until('both executions to begin', begun);
		await test.desk.killN8n();
		await test.desk.restartN8n();
		expect((await bo.nextReplies(1, RECOVERY_MS)).map(({ text }) => text)).toEqual(['You said: Is anybody\nthere?']);
		await new Promise((resolve) => setTimeout(resolve, 2 * QUIET_SECONDS * 1000));
		expect((await bo.chat()).filter(({ text }) => text?.startsWith('You said'))).toHaveLength(1);
	});
});
