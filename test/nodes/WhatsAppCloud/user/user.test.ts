import nock from 'nock';

import { answerOnce, fileOfAda, GRAPH, refusal, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { NUMBER_ID } from '../../../kit/cloudWebhook';

const BLOCKS = `${NUMBER_ID}/block_users`;
const failedUser = (input: string) => ({ input, errors: [{ code: 139100, message: 'Failed', error_data: { details: 'Only within 24 hours.' } }] });

describe('Users of WhatsApp Cloud', () => {
	withoutNetwork();

	it('Block keeps the contact of the item out, and passes the item on', async () => {
		const seen = answerOnce('POST', BLOCKS, { block_users: { added_users: [{ input: '+4915112345678', wa_id: '4915112345678' }] } });
		const [item] = await runCloud('user', 'block');
		expect(seen.body).toEqual({ messaging_product: 'whatsapp', block_users: [{ user: '+4915112345678' }] });
		expect(item?.json).toEqual({ ...fileOfAda, user: { input: '+4915112345678', waId: '4915112345678', changed: true, blocked: true } });
	});

	it('Unblock lets users in again by number and by user id', async () => {
		const seen = answerOnce('DELETE', BLOCKS, { block_users: { removed_users: [{ input: '+4915112345678', wa_id: '4915112345678' }, { input: 'DE.1349', user_id: 'DE.1349' }] } });
		const items = await runCloud('user', 'unblock', { userChoice: 'list', users: '0049 151 12345678, DE.1349' });
		expect(seen.body).toMatchObject({ block_users: [{ user: '+4915112345678' }, { user_id: 'DE.1349' }] });
		expect(items.map(({ json }) => json.user)).toMatchObject([{ changed: true, blocked: false }, { userId: 'DE.1349', blocked: false }]);
	});

	it.each([200, 400])('Block says for whom it did not work, also beside an error with status %i', async (status) => {
		const body = { error: { code: 139100 }, block_users: { added_users: [{ input: '+4915112345678', wa_id: '4915112345678' }], failed_users: [failedUser('+4915199999999')] } };
		answerOnce('POST', BLOCKS, body, status);
		const items = await runCloud('user', 'block', { userChoice: 'list', users: '+4915112345678,+4915199999999' });
		expect(items.map(({ json }) => json.user)).toMatchObject([
			{ changed: true },
			{ input: '+4915199999999', changed: false, error: { code: 139100, description: expect.stringContaining('Only within 24 hours.') } },
		]);
	});

	it('Block is an error where it worked for nobody', async () => {
		answerOnce('POST', BLOCKS, { block_users: { failed_users: [failedUser('+4915112345678')] } });
		await expect(runCloud('user', 'block')).rejects.toMatchObject({ message: expect.stringContaining('139100'), description: expect.stringContaining('Only within 24 hours.') });
	});

	it('Block explains a refusal of the whole call', async () => {
		answerOnce('POST', BLOCKS, refusal(139101, 'Full'), 400);
		await expect(runCloud('user', 'block')).rejects.toThrow(/block list is full/);
	});

	it.each([
		['nobody', ' , ', /No user is named/],
		['nonsense', '+4915112345678, Ada', /neither a phone number nor a user ID/],
	])('refuses a list of %s', async (_what, users, message) => {
		await expect(runCloud('user', 'block', { userChoice: 'list', users })).rejects.toThrow(message);
	});

	it('says where the contact comes from if the item names none', async () => {
		await expect(runCloud('user', 'block', {}, { items: [{}] })).rejects.toMatchObject({ description: expect.stringContaining('WhatsApp Cloud Trigger') });
	});

	it('Get Many pages through the list', async () => {
		const page = (user: object, next: object = {}) => ({ data: [{ messaging_product: 'whatsapp', ...user }], paging: { cursors: { after: 'b' }, ...next } });
		nock(GRAPH).get(`/v25.0/${BLOCKS}`).query({ limit: 100 }).reply(200, page({ wa_id: '1' }, { next: `${GRAPH}/x` }));
		nock(GRAPH).get(`/v25.0/${BLOCKS}`).query({ limit: 100, after: 'b' }).reply(200, page({ user_id: 'DE.2' }));
		const items = await runCloud('user', 'getAll', { returnAll: true });
		expect(items.map(({ json }) => json)).toEqual([{ waId: '1' }, { userId: 'DE.2' }]);
	});
});
