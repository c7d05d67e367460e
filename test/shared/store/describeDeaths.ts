import { writeChoiceId } from '../../../nodes/shared/domain/survey/choiceId';
import { correlationOfReply } from '../../../nodes/shared/domain/message/replyCorrelation';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { ADA, AGENT, GRACE, SHOP, at, echo, identityChange, message, receipt } from './deskEvents';
import { Died, type MortalStore } from './mortalStore';
import { present, valueOf } from './storeUnderTest';

const REPLY = { providerId: 'ours', kind: 'text', text: 'On its way', author: 'agent', agentId: 'bo' } as const;
const SURVEY = { scale: 'stars', language: 'en', openMs: 3_600_000, topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' } as const;
const PHONE = { key: '+49301234567', phone: '+49301234567' };

interface Desk {
	/** Ada's, which the message 'first' opened. */
	conversationId: string;
	contactId: string;
	store: HelpdeskStore;
}

interface Write {
	name: string;
	/** What the desk looks like before; Ada has written to it. */
	before?: (desk: Desk) => Promise<unknown>;
	/** One transaction. */
	work: (desk: Desk) => Promise<unknown>;
}

const resolved = async ({ store, conversationId }: Desk) => valueOf(await store.conversations.resolve(conversationId, AGENT, at(10)));
const other = async ({ store }: Desk) => present((await store.receiveMessage(message('other', { from: GRACE }), at(9))).conversation);
const inSeconds = { sentAt: at(9, 0, 30).toISOString() };

const sending = (conversationId: string, execution: string) => ({ conversationId, answers: 'first', step: 'desk:greet', execution, digest: 'hello', kind: 'text', text: 'Hello', author: 'automation' }) as const;
const greeting = (conversationId: string, execution: string) => ({ conversationId, kind: 'greeting', occasion: '', answers: 'first', willBegin: true, execution }) as const;
const claimOf = new WeakMap<Desk, string>();

/** Everything that writes in several steps. */
const WRITES: Write[] = [
	{ name: 'recording what a webhook brought', before: async ({ store, conversationId }) => await store.recordReply({ ...REPLY, conversationId }, at(9)), work: async ({ store }) => await store.recordEvents([message('one'), receipt('ours', 'sent'), receipt('ours', 'failed'), echo('app')], at(9)) },
	{ name: 'receiving a message of a new contact', work: async ({ store }) => await store.receiveMessage(message('one', { from: GRACE }), at(9)) },
	{ name: 'continuing a conversation', work: async ({ store }) => await store.receiveMessage(message('one', inSeconds), at(9)) },
	{ name: 'reopening a conversation', before: resolved, work: async ({ store }) => await store.receiveMessage(message('one', { sentAt: at(11).toISOString() }), at(11)) },
	{ name: 'noting a reaction', work: async ({ store }) => await store.receiveMessage(message('one', { kind: 'reaction', reaction: { messageId: 'first', emoji: '👍' } }), at(9)) },
	{ name: 'finding out that two contacts are one', before: async ({ store }) => await store.receiveMessage(message('one', { from: PHONE }), at(9)), work: async ({ store }) => await store.receiveMessage(message('two', { from: { ...ADA, phone: PHONE.phone } }), at(9)) },
	{ name: 'following a change of number', work: async ({ store }) => await store.recordEvents([identityChange(ADA, { change: 'phone', previous: { phone: ADA.phone, userId: ADA.userId }, current: { phone: PHONE.phone } }, at(10))], at(10)) },
	{ name: 'recording a reply and the receipts before it', before: async ({ store }) => await store.recordEvents([receipt('ours', 'sent'), receipt('ours', 'delivered')], at(9)), work: async ({ store, conversationId }) => await store.recordReply({ ...REPLY, conversationId, answers: 'first' }, at(9)) },
	{ name: 'resolving', work: async ({ store, conversationId }) => await store.conversations.resolve(conversationId, AGENT, at(9)) },
	{ name: 'snoozing', work: async ({ store, conversationId }) => await store.conversations.snooze(conversationId, at(10), AGENT, at(9)) },
	{ name: 'waking what has snoozed', before: async ({ store, conversationId }) => await store.conversations.snooze(conversationId, at(10), AGENT, at(9)), work: async ({ store }) => await store.due.endedSnoozes(5, at(11)) },
	{ name: 'resolving what is idle', before: other, work: async ({ store }) => await store.conversations.autoResolve(5, at(9 + 31 * 24)) },
	{ name: 'assigning', work: async ({ store, conversationId }) => await store.conversations.assign(conversationId, { agentId: 'bo', teamId: 'sales' }, AGENT, at(9)) },
	{
		name: 'assigning to the agent whose turn it is',
		before: async ({ store }) => {
			const { id } = valueOf(await store.agents.create({ name: 'Eve' }, AGENT, at(8)));
			valueOf(await store.agents.setPresence(id, 'online', AGENT, at(8)));
		},
		work: async ({ store, conversationId }) => await store.assignments.assign(conversationId, {}, AGENT, at(9)),
	},
	{ name: 'creating an agent', work: async ({ store }) => await store.agents.create({ name: 'Eve', skills: ['French'] }, AGENT, at(9)) },
	{ name: 'giving tags', work: async ({ store, conversationId }) => await store.tags.add(conversationId, ['vip', 'refund'], AGENT, at(9)) },
	{ name: 'writing a note', work: async ({ store, conversationId }) => await store.notes.add(conversationId, 'Call back', AGENT, at(9)) },
	{ name: 'changing a channel for what is open, too', work: async ({ store }) => await store.channels.update(SHOP.id, { autoResolve: { newAfterMs: 3_600_000 } }, AGENT, at(9), { applyToOpen: true }) },
	{ name: 'adding a contact', work: async ({ store }) => await store.contacts.create({ name: 'Cy', phone: PHONE.phone, attributes: { plan: 'gold' } }, AGENT, at(9)) },
	{ name: 'changing a contact', work: async ({ store, contactId }) => await store.contacts.update(contactId, { name: 'Countess', mobile: PHONE.phone }, AGENT, at(9)) },
	{ name: 'blocking a contact', work: async ({ store, contactId }) => await store.contacts.setBlocked(contactId, true, AGENT, at(9)) },
	{ name: 'merging contacts', before: other, work: async ({ store, contactId }) => await store.contacts.merge(contactId, present((await store.contacts.find({ search: 'grace' }))[0]).id, AGENT, at(9)) },
	{ name: 'erasing a contact', before: async ({ store, conversationId }) => await store.recordReply({ ...REPLY, conversationId }, at(9)), work: async ({ store, contactId }) => await store.contacts.erase(contactId, AGENT, at(9)) },
	{ name: 'deleting what is old', before: resolved, work: async ({ store }) => await store.retention.deleteOld({ limit: 5, defaultAgeMs: 1 }, AGENT, at(12)) },
	{ name: 'taking up a greeting', work: async ({ store, conversationId }) => await store.automaticMessages.claim({ conversationId, kind: 'greeting', occasion: '', answers: 'first' }, at(9)) },
	{
		name: 'taking up a greeting that a killed execution had',
		before: async ({ store, conversationId }) => await store.automaticMessages.claim(greeting(conversationId, '1'), at(9)),
		work: async ({ store, conversationId }) => await store.automaticMessages.claim(greeting(conversationId, '2'), at(10)),
	},
	{ name: 'taking up a reply', work: async ({ store, conversationId }) => await store.sends.claim(sending(conversationId, '1'), at(9)) },
	{ name: 'telling that a reply is uncertain', before: async ({ store, conversationId }) => await store.sends.claim(sending(conversationId, '1'), at(9)), work: async ({ store, conversationId }) => await store.sends.claim(sending(conversationId, '2'), at(10)) },
	{
		name: 'believing a receipt of a reply whose sender is gone',
		before: async (desk) => {
			const claimed = valueOf(await desk.store.sends.claim(sending(desk.conversationId, '1'), at(9)));
			claimOf.set(desk, claimed.claimed ? claimed.id : '');
		},
		work: async (desk) => await desk.store.recordEvents([receipt('ours', 'sent', { correlation: correlationOfReply(claimOf.get(desk) ?? '') })], at(9)),
	},
	{ name: 'asking a contact', work: async ({ store }) => await store.waits.claim({ id: 'wait 1', provider: 'cloud', channel: SHOP, contact: ADA, accepts: 'any', resumeUrl: 'https://n8n.example.org/7', expiresAt: at(33), replaces: false }, at(9)) },
	{
		name: 'answering a survey',
		before: async (desk) => {
			const { store, conversationId } = desk;
			valueOf(await store.channels.update(SHOP.id, { csat: true }, AGENT, at(9)));
			valueOf(await store.recordReply({ ...REPLY, conversationId }, at(9)));
			await resolved(desk);
			const claimed = valueOf(await store.surveys.claim({ ...SURVEY, conversationId }, at(10)));
			await store.surveys.confirm(claimed.claimed ? claimed.survey.id : '', 'survey');
		},
		work: async ({ store }) => {
			const [asked] = await store.surveys.ratings({ start: at(0), end: at(48), channelIds: [] });
			const reply = { type: 'list', id: writeChoiceId({ surveyId: present(asked).surveyId, rating: 5 }), title: '⭐' } as const;
			await store.receiveMessage(message('tap', { kind: 'reply', reply, sentAt: at(10, 5).toISOString() }), at(10, 5));
		},
	},
];

/** What a process that dies in the middle of something leaves behind, on every engine. */
export function describeDeaths(open: () => Promise<MortalStore>): void {
	let mortal: MortalStore;
	let desk: Desk;
	beforeEach(async () => {
		mortal = await open();
		const { store } = mortal;
		const { conversation, contact } = await store.receiveMessage(message('first'), at(9));
		desk = { store, conversationId: present(conversation).id, contactId: contact.id };
	});
	afterEach(async () => await mortal.remove());

	it.each(WRITES)('$name leaves nothing half-done, wherever it ends, and works when it is done again', async ({ before, work }) => {
		await before?.(desk);
		mortal.fuse.mark();
		const kept = await mortal.dump();
		for (let statement = 1; await diesAt(mortal, statement, async () => await work(desk)); statement++) {
			expect({ statement, kept: await mortal.dump() }).toEqual({ statement, kept });
		}
		expect(await mortal.dump()).not.toEqual(kept);
	});
}

async function diesAt({ fuse }: MortalStore, statement: number, work: () => Promise<unknown>): Promise<boolean> {
	fuse.light(statement);
	try {
		await work();
		return false;
	} catch (error) {
		if (error instanceof Died) return true;
		throw error;
	} finally {
		fuse.light();
	}
}
