import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { ADA, AGENT, GRACE, SHOP, at, echo, identityChange, message, receipt } from './deskEvents';

const { userId, phone } = ADA;
const HOUR_MS = 3_600_000;
const reply = (conversationId: string) => ({ conversationId, providerId: 'ours', kind: 'text', author: 'agent', agentId: 'bo' }) as const;

type Work = (store: HelpdeskStore, conversationId: string) => Promise<unknown>;

/** What a store is asked on every message, every second or in every list, given a conversation of Ada that a message 'first' opened. */
export const ASKED_OFTEN: Array<[string, Work]> = [
	['showing what happens', async (store) => await store.live.since({ message: 500, history: 500, at: 0 }, at(9))],
	['telling the last message of a list', async (store, id) => await store.messages.lastOf([id])],
	['reading what a message is beside its text', async (store, id) => await store.messages.contents([id])],
	['knowing who is signed in', async (store) => await store.signIn.session('hash', at(9))],
	['recording events', async (store) => await store.recordEvents([message('one'), receipt('ours', 'sent'), echo('echo')], at(9))],
	['receiving a message of a new contact', async (store) => await store.receiveMessage(message('one', { from: GRACE }), at(9))],
	['continuing a conversation', async (store) => await store.receiveMessage(message('one'), at(9))],
	['receiving a message again', async (store) => await store.receiveMessage(message('first'), at(9))],
	['noting a reaction', async (store) => await store.receiveMessage(message('one', { kind: 'reaction', reaction: { messageId: 'first', emoji: '👍' } }), at(9))],
	['recording a reply', async (store, id) => await store.recordReply({ ...reply(id), answers: 'first' }, at(9))],
	['applying a receipt', async (store, id) => [await store.recordReply(reply(id), at(9)), await store.recordEvents([receipt('ours', 'read')], at(9))]],
	['telling that a message failed', async (store, id) => [await store.recordReply(reply(id), at(9)), await store.recordEvents([receipt('ours', 'failed')], at(9))]],
	['resolving and reopening', async (store, id) => [await store.conversations.resolve(id, AGENT, at(9)), await store.receiveMessage(message('one'), at(9))]],
	['snoozing and taking up again', async (store, id) => [await store.conversations.snooze(id, at(10), AGENT, at(9)), await store.conversations.reopen(id, AGENT, at(9))]],
	['assigning', async (store, id) => await store.conversations.assign(id, { agentId: 'bo', expect: 'unassigned' }, AGENT, at(9))],
	['setting a topic', async (store, id) => await store.conversations.update(id, { topic: 'Delivery' }, AGENT, at(9))],
	['looking whether a message is an answer', async (store) => await store.waits.take({ contactId: 'id 1', channelId: SHOP.id, messageId: 'yes', quotes: 'ours', isChoice: false, sentAt: at(9) }, at(9))],
	[
		'asking and being answered',
		async (store) => {
			const order = { id: 'wait 1', provider: 'cloud', channel: SHOP, contact: ADA, accepts: 'any', resumeUrl: 'https://n8n.example.org/7', expiresAt: at(33), replaces: false } as const;
			const claimed = await store.waits.claim(order, at(9));
			if (!claimed.ok) throw new Error(claimed.failure.kind);
			await store.waits.asked(claimed.value.id, 'ours');
			await store.waits.close(claimed.value.id);
			await store.waits.release(claimed.value.id);
		},
	],
	[
		'collecting messages',
		async (store) => {
			const first = { channelId: SHOP.id, providerId: 'first' };
			for (const when of [at(9), at(10)]) {
				await store.collections.join(first, { quietMs: 0, mostMs: 0 }, when);
				await store.collections.take(first, when);
			}
		},
	],
	['marking handled', async (store) => await store.markHandled(SHOP.id, 'first', at(9))],
	['reading a conversation', async (store, id) => await store.conversations.get(id, at(9))],
	['reading messages, a page', async (store, id) => [await store.messages.find({ conversationId: id }, { limit: 50 }), await store.messages.find({ conversationId: id }, { limit: 50, after: 'id 1' })]],
	['finding those of a state', async (store) => await store.conversations.find({ states: ['new'] }, { limit: 50 })],
	['finding those of a phone', async (store) => await store.conversations.find({ contactPhone: phone }, { limit: 50 })],
	['finding those of an agent', async (store) => await store.conversations.find({ assigneeId: 'bo' }, { limit: 50 })],
	['finding those of a team', async (store) => await store.conversations.find({ teamId: 'sales' }, { limit: 50 })],
	['finding those of a topic', async (store) => await store.conversations.find({ topic: 'Delivery' }, { limit: 50 })],
	['finding those of a tag', async (store) => await store.conversations.find({ tag: 'vip' }, { limit: 50 })],
	['finding those who wait longest', async (store) => await store.conversations.find({}, { order: 'waiting', limit: 50 })],
	['finding the next page', async (store, id) => await store.conversations.find({ states: ['new'] }, { limit: 50, after: id })],
	['finding the most urgent', async (store) => await store.conversations.find({ states: ['new', 'pending'] }, { order: 'priority', limit: 50 })],
	['finding one kind of history', async (store) => await store.history.find({ types: ['usageLimitNear'], newestFirst: true }, 50)],
	['searching messages', async (store) => await store.messages.search({ search: 'text fir' }, { limit: 50 })],
	['searching conversations', async (store) => await store.conversations.find({ search: 'text fir' }, { limit: 50 })],
	['searching contacts', async (store) => await store.contacts.find({ search: 'ad' }, 50)],
	['looking who waits too long', async (store) => await store.due.waitingTooLong(HOUR_MS, 50, at(12))],
	['looking whose window closes', async (store) => await store.due.closingWindows(HOUR_MS, 50, at(32, 30))],
	['looking whose snooze is over', async (store, id) => [await store.conversations.snooze(id, at(10), AGENT, at(9)), await store.due.endedSnoozes(50, at(12))]],
	['looking what nobody has handled', async (store) => await store.due.unhandledMessages(HOUR_MS, 50, at(12))],
	['resolving what is idle', async (store) => await store.conversations.autoResolve(50, at(9 + 31 * 24))],
	[
		'merging contacts',
		async (store) => {
			await store.receiveMessage(message('one', { from: { key: 'x', phone: '+49301234567' } }), at(9));
			await store.receiveMessage(message('two', { from: { ...ADA, phone: '+49301234567' } }), at(9));
		},
	],
	[
		'following a change of number',
		async (store) => {
			const change = { change: 'phone', previous: { phone, userId }, current: { phone: '+49301234567' } } as const;
			await store.recordEvents([identityChange(ADA, change, at(10))], at(10));
		},
	],
];

/** What time brings about, and the index that holds nothing but what can become due. */
export const DUE_INDEXES: Array<[string, string]> = [
	['looking who waits too long', 'conversations_waiting'],
	['looking whose window closes', 'conversations_window'],
	['looking whose snooze is over', 'conversations_snoozed'],
	['looking what nobody has handled', 'inbound_events_unhandled'],
	['resolving what is idle', 'conversations_auto_resolve'],
];

/** Whom each strategy looks for, and the index in the order of its line. */
export const LINE_INDEXES = [
	['evenSequence', 'agents_free_in_turn'],
	['leastLoad', 'agents_free_by_load'],
] as const;

/** Puts one agent on duty. */
export async function putOnDuty({ agents }: HelpdeskStore): Promise<void> {
	const created = await agents.create({ name: 'Eve' }, AGENT, at(8));
	if (!created.ok) throw new Error(created.failure.kind);
	await agents.setPresence(created.value.id, 'online', AGENT, at(8));
}

/** The work of that name. */
export function askedAs(name: string): Work {
	const found = ASKED_OFTEN.find(([known]) => known === name);
	if (!found) throw new Error(`Nothing is asked under the name "${name}".`);
	return found[1];
}
