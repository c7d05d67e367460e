import { openEngageLab, type SimulatedEngageLab } from './simulatedEngageLab';

const TOKEN = 'a-token-of-nobody';

interface Described {
	url: string;
	mime_type: string;
	file_size: number;
}

describe("Files of contacts at the simulated EngageLab, which are Meta's", () => {
	let lab: SimulatedEngageLab;

	beforeEach(async () => {
		lab = await openEngageLab({ account: { metaToken: TOKEN } });
	});
	afterEach(async () => await lab.close());

	const anaSendsNote = async (): Promise<string> => {
		await lab.anaWrites({ document: { data: Buffer.from('what Ana wrote').toString('base64'), mime_type: 'text/plain', filename: 'note.txt' } });
		const row = await lab.untilRow('the file', ({ response }) => response !== undefined);
		return (row.response!.response_data['message'] as { document: { id: string } }).document.id;
	};
	const ask = async (url: string, token = TOKEN) => await fetch(url, { headers: { authorization: `Bearer ${token}` } });
	const described = async (id: string, token?: string) => await ask(`${lab.simulator.url}/engagelab/meta/v25.0/${id}`, token);

	it('are described and downloaded with a token of the same WhatsApp account', async () => {
		const answer = await described(await anaSendsNote());
		expect(answer.status).toBe(200);
		const { url, ...more } = (await answer.json()) as Described;
		expect(more).toMatchObject({ mime_type: 'text/plain', file_size: 14 });
		const file = await ask(url);
		expect([file.headers.get('content-type'), await file.text()]).toEqual(['text/plain', 'what Ana wrote']);
	});

	it('are not handed to a stranger, nor without the address that Meta made', async () => {
		const id = await anaSendsNote();
		const { url } = (await (await described(id)).json()) as Described;
		for (const answer of [await described(id, 'a-guess'), await ask(url, 'a-guess'), await fetch(url)]) expect(answer.status).toBe(401);
		for (const answer of [await described('4711'), await ask(url.replace(/hash=./, 'hash=X'))]) expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('does not exist')]);
	});

	it('can be fetched by an address for five minutes', async () => {
		const { url } = (await (await described(await anaSendsNote())).json()) as Described;
		await lab.control('POST', '/clock', { advanceMs: 5 * 60_000 });
		expect((await ask(url)).status).toBe(400);
	});
});
