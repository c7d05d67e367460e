import { whatsAppCloudFields } from '../../nodes/WhatsAppCloud/whatsAppCloudFields';
import { everyResourceWorkflow } from './kit/everyResourceWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

interface Call {
	method: string;
	path: string;
	status: number;
	response?: unknown;
}

type Results = Record<string, Array<Record<string, unknown>>>;

/** What can be asked of the account; the messages have a test of their own, and so has the diagnosis. */
const RESOURCES = ['media', 'template', 'phoneNumber', 'businessProfile', 'user', 'analytics'];

describe('Every resource of WhatsApp Cloud in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let phoneNumberId: string;
	let results: Results;
	let used: string[];

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const number = await desk.simulator!.demoNumber();
		const { wabaId, accessToken } = number;
		({ phoneNumberId } = number);
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		const { accounts } = await simulator.get<{ accounts: Array<{ wabaId: string; appId: string }> }>('/simulator/state');
		const { appId } = accounts.find((account) => account.wabaId === wabaId)!;
		await simulator.patch('/simulator/settings', { templateReviewMs: 0 });

		const ada = await simulator.customer('Ada Example', { phone: '+4915112345699' });
		await ada.write('Hello');
		await ada.nextReplies();
		const mediaId = await uploadPicture(`${desk.simulatorUrl}/v25.0/${phoneNumberId}/media`, accessToken);
		await simulator.customer('Bob Example', { phone: '+4915112345688' });

		const content = everyResourceWorkflow({ appId, numberId: phoneNumberId, simulatorUrl: desk.simulatorUrl });
		used = content.nodes.map(({ parameters }) => {
			const { resource, operation } = parameters as { resource?: string; operation?: string };
			return `${resource} ${operation}`;
		});
		const workflow = await desk.n8n.workflows.import(content, await desk.n8n.credentials.list());
		await desk.n8n.workflows.publish(workflow.id);
		const body = JSON.stringify({ mediaId, users: '+4915112345699, +4915112345688' });
		const response = await fetch(`${desk.editorUrl}/webhook/every-resource`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
		const text = await response.text();
		if (!response.ok) throw new Error(`The workflow answered ${response.status}: ${text}`);
		[results] = JSON.parse(text) as [Results];
	}, START_MS);

	afterAll(async () => await test?.stop());

	it('is asked for everything that it offers', () => {
		const operations = whatsAppCloudFields.filter(({ name }) => name === 'operation');
		const offered = operations.flatMap(({ displayOptions, options = [] }) => {
			const resource = RESOURCES.find((name) => displayOptions?.show?.resource?.includes(name));
			return resource ? options.map((option) => `${resource} ${'value' in option ? String(option.value) : ''}`) : [];
		});
		expect([...offered].sort()).toEqual(offered.filter((operation) => used.includes(operation)).sort());
		expect(offered).toHaveLength(24);
	});

	it('moves files in both directions', () => {
		expect(results['Media Get']).toMatchObject([{ mimeType: 'image/png', bytes: PNG.length }]);
		expect(results['Media Download']).toMatchObject([{ files: ['logo.png image/png'] }]);
		expect(results['Media Delete']).toMatchObject([{ success: true }]);
	});

	it('changes and reads the profile, with its logo', () => {
		expect(results['Profile Get']).toMatchObject([{ about: 'We help', websites: ['https://example.com'], profile_picture_url: expect.stringContaining('https://') }]);
	});

	it('takes a template from its creation to its end', () => {
		expect(results['Template Create']).toMatchObject([{ status: 'Pending', category: 'Utility' }]);
		expect(results['Template Get']).toMatchObject([{ status: 'Approved', header: { kind: 'Image' }, variables: ['1', '2'] }]);
		expect(results['Template Get Many']).toMatchObject([{ name: 'order_on_its_way', footer: 'Example Ltd' }]);
		expect(results['Template Get Many']?.[0]).not.toHaveProperty('header');
		expect(results['Template Delete']).toMatchObject([{ success: true, language: 'en' }]);
	});

	it('blocks whoever wrote, says for whom it cannot, and lets users in again', () => {
		expect(results['User Block']?.map(({ user }) => user)).toMatchObject([
			{ waId: '4915112345699', changed: true },
			{ input: '+4915112345688', changed: false, error: { code: 139100, description: expect.stringContaining('24 hours') } },
		]);
		expect(results['User Get Many']?.length).toBeGreaterThan(0);
		expect(results['User Get Many']?.[0]).toMatchObject({ waId: '4915112345699' });
		expect(results['User Unblock']?.[0]).toMatchObject({ user: { changed: true, blocked: false } });
	});

	it('leads a number through code, registration and PIN', () => {
		expect(results['Number Get']?.[0]).toMatchObject({ id: phoneNumberId, status: 'Connected', health: { canSend: 'Available', problems: [] } });
		for (const name of ['Number Request Code', 'Number Verify Code', 'Number Deregister', 'Number Register', 'Number Set PIN']) {
			expect([name, results[name]?.[0]]).toMatchObject([name, { success: true, numberId: phoneNumberId }]);
		}
	});

	it('counts what was sent', () => {
		expect(results['Message Volume']?.[0]).toMatchObject({ sent: expect.any(Number), delivered: expect.any(Number) });
		expect(Number(results['Message Volume']?.[0]?.sent)).toBeGreaterThan(0);
		expect(results.Pricing?.[0]).toMatchObject({ category: 'Service', volume: expect.any(Number), cost: expect.any(Number) });
	});

	it('makes no call that WhatsApp refuses', async () => {
		const { calls } = await simulator.get<{ calls: Call[] }>('/simulator/calls');
		expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
	});
});

/** The smallest picture that there is. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function uploadPicture(url: string, token: string): Promise<string> {
	const form = new FormData();
	form.append('messaging_product', 'whatsapp');
	form.append('type', 'image/png');
	form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'logo.png');
	const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
	return ((await response.json()) as { id: string }).id;
}
