import { InboxApi } from '../../../inbox/api/InboxApi';
import { InboxFailure } from '../../../inbox/api/InboxFailure';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-20T09:00:00Z');
const URL_OF_PAGE = 'https://n8n.example.com/webhook/helpdesk/inbox';

type Answer = { status?: number; body?: unknown } | 'offline' | 'nonsense';

const session = (accessToken: string, minutes = 15) => ({ accessToken, accessExpiresAt: new Date(NOW + minutes * MINUTE).toISOString(), refreshToken: 'refresh', sessionExpiresAt: new Date(NOW + 720 * MINUTE).toISOString() });
const ok = (value: unknown): Answer => ({ body: { ok: true, value } });
const refused = (status: number, code: string): Answer => ({ status, body: { ok: false, error: { code, message: 'No.', advice: 'Wait.' } } });
const RENEWED = ok({ session: session('second') });

/** A page whose server answers so, one after the other, and what it was asked with which token. */
function apiWith(...answers: Answer[]) {
	const asked: string[] = [];
	let signedOut = 0;
	jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
		const { call } = JSON.parse(init!.body as string) as { call: string };
		const headers = init!.headers as Record<string, string>;
		expect([url, init!.method, init!.credentials, init!.cache]).toEqual([URL_OF_PAGE, 'POST', 'omit', 'no-store']);
		asked.push(`${call} ${headers['authorization'] ?? '-'}`);
		const answer = answers.shift() ?? ok({});
		if (answer === 'offline') throw new TypeError('Failed to fetch');
		if (answer === 'nonsense') return new Response('<html>', { status: 502 });
		return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
	});
	const api = new InboxApi({ url: URL_OF_PAGE, now: () => NOW, onSignedOut: () => signedOut++ });
	return { api, asked, signedOut: () => signedOut };
}

const codeOf = async (call: Promise<unknown>): Promise<string> => await call.then(() => 'answered', (error: unknown) => (error instanceof InboxFailure ? error.error.code : String(error)));

describe('What the page asks its server', () => {
	afterEach(() => jest.restoreAllMocks());

	it('carries no token before anybody is signed in, and never to sign in', async () => {
		const { api, asked } = apiWith();
		await api.call('signIn.sendLink', { email: 'eve@example.com' });
		api.begin(session('first'));
		await api.call('signIn.sendLink', { email: 'eve@example.com' });
		expect(asked).toEqual(['signIn.sendLink -', 'signIn.sendLink -']);
	});

	it('carries the token afterwards, and none once somebody has left', async () => {
		const { api, asked } = apiWith();
		api.begin(session('first'));
		await api.call('me', {});
		api.end();
		await api.call('me', {});
		expect(asked).toEqual(['me Bearer first', 'me -']);
	});

	it('is asked with a new token shortly before the old one ends, renewed once for all that wait', async () => {
		const { api, asked } = apiWith(RENEWED);
		api.begin(session('first', 0.5));
		await Promise.all([api.call('me', {}), api.call('desk', {})]);
		expect(asked).toEqual(['signIn.renew -', 'me Bearer second', 'desk Bearer second']);
	});

	it('is asked again with a new token where the server has forgotten the old one', async () => {
		const { api, asked } = apiWith(refused(401, 'signedOut'), RENEWED, ok({ id: 'eve' }));
		api.begin(session('first'));
		expect(await api.call('me', {})).toEqual({ id: 'eve' });
		expect(asked).toEqual(['me Bearer first', 'signIn.renew -', 'me Bearer second']);
	});

	it('ends the session, told once, where it cannot be renewed', async () => {
		const { api, signedOut } = apiWith(refused(401, 'signedOut'), refused(401, 'notAccepted'));
		api.begin(session('first'));
		expect([await codeOf(api.call('me', {})), signedOut()]).toEqual(['notAccepted', 1]);
	});

	it.each<[string, Answer]>([
		['the network is gone', 'offline'],
		['the server is ill', refused(503, 'unavailable')],
		['it was asked too often', refused(429, 'tooMany')],
		['a proxy answers for it', 'nonsense'],
	])('keeps the session where it cannot be renewed because %s', async (_, answer) => {
		const { api, signedOut } = apiWith(refused(401, 'signedOut'), answer, ok({ id: 'eve' }));
		api.begin(session('first'));
		await codeOf(api.call('me', {}));
		expect(await api.call('me', {})).toEqual({ id: 'eve' });
		expect(signedOut()).toBe(0);
	});

	it.each<[string, Answer, string]>([
		['a refusal', refused(409, 'refused'), 'refused'],
		['no network', 'offline', 'offline'],
		['an answer that is none', 'nonsense', 'unavailable'],
	])('fails in words for people: %s', async (_, answer, code) => {
		const { api } = apiWith(answer);
		expect(await codeOf(api.call('me', {}))).toBe(code);
	});

	it('proves to another window with a token that is still valid', async () => {
		const { api } = apiWith(RENEWED);
		api.begin(session('first', 0.5));
		expect(await api.freshToken()).toBe('second');
	});
});
