import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { WhatsAppServiceWindow } from '../../../nodes/WhatsAppServiceWindow/WhatsAppServiceWindow.node';
import { SERVICE_WINDOW_MS } from '../../../nodes/shared/domain/conversation/serviceWindow';
import { runNode, type NodeRun } from '../../kit/runNode';
import { ADA, BO, CHANNEL, deskOfEachTest, message } from '../HelpdeskConversation/deskNode';

const HOUR_MS = 3_600_000;
const ago = (hours: number) => ({ sentAt: new Date(Date.now() - hours * HOUR_MS).toISOString() });

describe('WhatsApp Service Window', () => {
	const desk = deskOfEachTest();
	const run = async (item: object, parameters: INodeParameters = {}, more: Partial<NodeRun> = {}): Promise<[open: IDataObject[], closed: IDataObject[]]> => {
		const [open = [], closed = []] = await runNode(new WhatsAppServiceWindow(), { parameters, items: [item] as NodeRun['items'], credentials: { helpdeskStoreApi: desk.credential() }, ...more });
		return [open.map(({ json }) => json), closed.map(({ json }) => json)];
	};

	it('sends a contact who wrote in the last 24 hours to Open, and says since when, until when and why', async () => {
		const sentAt = ago(2).sentAt;
		const item = await desk.receive(message('wamid.A', { sentAt }));
		const [[open], closed] = await run(item);
		expect(closed).toEqual([]);
		const closesAt = new Date(Date.parse(sentAt) + SERVICE_WINDOW_MS).toISOString();
		expect(open).toEqual({ ...item, window: { isOpen: true, reason: 'contactWrote', since: sentAt, closesAt } });
	});

	it('sends one whose last message is older, or who never wrote, to Closed', async () => {
		await desk.receive(message('wamid.A', ago(24)));
		expect(await run({ channel: { id: CHANNEL }, contact: ADA })).toMatchObject([[], [{ window: { isOpen: false, reason: 'expired' } }]]);
		expect(await run({ channel: { id: CHANNEL }, contact: BO })).toMatchObject([[], [{ window: { isOpen: false, reason: 'neverWrote', since: null, closesAt: null } }]]);
	});

	it('counts the message of the item, also directly behind a trigger', async () => {
		await desk.receive(message('wamid.A', ago(30)));
		expect(await run(message('wamid.B', ago(1)))).toMatchObject([[{ window: { reason: 'contactWrote', since: expect.any(String) as string } }], []]);
	});

	it.each(['reaction', 'edit', 'revoke'])('does not count a %s', async (kind) => {
		expect(await run(message('wamid.A', { kind }))).toMatchObject([[], [{ window: { reason: 'neverWrote' } }]]);
	});

	it('knows the window by a conversation alone, by a number, or on another business number', async () => {
		const { conversation } = await desk.receive(message('wamid.A', ago(1)));
		expect((await run({ conversation }))[0]).toHaveLength(1);
		const byNumber = { recipient: 'phone', phone: '+49 151 12345678', channel: { __rl: true, mode: 'id', value: CHANNEL } };
		expect((await run({}, byNumber))[0]).toHaveLength(1);
		expect(await run(message('wamid.B'), { channel: { __rl: true, mode: 'id', value: 'cloud:1' } })).toMatchObject([[], [{ window: { reason: 'neverWrote' } }]]);
	});

	it('closes early where it is told to', async () => {
		const item = await desk.receive(message('wamid.A', ago(23.5)));
		expect((await run(item, { options: { marginMinutes: 20 } }))[0]).toHaveLength(1);
		expect(await run(item, { options: { marginMinutes: 40 } })).toMatchObject([[], [{ window: { reason: 'closingSoon' } }]]);
	});

	describe('without a store', () => {
		const byTime = async (item: object, lastMessageAt: string | number = '', more: Partial<NodeRun> = {}) => await run(item, { source: 'time', lastMessageAt }, { credentials: {}, ...more });

		it('goes by the message of the item', async () => {
			expect((await byTime(message('wamid.A', ago(23))))[0]).toHaveLength(1);
			expect((await byTime(message('wamid.A', ago(24))))[1]).toHaveLength(1);
			expect(await byTime({})).toMatchObject([[], [{ window: { reason: 'neverWrote' } }]]);
		});

		it('goes by a time that is given', async () => {
			expect((await byTime({}, ago(23).sentAt))[0]).toHaveLength(1);
			expect((await byTime({}, Date.now() - 25 * HOUR_MS))[1]).toHaveLength(1);
		});
	});

	it.each<[what: string, item: object, parameters: INodeParameters, text: RegExp]>([
		['an item without a contact', { channel: { id: CHANNEL } }, {}, /names no contact/],
		['an item without a business number', { contact: ADA }, {}, /names no business number/],
		['a time that is none', {}, { source: 'time', lastMessageAt: 'yesterday-ish' }, /'Contact Last Wrote At' is not a date/],
		['a margin that is none', message('wamid.A'), { options: { marginMinutes: -1 } }, /'Treat as Closed' is not a number/],
	])('refuses %s', async (_, item, parameters, text) => {
		await expect(run(item, parameters)).rejects.toThrow(text);
	});

	it('sends what failed to Closed', async () => {
		expect(await run({ id: 1 }, {}, { continueOnFail: true })).toMatchObject([[], [{ id: 1, error: { outcome: 'notDone' } }]]);
	});
});
