import { startSimulator } from '../../simulator/startSimulator';
import { listOf, type Json } from './simulatedDesk';

const stateOf = async (url: string): Promise<Json> => (await (await fetch(`${url}/simulator/state`)).json()) as Json;

describe('a simulator started with nothing', () => {
	it('has a business, a number at each provider and three customers, one of them without a phone', async () => {
		const simulator = await startSimulator();
		const state = await stateOf(simulator.url);
		const customers = listOf(state['customers']);
		expect(customers).toHaveLength(3);
		expect(customers.filter((customer) => customer['phone'] === undefined)).toHaveLength(1);
		expect(state).toMatchObject({ accounts: [{ accessToken: expect.stringMatching(/^EAA/) }], numbers: [{ provider: 'cloud', callback: { reason: expect.any(String) } }, { provider: 'twilio', callback: { reason: expect.any(String) } }, { provider: 'engagelab', callback: { reason: expect.any(String) } }] });
		await simulator.close();
	});

	it('is the same every time, and again after a reset', async () => {
		const first = await startSimulator();
		const second = await startSimulator();
		const before = await stateOf(first.url);
		expect((await stateOf(second.url))['accounts']).toEqual(before['accounts']);
		await fetch(`${first.url}/simulator/customers`, { method: 'POST', body: JSON.stringify({ name: 'New', phone: '+49 30 1234567' }) });
		await fetch(`${first.url}/simulator/reset`, { method: 'POST' });
		expect((await stateOf(first.url))['customers']).toEqual(before['customers']);
		await Promise.all([first.close(), second.close()]);
	});

	it('is up in less than a second', async () => {
		const begun = performance.now();
		const simulator = await startSimulator();
		expect(await (await fetch(`${simulator.url}/simulator/health`)).json()).toEqual({ ok: true });
		expect(performance.now() - begun).toBeLessThan(1_000);
		await simulator.close();
	});
});

describe('a simulator that cannot start', () => {
	it('says that its port is taken', async () => {
		const first = await startSimulator();
		await expect(startSimulator({ port: Number(new URL(first.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		await first.close();
	});

	it('names the number without an account', async () => {
		await expect(startSimulator({ numbers: [{ displayPhoneNumber: '+1 555 0000000', verifiedName: 'A', wabaId: '1' }] })).rejects.toThrow('names the account 1');
	});
});
