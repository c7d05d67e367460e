import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { Recipient } from '../../../../domain/message/outboundMessage';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { classifyGraphError } from '../../errors/classifyGraphError';
import { failureWithoutAnswer } from '../../errors/failureWithoutAnswer';
import { harmlessToRepeat } from '../../errors/harmlessToRepeat';
import { isRecord, readList, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { objectUrl } from '../objectUrl';

/** What became of one user of a call. */
export interface BlockOutcome {
	input: string;
	waId?: string;
	userId?: string;
	/** Missing where it worked. */
	problem?: ProviderFailure;
}

const written = ({ phone, userId }: Recipient) => (phone ? { user: phone } : { user_id: userId });

/**
 * Blocks users, or lets them through again. The call can work for some and fail for others, so each has an outcome of its own;
 * both lists come even beside error 139100.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/block-users
 */
export async function blockUsers(
	http: HttpPort,
	account: SendingAccount,
	users: Recipient[],
	blocked: boolean,
): Promise<Result<BlockOutcome[], ProviderFailure>> {
	const answer = await http({
		method: blocked ? 'POST' : 'DELETE',
		url: objectUrl(account, account.numberId, 'block_users'),
		body: { json: { messaging_product: 'whatsapp', block_users: users.map(written) } },
	});
	if (!answer.ok) return failed(harmlessToRepeat(failureWithoutAnswer(answer.failure)));
	const { status, body } = answer.value;
	const lists = readRecord(body, 'block_users');
	if (!lists) return failed(harmlessToRepeat(classifyGraphError(status, body)));
	const records = (key: string): JsonRecord[] => readList(lists, key).filter(isRecord);
	return success([
		...records(blocked ? 'added_users' : 'removed_users').map(readUser),
		...records('failed_users').map((user) => ({ ...readUser(user), problem: problemOf(user, status) })),
	]);
}

function readUser(user: JsonRecord): BlockOutcome {
	const waId = readText(user, 'wa_id');
	const userId = readText(user, 'user_id');
	return { input: readText(user, 'input') ?? waId ?? userId ?? '', ...(waId && { waId }), ...(userId && { userId }) };
}

/** The errors of one user are those of Graph, only in a list and without the word "error" around them. */
const problemOf = (user: JsonRecord, status: number): ProviderFailure =>
	classifyGraphError(status, { error: readList(user, 'errors').find(isRecord) ?? {} });
