import { identitiesOfContact } from '../../domain/conversation/contactIdentity';
import { identifyContact } from '../contacts/identifyContact';
import { identityLock } from '../contacts/identityLock';
import { keepChannel } from '../events/keepChannel';
import type { StoreContext } from '../storeContext';
import { done, refused, type StoreResult } from '../storeResult';
import { writeAccepted } from './acceptedAnswer';
import type { WaitOrder } from './waitStore';

/** Makes a workflow the one that waits for a contact's answer. What has expired, or has its answer, gives way. */
export async function claimWait(context: StoreContext, order: WaitOrder, at: Date): Promise<StoreResult<{ id: string }>> {
	const { id, channel, contact, resumeUrl, expiresAt, replaces } = order;
	await context.hold(identitiesOfContact(contact).map(identityLock));
	await keepChannel(context, order);
	const { contactId } = await identifyContact(context, contact, channel.id, at.getTime());
	// Nobody needs the addresses of what is over.
	await context.db.deleteFrom('waits').where('expires_at', '<=', at.getTime()).execute();
	const values = { id, asked_at: at.getTime(), question_id: null, accepts: writeAccepted(order), resume_url: resumeUrl, expires_at: expiresAt.getTime(), answered_by: null };
	const [claimed] = await context.db
		.insertInto('waits')
		.values({ contact_id: contactId, channel_id: channel.id, ...values })
		.onConflict((conflict) =>
			conflict
				.columns(['contact_id', 'channel_id'])
				.doUpdateSet(values)
				.where((eb) => (replaces ? eb.lit(true) : eb('waits.answered_by', 'is not', null))),
		)
		.returning('id')
		.execute();
	if (claimed) return done({ id: claimed.id });
	return refused(
		'Another workflow still waits for an answer of this contact, so an answer could be meant for either.',
		"Ask one question after the other, or switch on 'Take Over From an Open Question'.",
	);
}
