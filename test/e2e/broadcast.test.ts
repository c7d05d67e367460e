import { waitUntil } from '../../desk/waitUntil.ts';
import { broadcastPhone, broadcastWorkflow } from './kit/broadcastWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
/** More of them show how it goes with a long list: BROADCAST_PEOPLE=10000 takes some minutes. */
const PEOPLE = Number(process.env.BROADCAST_PEOPLE ?? 150);
const A_SECOND = PEOPLE / 10;
const WHOLE_MS = 240_000 + PEOPLE * 100;

jest.setTimeout(WHOLE_MS);

interface Report {
	sent: number;
	failed: number;
	unknown: number;
}

describe('A broadcast in a real n8n', () => {
	let test: TestDesk;
	let customers: Customer[];

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		const simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		customers = [];
		for (let n = 0; n < PEOPLE; n++) customers.push(await simulator.customer(`Customer ${n}`, { phone: broadcastPhone(n) }));
		const { id } = await n8n.workflows.import(broadcastWorkflow(PEOPLE, A_SECOND), await n8n.credentials.list());
		await n8n.workflows.publish(id);
	}, START_MS + PEOPLE * 20);

	afterAll(async () => await test?.stop());

	const post = async (path: string) => {
		const response = await fetch(`${test.desk.editorUrl}/webhook/${path}`, { method: 'POST' });
		return (await response.json()) as Report & { error?: object };
	};
	const until = async (what: string, check: (report: Report) => boolean) => await waitUntil(async () => ((report) => (report.error === undefined && check(report) ? report : undefined))(await post('broadcast-report')), { for: what, withinMs: WHOLE_MS / 3, everyMs: 200 });

	it('reaches everybody once although n8n is killed twice on the way, and tells of whom nobody knows', async () => {
		for (const share of [0.2, 0.5]) {
			await post('broadcast-go');
			await until('a part to be sent', ({ sent }) => sent >= PEOPLE * share);
			await test.desk.killN8n();
			await test.desk.restartN8n();
		}
		await post('broadcast-go');
		const report = await until('the rest to be sent', ({ sent, failed, unknown }) => sent + failed + unknown >= PEOPLE);
		const settled = report.unknown <= 2 ? report : await until('the last one to be kept', ({ unknown }) => unknown <= 2);
		expect(settled.failed).toBe(0);
		const reached = await Promise.all(customers.map(async (customer) => (await customer.chat()).length));
		expect(Math.max(...reached)).toBe(1);
		expect(reached.filter((messages) => messages === 0).length).toBeLessThanOrEqual(settled.unknown);
	});
});
