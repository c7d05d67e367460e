import { startSimulator, type Simulator } from '../../../simulator/startSimulator';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(() => simulator.close());

const load = async (path: string): Promise<{ status: number; type: string | null; text: string }> => {
	const response = await fetch(simulator.url + path);
	return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

/** Follows every import from the page on, the way a browser does. */
async function modulesFrom(start: string, names: Record<string, string>): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const waiting = [start];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (found.has(path)) continue;
		const { status, text } = await load(path);
		if (status !== 200) throw new Error(`${path} answered ${status}`);
		found.set(path, text);
		for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)) {
			waiting.push(names[name] ?? new URL(name, simulator.url + path).pathname);
		}
	}
	return found;
}

describe('the chat page', () => {
	it('comes with every module that it imports, from this machine alone', async () => {
		const page = await load('/');
		const map = JSON.parse(/<script type="importmap">([\s\S]*?)<\/script>/.exec(page.text)?.[1] ?? '{}') as { imports: Record<string, string> };
		const modules = await modulesFrom('/page/main.ts', map.imports);
		expect(modules.size).toBeGreaterThan(20);
		expect([...modules.values(), page.text].join('')).not.toMatch(/(?:src|href|from)=?\s*["']https?:/);
	});

	it('serves its TypeScript as plain JavaScript', async () => {
		const { type, text } = await load('/page/ticks.ts');
		expect(type).toContain('text/javascript');
		expect(text).not.toContain(': VNode');
	});

	it('has a style sheet', async () => {
		expect(await load('/page/style.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
	});

	it.each(['/page/nothing.ts', '/page/library/nothing.js', '/page/..%2fpageRoutes.ts'])('has nothing at %s', async (path) => {
		expect((await load(path)).status).toBe(404);
	});

	it('tells of changes while they happen', async () => {
		const events = await fetch(`${simulator.url}/simulator/events`);
		const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
		await reader?.read();
		await fetch(`${simulator.url}/simulator/customers`, { method: 'POST', body: JSON.stringify({ name: 'Dora', phone: '+49 30 1234567' }) });
		const heard = await reader?.read();
		expect(heard?.value).toContain('"what":"customers"');
		await reader?.cancel();
	});
});
