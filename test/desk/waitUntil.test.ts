import { waitUntil } from '../../desk/waitUntil.ts';

it('asks until there is an answer', async () => {
	let asked = 0;
	const answer = await waitUntil(async () => (++asked === 3 ? 'here' : undefined), { for: 'an answer', withinMs: 1000, everyMs: 1 });
	expect([answer, asked]).toEqual(['here', 3]);
});

it.each([false, 0, '', null])('%j is an answer', async (answer) => {
	await expect(waitUntil(async () => answer, { for: 'an answer', withinMs: 0 })).resolves.toBe(answer);
});

it('says what it has waited for when the time is up', async () => {
	await expect(waitUntil(async () => undefined, { for: 'n8n to be ready', withinMs: 20, everyMs: 1 })).rejects.toThrow('Waited 0.02 s for n8n to be ready, in vain.');
});

it('passes on what goes wrong', async () => {
	await expect(waitUntil(async () => await Promise.reject(new Error('gone')), { for: 'x', withinMs: 1000 })).rejects.toThrow('gone');
});

it('stops at once when it is interrupted', async () => {
	const interruption = new AbortController();
	const waiting = waitUntil(async () => undefined, { for: 'x', withinMs: 60_000, everyMs: 60_000, signal: interruption.signal });
	interruption.abort();
	await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
