import type { ConversationCalls } from '../../shared/domain/inbox/inboxCalls';
import { MOST_COUNTED, MOST_ROWS, TYPING_MS } from '../../shared/domain/inbox/inboxLimits';
import { INBOX_QUEUES, type InboxQueue } from '../../shared/domain/inbox/inboxViews';
import type { Handlers } from '../api/InboxCall';
import { notFound, valueOf } from '../api/InboxRefusal';
import { limitAttempts } from '../signIn/limitAttempts';
import { queueFilter, readFilter, viewFilter, visible } from './readFilter';
import { readThread } from './readThread';

/** Lines of a thread that come at first. */
const THREAD_LINES = 50;

type Names = Exclude<keyof ConversationCalls, 'media.get' | 'actions.do' | 'actions.get'>;

/** Reading conversations: straight from the store, without an execution. */
export const conversationCalls: Handlers<Names> = {
	'conversations.list': async (desk, fields) => {
		const { filter, order } = await readFilter(desk, fields);
		const limit = fields.wholeNumber('limit', { least: 1, most: MOST_ROWS, standard: 50 });
		if (!filter) return { rows: [] };
		if (filter.search !== undefined) await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
		const chosen = fields.optionalOneOf('order', ['activity', 'waiting', 'priority']) ?? order;
		const found = await desk.store.conversations.find(filter, { limit: limit + 1, after: fields.optionalWord('after'), order: chosen });
		const rows = await desk.listed(found.slice(0, limit));
		return { rows, ...(found.length > limit ? { next: rows.at(-1)?.id } : {}) };
	},

	'conversations.counts': async (desk) => {
		const views = await desk.store.views.find({ agentId: desk.agent.id });
		const filters = [...INBOX_QUEUES.map((queue) => queueFilter(desk, queue)), ...views.map(({ filter }) => viewFilter(filter, desk.at))];
		const counts = await desk.store.conversations.count(filters.map((filter) => visible(desk, filter)), MOST_COUNTED);
		return {
			queues: Object.fromEntries(INBOX_QUEUES.map((queue, index) => [queue, counts[index] ?? 0])) as Record<InboxQueue, number>,
			views: Object.fromEntries(views.map(({ id }, index) => [id, counts[INBOX_QUEUES.length + index] ?? 0])),
		};
	},

	'conversations.get': async (desk, fields) => {
		const found = await desk.conversation(fields.word('id'));
		const [conversation] = await desk.listed([found]);
		if (!conversation) throw notFound('conversation');
		const { id, name, username, phone, userId, createdAt, attributes, blockedAt } = valueOf(await desk.store.contacts.get(found.contactId));
		const thread = await readThread(desk.store, found.id, { limit: THREAD_LINES });
		return { conversation, contact: { ...conversation.contact, id, name, username, phone: conversation.contact.phone ?? phone, userId, createdAt, attributes, blockedAt }, ...thread };
	},

	'conversations.earlier': async (desk, fields) => {
		const { id } = await desk.conversation(fields.word('id'));
		return await readThread(desk.store, id, { before: fields.word('before'), limit: fields.wholeNumber('limit', { least: 1, most: MOST_ROWS, standard: THREAD_LINES }) });
	},

	'conversations.typing': async (desk, fields) => {
		const { id } = await desk.conversation(fields.word('id'), 'reply');
		const until = new Date(desk.at.getTime() + TYPING_MS);
		await desk.store.live.noteTyping(id, desk.agent.id, until, desk.at);
		return { until: until.toISOString() };
	},
};
