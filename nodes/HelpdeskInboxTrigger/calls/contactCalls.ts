import type { ContactRecord } from '../../shared/domain/contact/contactRecord';
import type { ContactCalls } from '../../shared/domain/inbox/inboxCalls';
import type { InboxContact, InboxDeed } from '../../shared/domain/inbox/inboxConversation';
import { MOST_ROWS } from '../../shared/domain/inbox/inboxLimits';
import type { Handlers } from '../api/InboxCall';
import type { InboxDesk } from '../api/InboxDesk';
import { badRequest, notAllowed, notFound, valueOf } from '../api/InboxRefusal';
import { limitAttempts } from '../signIn/limitAttempts';

/** Conversations of one contact that are shown. */
const MOST_CONVERSATIONS = 50;

/** The people who write, as far as they wrote on a number that the agent may see. */
export const contactCalls: Handlers<keyof ContactCalls> = {
	'contacts.get': async (desk, fields) => {
		const contact = await contactFor(desk, fields.word('id'), 'view');
		const conversations = await desk.store.conversations.find({ contactId: contact.id, channelIds: desk.channelsFor('view') }, { limit: MOST_CONVERSATIONS });
		return { contact: asContact(contact), conversations: await desk.listed(conversations) };
	},

	'contacts.find': async (desk, fields) => {
		await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
		const limit = fields.wholeNumber('limit', { least: 1, most: MOST_ROWS, standard: 20 });
		const found = await desk.store.contacts.find({ search: fields.word('search', 200) }, limit);
		const seen: InboxContact[] = [];
		for (const contact of found) if (await isSeen(desk, contact.id, 'view')) seen.push(asContact(contact));
		return seen;
	},

	'contacts.update': async (desk, fields) => {
		const { id } = await contactFor(desk, fields.word('id'), 'annotate');
		const name = fields.wordOrNull('name');
		const attributes = Object.fromEntries(fields.part('attributes').entries().map(([key, value]) => [key, attributeOf(value)]));
		return asContact(valueOf(await desk.store.contacts.update(id, { ...(name ? { name } : {}), attributes }, desk.actor, desk.at)));
	},

	'contacts.merge': async (desk, fields) => {
		const [into, from] = [await contactFor(desk, fields.word('into'), 'view'), await contactFor(desk, fields.word('from'), 'view')];
		if (into.id === from.id) throw badRequest('These are the same contact.');
		// It joins what both ever said, so that the agent must be allowed to answer everywhere where either wrote.
		for (const { id } of [into, from]) {
			const conversations = await desk.store.conversations.find({ contactId: id });
			if (!conversations.every(({ channelId }) => desk.mayOn(channelId, 'reply'))) throw notAllowed();
		}
		return asContact(valueOf(await desk.store.contacts.merge(into.id, from.id, desk.actor, desk.at)));
	},
};

const isSeen = async (desk: InboxDesk, contactId: string, deed: InboxDeed): Promise<boolean> =>
	(await desk.store.conversations.find({ contactId, channelIds: desk.channelsFor(deed) }, { limit: 1 })).length > 0;

async function contactFor(desk: InboxDesk, id: string, deed: InboxDeed): Promise<ContactRecord> {
	const contact = await desk.store.contacts.get(id);
	if (!contact.ok || !(await isSeen(desk, id, 'view'))) throw notFound('contact');
	if (!(await isSeen(desk, id, deed))) throw notAllowed();
	return contact.value;
}

const asContact = ({ id, name, username, phone, userId, createdAt, attributes, blockedAt }: ContactRecord): InboxContact => ({ id, name, username, phone, userId, createdAt, attributes, blockedAt });

function attributeOf(value: unknown): string | number | boolean | null {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'string' && value.length <= 2_000) return value;
	throw badRequest('An attribute is a short text, a number, true or false.');
}
