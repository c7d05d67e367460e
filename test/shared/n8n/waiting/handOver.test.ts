import { handOver, type HttpAnswer } from '../../../../nodes/shared/n8n/waiting/handOver';

const PATH = '/webhook-waiting/7/node?signature=abc';
const PUBLIC = `https://n8n.example.org${PATH}`;
const INSIDE = 'http://n8n-main:5678';

const taken: HttpAnswer = { status: 200, body: { resumed: true } };
const over: HttpAnswer = { status: 200, body: { resumed: false } };
const busy: HttpAnswer = { status: 409, body: { code: 409, message: 'The execution "7" is running already.' } };
const failedAlready: HttpAnswer = { status: 409, body: { code: 409, message: 'The execution "7" has finished with error.' } };
const deleted: HttpAnswer = { status: 404, body: { code: 404, message: 'The execution "7" does not exist.' } };
const stopped: HttpAnswer = { status: 500, body: { code: 0, message: 'Execution is already being resumed by another process' } };
const overPage: HttpAnswer = { status: 200, body: '<html>No action required</html>' };
const wrongSignature: HttpAnswer = { status: 401, body: { error: 'Invalid token' } };
const proxy: HttpAnswer = { status: 502, body: '<html>Bad Gateway</html>' };
const signIn: HttpAnswer = { status: 200, body: '<html>Sign in</html>' };

/** n8n under its addresses, each giving these answers one after the other, the last one for ever. */
function n8nAt(answers: Record<string, Array<HttpAnswer | undefined>>) {
	const posted: string[] = [];
	const pauses: number[] = [];
	const parts = {
		post: async (url: string) => {
			posted.push(url);
			const { origin } = new URL(url);
			const given = answers[origin] ?? [];
			return await Promise.resolve(given.length > 1 ? given.shift() : given[0]);
		},
		pause: async (ms: number) => {
			pauses.push(ms);
			await Promise.resolve();
		},
	};
	return { posted, pauses, hand: async (...addresses: string[]) => await handOver(PUBLIC, addresses, {}, parts) };
}

const ORIGIN = 'https://n8n.example.org';

describe('Handing an answer to the execution that waits for it', () => {
	it.each<[situation: string, answer: HttpAnswer | undefined, outcome: string]>([
		['sleeps', taken, 'taken'],
		['has finished, which n8n tells with a page of status 200', overPage, 'gone'],
		['has got its answer from another question of the contact', over, 'gone'],
		['has failed', failedAlready, 'gone'],
		['was deleted', deleted, 'gone'],
		['was stopped', stopped, 'gone'],
		['is behind a proxy that does not find n8n', proxy, 'unreachable'],
		['is on an n8n that gives no answer', undefined, 'unreachable'],
		['was signed by another n8n', wrongSignature, 'unreachable'],
	])('that %s', async (_situation, answer, outcome) => {
		const n8n = n8nAt({ [ORIGIN]: [answer] });
		expect(await n8n.hand()).toBe(outcome);
		expect(n8n.posted).toEqual([PUBLIC]);
	});

	it('tries again, ever more slowly, while it is still being put to sleep', async () => {
		const n8n = n8nAt({ [ORIGIN]: [busy, busy, busy, taken] });
		expect(await n8n.hand()).toBe('taken');
		expect(n8n.pauses).toEqual([100, 200, 400]);
	});

	it('knows that it was taken when the answer to that got lost, and does not hand it over twice', async () => {
		const n8n = n8nAt({ [ORIGIN]: [undefined], [INSIDE]: [over] });
		expect(await n8n.hand(INSIDE)).toBe('taken');
		expect(n8n.posted).toHaveLength(2);
	});

	it('gives up after some ten seconds', async () => {
		const n8n = n8nAt({ [ORIGIN]: [busy] });
		expect(await n8n.hand()).toBe('gone');
		const waited = n8n.pauses.reduce((sum, ms) => sum + ms, 0);
		expect(waited).toBeGreaterThanOrEqual(10_000);
		expect(waited).toBeLessThan(20_000);
	});

	it.each<[what: string, answer: HttpAnswer | undefined]>([
		['is not reachable', undefined],
		['is a proxy that does not find n8n', proxy],
		['asks for signing in', signIn],
	])('goes on to an address inside where the public one %s, with the same path and signature', async (_what, answer) => {
		const n8n = n8nAt({ [ORIGIN]: [answer], [INSIDE]: [taken] });
		expect(await n8n.hand(INSIDE)).toBe('taken');
		expect(n8n.posted).toEqual([PUBLIC, `${INSIDE}${PATH}`]);
	});

	it('does not hand it over twice', async () => {
		const n8n = n8nAt({ [ORIGIN]: [taken], [INSIDE]: [taken] });
		await n8n.hand(INSIDE);
		expect(n8n.posted).toHaveLength(1);
	});
});
