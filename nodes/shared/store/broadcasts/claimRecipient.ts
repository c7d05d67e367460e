import { identitiesOf } from '../../domain/conversation/contactIdentity';
import { matchContact } from '../../domain/conversation/matchContact';
import { nameKey } from '../../domain/nameKey';
import { lookUpIdentities } from '../contacts/lookUpIdentities';
import type { StoreContext } from '../storeContext';
import type { BroadcastRecipientRow } from '../schema/broadcastRows';
import type { BroadcastClaim, BroadcastOrder } from './broadcastStore';
import { recipientKey } from './recipientKey';

/** Limits of WhatsApp count over a day that has no fixed beginning. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Takes up one recipient before anything is sent. Of several that claim the same one a single one gets it. */
export async function claimRecipient(context: StoreContext, order: BroadcastOrder, at: Date): Promise<BroadcastClaim> {
	const { db } = context;
	const broadcast = nameKey(order.name);
	const recipient = recipientKey(order.to);
	await context.hold([`broadcast ${broadcast} ${recipient}`]);
	await db.insertInto('broadcasts').values({ name_key: broadcast, name: order.name, started_at: at.getTime(), stopped_at: null }).onConflict((conflict) => conflict.doNothing()).execute();
	const { stopped_at } = await db.selectFrom('broadcasts').select('stopped_at').where('name_key', '=', broadcast).executeTakeFirstOrThrow();
	if (stopped_at !== null) return { claimed: false, status: 'stopped' };

	const known = await db.selectFrom('broadcast_recipients').select(['state', 'at']).where('broadcast', '=', broadcast).where('recipient', '=', recipient).executeTakeFirst();
	const isGivenUp = known?.state === 'sending' && order.retryUnknownAfterMs !== undefined && known.at + order.retryUnknownAfterMs <= at.getTime();
	if (known && known.state !== 'failed' && !isGivenUp) return { claimed: false, status: known.state === 'sending' ? 'unknown' : known.state === 'sent' ? 'already' : known.state };
	if (order.dailyLimit !== undefined && (await sentSince(context, order.channelId, at.getTime() - DAY_MS)) >= order.dailyLimit) return { claimed: false, status: 'postponed' };
	const unwanted = await whyNot(context, order, at);
	const row: BroadcastRecipientRow = { broadcast, recipient, channel_id: order.channelId, state: unwanted ?? 'sending', at: at.getTime(), reason: null };
	await keepRecipient(context, row);
	return unwanted ? { claimed: false, status: unwanted } : { claimed: true };
}

/** Keeps what became of a recipient. */
export async function keepRecipient({ db }: StoreContext, { broadcast, recipient, ...values }: BroadcastRecipientRow): Promise<void> {
	await db
		.insertInto('broadcast_recipients')
		.values({ broadcast, recipient, ...values })
		.onConflict((conflict) => conflict.columns(['broadcast', 'recipient']).doUpdateSet(values))
		.execute();
}

async function sentSince({ db }: StoreContext, channelId: string, since: number): Promise<number> {
	const { count } = await db
		.selectFrom('broadcast_recipients')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('channel_id', '=', channelId)
		.where('at', '>', since)
		.where('state', 'in', ['sending', 'sent'])
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Somebody whom the desk has blocked, or who wants no such messages on this number. */
async function whyNot(context: StoreContext, { to, channelId }: BroadcastOrder, at: Date): Promise<'blocked' | 'optedOut' | undefined> {
	const known = await lookUpIdentities(context, identitiesOf(to), channelId);
	const { contactId } = matchContact(known, to.userId, at.getTime());
	if (contactId === undefined) return undefined;
	const contact = await context.db.selectFrom('contacts').select('blocked_at').where('id', '=', contactId).executeTakeFirst();
	if (contact?.blocked_at) return 'blocked';
	const stop = await context.db
		.selectFrom('contact_preferences')
		.select('value')
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.where('value', '=', 'stop')
		.executeTakeFirst();
	return stop ? 'optedOut' : undefined;
}
