import type { InboxError, InboxErrorCode } from '../../shared/domain/inbox/inboxError';
import type { StoreFailure, StoreResult } from '../../shared/store/helpdeskStore';

/** Why a call is not answered. Thrown on the way, and made an answer in one place. */
export class InboxRefusal extends Error {
	readonly error: InboxError;

	constructor(code: InboxErrorCode, message: string, advice: string, retryAfterSeconds?: number) {
		super(message);
		this.error = { code, message, advice, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
	}
}

export const badRequest = (message: string): InboxRefusal => new InboxRefusal('badRequest', message, 'Reload the page; if it stays, tell whoever looks after this desk.');

export const signedOut = (): InboxRefusal => new InboxRefusal('signedOut', 'You are no longer signed in.', 'Sign in again.');

/** The same for what is not there and for what the agent may not see, so that nobody finds out which. */
export const notFound = (what: string): InboxRefusal => new InboxRefusal('notFound', `There is no such ${what}, or you may not see it.`, 'Go back to the list.');

export const notAllowed = (): InboxRefusal => new InboxRefusal('notAllowed', 'Your role on this number does not allow it.', 'Ask an administrator of the desk for a higher role there.');

/** What the store answered, or the refusal that it means. */
export function valueOf<T>(result: StoreResult<T>): T {
	if (result.ok) return result.value;
	throw refusalOf(result.failure);
}

const refusalOf = (failure: StoreFailure): InboxRefusal => (failure.kind === 'notFound' ? notFound(failure.what) : new InboxRefusal('refused', failure.message, failure.advice));
