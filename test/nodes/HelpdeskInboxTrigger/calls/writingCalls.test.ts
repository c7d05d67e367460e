import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { template } from '../../../shared/domain/template/sampleTemplate';
import { ADA, at, message } from '../../../shared/store/deskEvents';
import { call, hire } from '../deskOfCalls';

describe('Templates in the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let conversationId: string;
	let agent: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		conversationId = (await store.receiveMessage(message('one', { from: ADA }), at(9))).conversation!.id;
		agent = await hire(store, 'Eve');
		await store.templates.sync({ provider: 'cloud', account: 'cloud:account:900800700' }, [template('1', { name: 'bike_ready' }), template('2', { name: 'bike_lost', status: 'Rejected' }), template('3', { name: 'bike_sold', status: 'Paused' })], at(9));
		await store.templates.sync({ provider: 'cloud', account: 'cloud:account:1' }, [template('4', { name: 'bike_of_others' })], at(9));
	});
	afterAll(async () => await place.remove());

	const found = async (search?: string) => (await call(store, agent, 'templates.find', { conversationId, search })).map(({ name }) => name);

	it('are those of the account of the number that can be sent now', async () => {
		expect(await found()).toEqual(['bike_ready']);
	});

	it('are searched by a part of their names', async () => {
		expect([await found('ready'), await found('lost')]).toEqual([['bike_ready'], []]);
	});
});
