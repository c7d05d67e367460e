import { startSimulator, type Simulator } from '../../../simulator/startSimulator';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(() => simulator.close());

const page = async () => await (await fetch(`${simulator.url}/try`)).text();
const put = async (guide: object) => {
	const response = await fetch(`${simulator.url}/simulator/guide`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(guide) });
	return { status: response.status, body: (await response.json()) as { error?: { message: string } } };
};
const step = { title: 'Write <Hello>', text: 'It is greeted & answered.', links: [{ label: 'Chat', url: 'http://127.0.0.1:4600/' }] };

describe('the page that says what to try', () => {
	it('says so while nobody has told what there is', async () => {
		expect(await page()).toContain('Nobody has said yet what there is to try.');
	});

	it.each([
		['no step', { title: 'Try', steps: [] }, 'A guide needs a step.'],
		['a link that a browser would run', { title: 'Try', steps: [{ ...step, links: [{ label: 'x', url: 'javascript:alert(1)' }] }] }, 'url must be an http or https URL.'],
	])('refuses a guide with %s', async (_what, guide, reason) => {
		const { status, body } = await put(guide);
		expect([status, body.error?.message]).toEqual([400, expect.stringContaining(reason)]);
	});

	it('shows steps, links and what one needs at hand, as text', async () => {
		expect(await put({ title: 'What to try', facts: [{ label: 'Password', value: '<invented>' }], steps: [step] })).toMatchObject({ status: 200 });
		const text = await page();
		expect(text).toContain('Write &lt;Hello&gt;');
		expect(text).toContain('It is greeted &amp; answered.');
		expect(text).toContain('<code>&lt;invented&gt;</code>');
		expect(text).toContain('href="http://127.0.0.1:4600/"');
	});

	it('comes with its styles and its script from the simulator', async () => {
		for (const [path, type] of [['/page/guide.css', 'text/css'], ['/page/guide.ts', 'text/javascript']]) {
			const response = await fetch(simulator.url + path!);
			expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type!)]);
		}
		expect((await fetch(`${simulator.url}/page/nothing.css`)).status).toBe(404);
	});
});
