import { CHANNEL, deskOfEachTest, message } from './deskNode';

const PRICES = 'region,category,price,currency,valid from\n+49,template,0.1,EUR,2026-01-01';

describe('Helpdesk Conversation: usage', () => {
	const { run, items, one, open, receive } = deskOfEachTest();
	const delivered = async () => {
		const received = await receive(message('wamid.A'));
		await run('message', 'recordReply', { ...received, sent: { id: 'ours', kind: 'template', text: 'Hello again' } }, { author: 'automation' });
		const status = { id: 'ours', state: 'delivered' as const, at: new Date().toISOString() };
		await (await open()).recordEvents([{ event: 'status', provider: 'cloud', channel: { id: CHANNEL }, status, raw: {} }], new Date());
	};

	it('is reported with its cost, a forecast and a chart', async () => {
		await delivered();
		const report = await one('usage', 'report', {}, { period: 'thisMonth', by: 'category', prices: PRICES });
		expect(report).toMatchObject({
			key: 'template',
			delivered: 1,
			cost: { EUR: 0.1 },
			total: { delivered: 1, withoutPrice: 0 },
			forecast: { delivered: expect.any(Number) as number, cost: { EUR: expect.any(Number) as number } },
		});
	});

	it.each([
		['chart', {}],
		['cost', { chartField: 'cost' }],
	])('has its chart in the field "%s"', async (field, parameters) => {
		await delivered();
		const [item] = await items('usage', 'report', {}, { period: 'thisMonth', ...parameters });
		expect(item?.binary).toEqual({ [field]: expect.objectContaining({ fileName: 'usage.svg', mimeType: 'image/svg+xml' }) as object });
	});

	it('is reported without prices, and where nothing arrived', async () => {
		expect(await one('usage', 'report', {}, { period: 'lastMonth' })).toMatchObject({ delivered: 0, cost: {}, total: { delivered: 0 } });
		await delivered();
		expect(await one('usage', 'report', {}, { by: 'channel' })).toMatchObject({ key: CHANNEL, name: '+15550783881', withoutPrice: 1, cost: {} });
	});

	it.each(['day', 'today', 'month', 'thisMonth'])('knows the period "%s" in every operation', async (period) => {
		await delivered();
		expect(await one('usage', 'get', {}, { period })).toMatchObject({ delivered: 1 });
		expect(await one('usage', 'report', {}, { period, by: 'none' })).toMatchObject({ delivered: 1 });
		expect(await one('report', 'get', {}, { period })).toMatchObject({ sent: 1 });
	});

	it.each([
		['get', { period: 'fortnight' }, /There is no period "fortnight"/],
		['report', { period: 'fortnight' }, /There is no period "fortnight"/],
		['report', { prices: 'region,price\n+49,1' }, /no column "category"/],
		['report', { prices: 'region,category,price,currency,valid from\nGermany,marketing,1,EUR,2026-01-01' }, /Line 2 .*calling code/],
	])('%s refuses what it cannot read', async (operation, parameters, text) => {
		await expect(run('usage', operation, {}, parameters)).rejects.toThrow(text);
	});
});
