import { isSameLine, phoneVariants } from '../../domain/contact/phoneVariants';
import type { ContactIdentity, HeldIdentity, IdentityKind } from '../../domain/conversation/contactIdentity';
import type { KnownIdentity } from '../../domain/conversation/matchContact';
import { keptQuery } from '../keptQuery';
import type { DeskDatabase, IdentityRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

/** The forms of a number; no line has more. */
const MOST_FORMS = 2;

function rowsOf(db: DeskDatabase, channelId: string, kinds: Array<{ kind: IdentityKind; values: string[] }>) {
	return db
		.selectFrom('contact_identities as identity')
		.innerJoin('contacts as contact', 'contact.id', 'identity.contact_id')
		.leftJoin('contact_channels as here', (join) => join.onRef('here.contact_id', '=', 'identity.contact_id').on('here.channel_id', '=', channelId))
		.select(['identity.kind', 'identity.value', 'identity.contact_id', 'identity.since', 'identity.left_at', 'contact.created_at', 'contact.user_id as contact_user_id', 'here.user_id'])
		.where((eb) => eb.or(kinds.map(({ kind, values }) => eb.and([eb('identity.kind', '=', kind), eb('identity.value', 'in', values)]))));
}

type Person = Record<'channelId' | 'userId' | 'phone' | 'otherForm', string>;

/** Most people come with a user id, a number, or both; what is missing is asked for by a name that nobody has. */
const rowsOfPerson = keptQuery((db, { channelId, userId, phone, otherForm }: Person) =>
	rowsOf(db, channelId, [
		{ kind: 'userId', values: [userId] },
		{ kind: 'phone', values: [phone, otherForm] },
	]),
);
const NOBODY = '';

/** Which of the identities the desk has met, phone numbers in any national form, and what it must know of their holders to decide who somebody is. */
export async function lookUpIdentities(context: StoreContext, identities: readonly ContactIdentity[], channelId: string): Promise<KnownIdentity[]> {
	if (identities.length === 0) return [];
	const rows = (await lookUpPerson(context, identities, channelId)) ?? (await rowsOf(context.db, channelId, identities.map((one) => ({ kind: one.kind, values: formsOf(one) }))).execute());
	return rows.map((row) => ({
		...identityFromRow(row),
		contactCreatedAt: row.created_at,
		contactUserId: row.contact_user_id ?? undefined,
		userIdHere: row.user_id ?? undefined,
		variantOf: variantOf(row, identities),
	}));
}

async function lookUpPerson(context: StoreContext, identities: readonly ContactIdentity[], channelId: string) {
	const [userId = NOBODY, anotherId] = identities.filter(({ kind }) => kind === 'userId').map(({ value }) => value);
	const [number, anotherNumber] = identities.filter(({ kind }) => kind === 'phone');
	const others = identities.some(({ kind }) => kind !== 'userId' && kind !== 'phone');
	const forms = number ? formsOf(number) : [];
	if (others || anotherId !== undefined || anotherNumber || forms.length > MOST_FORMS) return undefined;
	const [phone = NOBODY, otherForm = NOBODY] = forms;
	return await rowsOfPerson(context, { channelId, userId, phone, otherForm });
}

function formsOf({ kind, value }: ContactIdentity): string[] {
	return kind === 'phone' ? phoneVariants(value) : [value];
}

/** The number that was asked for, where it was found in another form only. */
function variantOf({ kind, value }: ContactIdentity, asked: readonly ContactIdentity[]): string | undefined {
	if (kind !== 'phone' || asked.some((one) => one.kind === 'phone' && one.value === value)) return undefined;
	return asked.find((one) => one.kind === 'phone' && isSameLine(one.value, value))?.value;
}

/** An identity as the rules see it. */
export function identityFromRow({ kind, value, contact_id, since, left_at }: IdentityRow): HeldIdentity {
	return { kind, value, contactId: contact_id, since, leftAt: left_at ?? undefined };
}
