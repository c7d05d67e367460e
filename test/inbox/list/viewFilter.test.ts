import { viewFilter } from '../../../inbox/list/viewFilter';
import { INBOX_QUEUES } from '../../../nodes/shared/domain/inbox/inboxViews';

const ME = { id: 'eve', teamIds: ['workshop'] };

describe('A list kept as a view', () => {
	it('keeps what narrows it, in words that mean the same tomorrow', () => {
		expect(viewFilter({ queue: 'mine', tag: 'vip', search: undefined, order: 'waiting' }, ME)).toEqual({ states: ['new', 'pending'], agentId: 'eve', tag: 'vip' });
		expect(viewFilter({ queue: 'team', order: 'activity' }, ME)).toEqual({ states: ['new', 'pending'], teamId: 'workshop' });
	});

	it.each(INBOX_QUEUES)('names the states of the queue %s', (queue) => {
		expect(viewFilter({ queue, order: 'activity' }, ME).states).not.toHaveLength(0);
	});
});
