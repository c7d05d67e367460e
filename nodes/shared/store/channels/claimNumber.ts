import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, refused, type StoreResult } from '../storeResult';

/**
 * So many numbers a business account can have.
 * @see https://knowledge.hubspot.com/inbox/connect-whatsapp-to-the-conversations-inbox
 */
export const NUMBERS_PER_ACCOUNT = 25;

interface Claim {
	numbersPerAccount?: number;
	/** The channel that the number is about to leave. */
	leaving?: string;
}

/** Makes sure that nobody else has configured the number, and that its account may have one more. */
export async function claimNumber(context: StoreContext, { id, phone, account, provider, configured_at }: ChannelRow, { numbersPerAccount = NUMBERS_PER_ACCOUNT, leaving = id }: Claim = {}): Promise<StoreResult<true>> {
	// Two who configure at the same moment must see each other.
	await context.hold([`channel ${id}`, ...(phone === null ? [] : [`channel phone ${phone}`]), ...(account === null ? [] : [`channel account ${account}`])]);
	if (configured_at !== null) return done(true);
	const others = context.db.selectFrom('channels').where('configured_at', 'is not', null).where('id', 'not in', [id, leaving]);
	const owner = phone === null ? undefined : await others.select('id').where('phone', '=', phone).executeTakeFirst();
	if (owner) return refused(`The number ${phone} is configured already, as ${owner.id}.`, 'Each number has one owner: delete that channel first, or go on with it.');
	if (account === null) return done(true);
	const { count } = await others
		.select((eb) => eb.fn.countAll().as('count'))
		.where('account', '=', account)
		.where('provider', '=', provider)
		.executeTakeFirstOrThrow();
	if (Number(count) < numbersPerAccount) return done(true);
	return refused(`The business account ${account} has ${Number(count)} numbers already; ${numbersPerAccount} are allowed.`, 'Delete a channel that is no longer used, or raise the limit.');
}
