import type { ContactPreference, ContactRecord } from '../../domain/contact/contactRecord';
import type { OptOutEvent } from '../../domain/message/inboundEvent';
import { identitiesOfContact } from '../../domain/conversation/contactIdentity';
import type { StoreContext } from '../storeContext';
import { notFound, type StoreResult } from '../storeResult';
import { toMillis } from '../timestamp';
import { contactRecordOf, findContactRow } from './contactRecord';
import { identifyContact } from './identifyContact';
import { identityLock } from './identityLock';

/** Keeps what a contact said about marketing messages to WhatsApp. The latest word counts, in whatever order they arrive. */
export async function keepOptOut(context: StoreContext, { contact, channel, preference }: OptOutEvent, receivedAt: Date): Promise<void> {
	const at = toMillis(preference.at, receivedAt);
	await context.hold(identitiesOfContact(contact).map(identityLock));
	const { contactId } = await identifyContact(context, contact, channel.id, at);
	await keep(context, contactId, { channelId: channel.id, category: preference.category, value: preference.value }, at);
}

/** Sets a preference by hand. */
export async function setPreference(context: StoreContext, id: string, preference: ContactPreference): Promise<StoreResult<ContactRecord>> {
	const row = await findContactRow(context, id);
	if (!row) return notFound('contact', id);
	const channel = await context.db.selectFrom('channels').select('id').where('id', '=', preference.channelId).executeTakeFirst();
	if (!channel) return notFound('channel', preference.channelId);
	await keep(context, row.id, preference, Date.parse(preference.at));
	return await contactRecordOf(context, row.id);
}

async function keep({ db }: StoreContext, contactId: string, { channelId, category, value }: Omit<ContactPreference, 'at'>, at: number): Promise<void> {
	await db
		.insertInto('contact_preferences')
		.values({ contact_id: contactId, channel_id: channelId, category, value, at })
		.onConflict((conflict) => conflict.columns(['contact_id', 'channel_id', 'category']).doUpdateSet({ value, at }).where('contact_preferences.at', '<=', at))
		.execute();
}
