import type { Customer } from '../../whatsapp/customer.ts';
import { serviceWindowAt } from '../../whatsapp/serviceWindow.ts';
import type { CloudNumber } from '../directory.ts';
import { cursorPage } from '../graph/cursorPage.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';

interface NamedUser {
	input: string;
	customer: Customer | undefined;
}

const blockedOf = (number: CloudNumber): Set<string> => (number.blocked ??= new Set());

export const isBlocked = (number: CloudNumber, customer: Customer | undefined): boolean => customer !== undefined && (number.blocked?.has(customer.id) ?? false);

const shownCustomer = ({ phone, userId }: Customer): Record<string, string> => ({ ...(phone ? { wa_id: phone } : {}), ...(userId ? { user_id: userId } : {}) });

function namedUsers({ world, body }: GraphCall): NamedUser[] | undefined {
	const given: unknown = body['block_users'];
	if (!Array.isArray(given) || given.length === 0) return undefined;
	return given.map((entry: unknown) => {
		const read = (name: string): unknown => (typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined);
		const { customers } = world.network;
		const [user, userId] = [read('user'), read('user_id')];
		if (typeof user === 'string') return { input: user, customer: customers.byPhone(user.replace(/\D/g, '')) };
		return typeof userId === 'string' ? { input: userId, customer: customers.byUserId(userId) } : { input: '', customer: undefined };
	});
}

const failedUser = (input: string, message: string, details: string): object => ({
	input,
	errors: [{ message, code: 139100, error_data: { details } }],
});

/** Only whoever wrote within the last 24 hours can be blocked. */
function blockFlaw({ world }: GraphCall, number: CloudNumber, { input, customer }: NamedUser): object | undefined {
	if (!customer) return failedUser(input, '(#139100) Failed to block/unblock some users', 'The user is not on WhatsApp.');
	const chat = world.network.chats.chat(customer.id, number.phoneNumberId);
	if (serviceWindowAt(world.clock.now(), chat.lastCustomerMessageAt).open) return undefined;
	return failedUser(input, '(#139100) Failed to block/unblock some users', 'You can only block users that have messaged your business in the last 24 hours.');
}

function answer(key: 'added_users' | 'removed_users', done: NamedUser[], failures: object[]): GraphReply {
	const users = done.map(({ input, customer }) => ({ input, ...(customer && shownCustomer(customer)) }));
	const error = { message: '(#139100) Failed to block/unblock some users', type: 'OAuthException', code: 139100 };
	return json({
		messaging_product: 'whatsapp',
		block_users: { [key]: users, ...(failures.length > 0 ? { failed_users: failures } : {}) },
		...(failures.length > 0 ? { error } : {}),
	});
}

export function blockUsers(call: GraphCall, number: CloudNumber): GraphReply {
	const users = namedUsers(call);
	if (!users) return refuse(parameterError('The parameter block_users is required.'));
	const flaws = users.map((user) => blockFlaw(call, number, user));
	const done = users.filter((_, index) => flaws[index] === undefined);
	for (const { customer } of done) if (customer) blockedOf(number).add(customer.id);
	return answer('added_users', done, flaws.filter((found) => found !== undefined));
}

export function unblockUsers(call: GraphCall, number: CloudNumber): GraphReply {
	const users = namedUsers(call);
	if (!users) return refuse(parameterError('The parameter block_users is required.'));
	const done = users.filter(({ customer }) => isBlocked(number, customer));
	for (const { customer } of done) if (customer) blockedOf(number).delete(customer.id);
	const failures = users.filter((user) => !done.includes(user)).map(({ input }) => failedUser(input, '(#139100) Failed to block/unblock some users', 'The user is not blocked.'));
	return answer('removed_users', done, failures);
}

export function listBlockedUsers({ world, query, version }: GraphCall, number: CloudNumber): GraphReply {
	const customers = world.network.customers.all().filter((customer) => isBlocked(number, customer));
	const items = customers.map((customer) => ({ messaging_product: 'whatsapp', ...shownCustomer(customer) }));
	return json(cursorPage(items, query, `${world.baseUrl()}/${version}/${number.phoneNumberId}/block_users`));
}
