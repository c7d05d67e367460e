import { mergeEntries } from '../../../inbox/state/mergeEntries';
import type { InboxMessage } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { ago, message } from '../kit/deskFixtures';

type State = Pick<InboxMessage, 'state'>['state'];

const SENT_AT = '2026-11-21T18:15:30.500Z';
/** WhatsApp's own time of what came after it, in whole seconds. */
const STATE_AT = '2026-11-21T18:15:30.000Z';
const ours = (state: State) => message('m1', { direction: 'out', sentAt: SENT_AT, ...(state ? { state, stateAt: STATE_AT } : {}) });
const stateAfter = (...told: State[]) => {
	const [line] = told.reduce((known, state) => mergeEntries(known, [ours(state)]), mergeEntries([], []));
	return line?.type === 'message' ? line.message.state : undefined;
};

describe('Merging the lines of a thread', () => {
	it.each<[State[], State]>([
		[[undefined, 'sent'], 'sent'],
		[['sent', 'read'], 'read'],
		[['read', 'delivered'], 'read'],
		[['delivered', undefined], 'delivered'],
		[['sent', 'failed'], 'failed'],
		[['failed', 'delivered'], 'delivered'],
	])('makes of %j, told within one second, %s', (told, state) => {
		expect(stateAfter(...told)).toBe(state);
	});

	it('puts each line once, in the order of time', () => {
		const [first, second] = [message('m1', { sentAt: ago(2_000) }), message('m2', { sentAt: ago(1_000) })];
		expect(mergeEntries([second], [first, second])).toEqual([first, second]);
	});
});
