import nock from 'nock';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { GRAPH, refusal, withoutNetwork } from '../../kit/cloudNode';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { temporaryStore } from '../../kit/temporaryStore';
import { acceptMessages, answerTemplate, chosen, fromAda, orderUpdate, runTemplate, values } from './templateNode';

const broadcastName = 'Summer sale';
const parameters = { broadcastName, template: chosen('17'), values: values({ body_1: '{{contact.name|there}}', body_2: '1' }), pace: 1000 };
const to = (n: number) => ({ ...fromAda('cloud'), contact: { phone: `+4915112345${String(100 + n)}`, name: `Nr ${n}` } });

describe('WhatsApp Template: broadcasts', () => {
	withoutNetwork();
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => (store = temporaryStore()));
	afterEach(async () => await store.remove());

	const run = async (operation: string, items: object[] = [{}], more: object = {}) =>
		await runTemplate('broadcast', operation, { ...parameters, ...more }, { items: items as Array<ReturnType<typeof to>>, credentials: { helpdeskStoreApi: store.credential }, continueOnFail: true });
	const statuses = (items: Array<Record<string, unknown>>) => items.map(({ broadcast, error }) => (broadcast as { status: string } | undefined)?.status ?? (error as { outcome: string }).outcome);

	it('write to each contact of the list once, with the values of each, and say what became of every item', async () => {
		answerTemplate();
		const bodies = acceptMessages(2);
		const items = await run('sendBroadcast', [to(1), to(2), to(1)]);
		expect(statuses(items)).toEqual(['sent', 'sent', 'already']);
		expect(items[0]).toMatchObject({ contact: { name: 'Nr 1' }, sent: { id: 'wamid.1', kind: 'template' } });
		expect(bodies.map(({ to: phone }) => phone)).toEqual([to(1).contact.phone, to(2).contact.phone]);
		expect(await run('getReport')).toMatchObject([{ name: broadcastName, sent: 2, failed: 0, unknown: 0 }]);
	});

	it('go on after a crash: nobody gets it twice, and of whom nobody knows is told', async () => {
		const { broadcasts } = await storeFor(store.credential);
		await broadcasts.claim({ name: broadcastName, channelId: `cloud:${NUMBER_ID}`, to: { phone: to(1).contact.phone } }, new Date());
		answerTemplate();
		acceptMessages(1);
		expect(statuses(await run('sendBroadcast', [to(1), to(2)]))).toEqual(['unknown', 'sent']);
		expect(await run('getReport')).toMatchObject([{ sent: 1, unknown: 1 }]);
	});

	it('keep what was refused, try it again, and leave alone what got no answer', async () => {
		answerTemplate();
		const post = () => nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`);
		post().reply(400, refusal(131026, 'Undeliverable'));
		post().reply(502, '<html>Bad gateway</html>');
		expect(statuses(await run('sendBroadcast', [to(1), to(2)]))).toEqual(['notDone', 'unknown']);
		expect(await run('getReport')).toMatchObject([{ failed: 1, unknown: 1, failures: [{ reason: expect.stringContaining('131026') as string, count: 1 }] }]);
		answerTemplate();
		acceptMessages(1);
		expect(statuses(await run('sendBroadcast', [to(1), to(2)]))).toEqual(['sent', 'unknown']);
	});

	it('have several under way at once, and each carries what its receipt has to bring back', async () => {
		answerTemplate();
		let [underWay, most] = [0, 0];
		const marks: string[] = [];
		nock(GRAPH)
			.post(`/v25.0/${NUMBER_ID}/messages`)
			.times(20)
			.reply(200, async (_uri, body) => {
				most = Math.max(most, (underWay += 1));
				marks.push((body as { biz_opaque_callback_data: string }).biz_opaque_callback_data);
				await new Promise((resolve) => setTimeout(resolve, 30));
				underWay -= 1;
				return { messages: [{ id: `wamid.${marks.length}` }] };
			});
		const items = await run('sendBroadcast', Array.from({ length: 20 }, (_, n) => to(n)));
		expect(statuses(items)).toEqual(Array(20).fill('sent'));
		expect(items.map(({ contact }) => (contact as { name: string }).name)).toEqual(Array.from({ length: 20 }, (_, n) => `Nr ${n}`));
		expect(most).toBeGreaterThan(1);
		expect(new Set(marks).size).toBe(20);
	});

	it('stop and go on', async () => {
		answerTemplate();
		acceptMessages(1);
		await run('sendBroadcast', [to(1)]);
		expect(await run('stopBroadcast')).toMatchObject([{ stoppedAt: expect.any(String) as string }]);
		answerTemplate();
		expect(statuses(await run('sendBroadcast', [to(2)]))).toEqual(['stopped']);
		await run('resumeBroadcast');
		answerTemplate();
		acceptMessages(1);
		expect(statuses(await run('sendBroadcast', [to(1), to(2)]))).toEqual(['already', 'sent']);
	});

	it('keep to the daily limit of the number', async () => {
		answerTemplate();
		acceptMessages(1);
		expect(statuses(await run('sendBroadcast', [to(1), to(2)], { dailyLimit: 1 }))).toEqual(['sent', 'postponed']);
	});

	it('claim nobody for whom something is missing', async () => {
		answerTemplate(orderUpdate());
		expect(statuses(await run('sendBroadcast', [to(1)], { values: values({ body_1: 'Ada' }) }))).toEqual(['notDone']);
		expect(await run('getReport')).toMatchObject([{ error: { message: expect.stringContaining('no broadcast') as string } }]);
	});
});
