import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { windowWorkflow } from './kit/windowWorkflow';

const START_MS = 240_000;
const HOUR_MS = 3_600_000;

jest.setTimeout(120_000);

describe('The service window in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let ada: Customer;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		await n8n.workflows.unpublish(workflows.find(({ name }) => name === '01 First Reply')!.id);
		const { id } = await n8n.workflows.import(windowWorkflow, await n8n.credentials.list());
		await n8n.workflows.publish(id);
		ada = await simulator.customer('Ada Example', { phone: '+4915112345601' });
	}, START_MS);

	afterAll(async () => await test?.stop());

	const answerTo = async (text: string) => {
		await ada.write(text);
		const [answer] = await ada.nextReplies();
		return answer!.text;
	};

	it('is open for whoever has just written, until a day later', async () => {
		const before = Date.now();
		const [reason, closesAt] = (await answerTo('Hello')).split(' until ');
		expect(reason).toBe('contactWrote');
		// WhatsApp's timestamps are whole seconds.
		expect(Date.parse(closesAt!)).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000 + 24 * HOUR_MS);
	});

	it('closes as early as it is told to, and a time of old is over in any case', async () => {
		expect(await answerTo('Am I late?')).toBe('expired');
	});

	it('goes by the clock of WhatsApp, also where that is ahead of ours', async () => {
		await simulator.post('/simulator/clock', { advanceHours: 2 });
		const [reason, closesAt] = (await answerTo('Hello from two hours ahead')).split(' until ');
		expect(reason).toBe('contactWrote');
		expect(Date.parse(closesAt!)).toBeGreaterThan(Date.now() + 25 * HOUR_MS);
	});
});
