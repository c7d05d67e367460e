import { isNews } from '../../../inbox/state/isNews';
import type { InboxConversation } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { ago, conversation } from '../kit/deskFixtures';

const ME = { id: 'eve', teamIds: ['workshop'] };

describe('News for an agent', () => {
	it.each<[string, Partial<InboxConversation>, boolean]>([
		['is what comes in to nobody', {}, true],
		['is what comes in to the agent', { assigneeId: 'eve' }, true],
		['is not what comes in to another', { assigneeId: 'max' }, false],
		['is what comes in to a team of the agent', { teamId: 'workshop' }, true],
		['is not what comes in to another team', { teamId: 'sales' }, false],
		['is not what the AI takes care of', { handledBy: 'ai' }, false],
		['is not what goes out', { lastMessage: { direction: 'out', kind: 'text', at: ago(0) } }, false],
		['is not what was seen before', { lastMessage: { direction: 'in', kind: 'text', at: ago(120_000) } }, false],
	])('%s', (_, changes, expected) => {
		const fresh = { lastMessage: { direction: 'in' as const, kind: 'text' as const, at: ago(0) } };
		expect(isNews(conversation('c', { ...fresh, ...changes }), ago(60_000), ME)).toBe(expected);
	});
});
