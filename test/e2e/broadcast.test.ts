import { waitUntil } from '../../desk/waitUntil.ts';
import { broadcastPhone, broadcastWorkflow } from './kit/broadcastWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
/** More of them show how it goes with a long list: BROADCAST_PEOPLE=10000 takes some minutes. */
const PEOPLE = Number(process.env.BROADCAST_PEOPLE ?? 150);
const A_SECOND = PEOPLE / 10;
const WHOLE_MS = 240_000 + PEOPLE * 200;

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
	const until = async (what: string, check: (report: Report) => boolean | Promise<boolean>, everyMs = Math.min(2000, 200 + PEOPLE)) =>
		await waitUntil(
			async () => {
				const report = await post('broadcast-report');
				return report.error === undefined && (await check(report)) ? report : undefined;
			},
			{ for: what, withinMs: WHOLE_MS / 3, everyMs },
		);

	it('reaches each of them exactly once although n8n is killed twice on the way', async () => {
		const began = Date.now();
		for (const share of [0.2, 0.5]) {
			await post('broadcast-go');
			await until('a part to be sent', ({ sent }) => sent >= PEOPLE * share);
			await test.desk.killN8n();
			await test.desk.restartN8n();
		}
		await post('broadcast-go');
		await until('the rest to be sent', ({ sent, failed, unknown }) => sent + failed + unknown >= PEOPLE);
		// Of whom nobody knows, the receipts tell; who is left then was never written to.
		const settled = await until('everybody to be known of', async (report) => report.sent === PEOPLE || (await post('broadcast-go'), false), 1000 + PEOPLE * 3);
		console.log(`${PEOPLE} people in ${Math.round((Date.now() - began) / 1000)} s, two restarts included`);
		expect(settled).toMatchObject({ sent: PEOPLE, failed: 0, unknown: 0 });
		const reached = await inParts(customers, async (customer) => (await customer.chat()).length);
		expect(reached.filter((messages) => messages !== 1)).toEqual([]);
	});
});

const AT_ONCE = 50;

/** Not all at once: ten thousand connections are too many. */
async function inParts<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
	const answers: R[] = [];
	for (let start = 0; start < all.length; start += AT_ONCE) answers.push(...(await Promise.all(all.slice(start, start + AT_ONCE).map(ask))));
	return answers;
}
