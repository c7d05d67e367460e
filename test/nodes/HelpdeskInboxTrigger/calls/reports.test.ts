import type { IWebhookFunctions } from 'n8n-workflow';

import { handlerOf } from '../../../../nodes/HelpdeskInboxTrigger/api/handlers';
import { InboxDesk } from '../../../../nodes/HelpdeskInboxTrigger/api/InboxDesk';
import { RequestFields } from '../../../../nodes/HelpdeskInboxTrigger/api/RequestFields';
import type { ReportFile } from '../../../../nodes/shared/domain/inbox/reportCalls';
import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { ADA, at, message, receipt, SHOP } from '../../../shared/store/deskEvents';

const DESK = { kind: 'desk' } as const;
const PRICES = 'region,category,price,currency,valid from\n*,service,0.05,EUR,2026-10-01';
const SPAN = { from: at(0).toISOString(), to: at(24 * 7).toISOString(), zone: 'UTC' };

describe('Reports of the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let supervisor: string;
	let contributor: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		const { id } = (await store.receiveMessage(message('one', { from: ADA }), at(9))).conversation!;
		supervisor = await hire('=HYPERLINK("x")', 'supervisor');
		contributor = await hire('Co', 'contributor');
		await store.channels.update(SHOP.id, { csat: true }, DESK, at(9));
		await store.recordReply({ conversationId: id, providerId: 'answer', kind: 'text', author: 'agent', agentId: supervisor }, at(9, 5));
		await store.recordEvents([receipt('answer', 'delivered', { pricing: { category: 'service', billable: true } })], at(9, 6));
		await store.conversations.assign(id, { agentId: supervisor }, DESK, at(9, 10));
		await store.conversations.resolve(id, { kind: 'agent', id: supervisor }, at(9, 20));
		const claim = await store.surveys.claim({ conversationId: id, scale: 'stars', language: 'en', openMs: 86_400_000, topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' }, at(9, 30));
		if (!claim.ok || !claim.value.claimed) throw new Error('The survey was not taken up.');
		await store.surveys.confirm(claim.value.survey.id, 'question');
		await store.receiveMessage(message('five', { from: ADA, text: '5' }), at(9, 40));
	});
	afterAll(async () => await place.remove());

	const hire = async (name: string, role: 'supervisor' | 'contributor') => {
		const agent = await store.agents.create({ name }, DESK, at(8));
		if (!agent.ok) throw new Error(name);
		await store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: agent.value.id }, role }, DESK, at(8));
		return agent.value.id;
	};
	const call = async (name: string, request: object, { prices = '', agentId = supervisor } = {}): Promise<unknown> => {
		const session = { id: 'session', agentId, beganWith: 'link', accessExpiresAt: at(200), expiresAt: at(200) } as const;
		const context = { getNodeParameter: (field: string) => (field === 'prices' ? prices : undefined) } as unknown as IWebhookFunctions;
		return await handlerOf(name)!(await InboxDesk.open(store, session, at(10)), new RequestFields({ ...SPAN, ...request }), context);
	};

	it.each(['satisfaction', 'satisfaction.csv', 'cost', 'cost.csv'])('keep %s for supervisors', async (name) => {
		await expect(call(name, { by: 'day' }, { agentId: contributor })).rejects.toMatchObject({ error: { code: 'notAllowed' } });
	});

	it('say how satisfied the contacts of each agent are', async () => {
		expect(await call('satisfaction', { by: 'agent' })).toMatchObject({ rows: [{ group: supervisor, scale: 'stars', asked: 1, answered: 1, responseRate: 100, score: 100 }] });
	});

	it('charge what was delivered by the prices of the node', async () => {
		expect(await call('cost', { by: 'none' }, { prices: PRICES })).toMatchObject({ rows: [{ delivered: 1, charged: 1, withoutPrice: 0, cost: { EUR: 0.05 } }], hasPrices: true });
	});

	it('guess no price where there is none', async () => {
		expect(await call('cost', { by: 'none' })).toMatchObject({ rows: [{ delivered: 1, withoutPrice: 1, cost: {} }], hasPrices: false, priceProblem: undefined });
	});

	it('say which line of the prices cannot be read, and show volumes all the same', async () => {
		expect(await call('cost', { by: 'none' }, { prices: PRICES.replace('0.05', 'cheap') })).toMatchObject({ rows: [{ delivered: 1 }], hasPrices: false, priceProblem: expect.stringContaining('Line 2') as string });
	});

	it('are files too, in which no name is run as a formula', async () => {
		const lines = async (name: string, request: object) => ((await call(name, request, { prices: PRICES })) as ReportFile).csv.split('\r\n');
		expect(await lines('cost.csv', { by: 'category' })).toEqual(['key,name,delivered,charged,free,withoutPrice,cost EUR', 'service,,1,1,0,0,0.05', '']);
		const [head, line] = await lines('satisfaction.csv', { by: 'agent' });
		expect(head).toBe('key,name,scale,asked,answered,responseRate,score,average,netPromoterScore');
		expect(line).toBe(`${supervisor},"'=HYPERLINK(""x"")",stars,1,1,100,100,5,`);
	});
});
