import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const PRODUCTION = /\/webhook\/.*\/whatsapp-cloud$/;
const TEST = /\/webhook-test\/.*\/whatsapp-cloud$/;

jest.setTimeout(120_000);

interface SimulatorState {
	numbers: Array<{ callback: { url?: string; level?: string } }>;
}

describe('The automatic webhook setup in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflow: StoredWorkflow;
	let ada: Customer;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const { phoneNumberId } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		workflow = desk.workflows.find(({ name }) => name === '01 First Reply')!;
		ada = await simulator.customer('Ada Example', { phone: '+4915112345610' });
	}, START_MS);

	afterAll(async () => await test?.stop());

	const callback = async () => (await simulator.get<SimulatorState>('/simulator/state')).numbers[0]!.callback.url;
	const becomes = async (matches: (url: string | undefined) => boolean, what: string) =>
		await waitUntil(async () => (matches(await callback()) ? true : undefined), { for: `the number to have ${what}`, withinMs: 30_000 });

	it('connects the number by publishing the workflow', async () => {
		expect(await callback()).toMatch(PRODUCTION);
		await ada.write('Hello');
		expect(await ada.nextReplies()).toHaveLength(1);
	});

	it('lends the number to a test of the workflow and gives it back after the test message', async () => {
		await test.desk.n8n.session.post(`/rest/workflows/${workflow.id}/run`, { triggerToStartFrom: { name: 'A Contact Writes' } });
		await becomes((url) => TEST.test(url ?? ''), 'the test URL');
		await ada.write('This is a test');
		await becomes((url) => PRODUCTION.test(url ?? ''), 'the production URL again');
		await ada.write('bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');
	});

	it('gives the number back when the workflow is unpublished, and takes it again', async () => {
		await test.desk.n8n.workflows.unpublish(workflow.id);
		await becomes((url) => url === undefined, 'no webhook');
		await test.desk.n8n.workflows.publish(workflow.id);
		await becomes((url) => PRODUCTION.test(url ?? ''), 'the production URL');
	});
});
