import { parseCallback } from '../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { NUMBER, openEngageLab, OWN, type SimulatedEngageLab } from './simulatedEngageLab';

describe('News of the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	beforeEach(async () => {
		lab = await openEngageLab();
	});
	afterEach(async () => await lab.close());

	const tell = async (value: object) => await lab.control('POST', '/webhooks', { phoneNumberId: NUMBER, value });
	const understood = () => parseCallback(JSON.parse(lab.receiver.received.at(-1)!.body) as unknown, OWN);

	it.each([
		['a low balance', 'insufficient_balance', { change: 'insufficient_balance', details: 'remaining 4.2, threshold 10' }],
		['a higher limit of the number', 'phone_number_update', { change: 'TIER_1K', details: OWN }],
		['a violation of the account', 'whatsapp_business_update', { change: 'ACCOUNT_VIOLATION', details: 'SPAM' }],
		['another account', 'whatsapp_bsp_add_waba', { change: 'added' }],
		['what it will cost', 'whatsapp_bsp_delivery_estimate_cost', { change: '0.42' }],
	])('tell of %s, as the trigger understands it', async (_what, event, account) => {
		expect((await tell({ notification: { event } })).body).toMatchObject({ state: 'delivered', status: 200 });
		expect(understood()).toEqual([expect.objectContaining({ event: 'account', account: expect.objectContaining({ field: event, ...account }) })]);
	});

	it('hold what is given', async () => {
		await tell({ notification: { event: 'phone_number_update', notification_data: { current_limit: 'TIER_50' } } });
		expect(understood()).toMatchObject([{ account: { change: 'TIER_50', details: OWN } }]);
	});

	it.each([
		['a message that was deleted', { response: { event: 'deleted', response_data: { channel_message_id: 'wamid.1', contact: { wa_id: '4915550000001' } } } }],
		['a receipt', { message_id: 'el-1', to: '4915550000001', status: { message_status: 'delivered_failed', error_code: 131000 } }],
		['what nobody knows yet', { notification: { event: 'something_new' } }],
	])('can be made up: %s', async (_what, value) => {
		await tell(value);
		expect(JSON.parse(lab.receiver.received[0]!.body)).toMatchObject({ total: 1, rows: [{ server: 'whatsapp', itime: expect.any(Number), ...value }] });
		expect(understood()).toHaveLength(1);
	});

	it('tell of a template that the reviewers pause', async () => {
		const { body } = await lab.control('GET', '/templates');
		const { id } = (body['templates'] as Array<{ id: string; name: string }>).find(({ name }) => name === 'order_update')!;
		expect((await lab.control('POST', `/templates/${id}`, { status: 'paused', reason: 'LOW_QUALITY' })).status).toBe(200);
		await lab.untilRow('the template', ({ notification }) => notification?.event === 'template_update');
		expect(understood()).toMatchObject([{ event: 'template', template: { name: 'order_update', change: 'PAUSED', reason: 'LOW_QUALITY' } }]);
	});
});
