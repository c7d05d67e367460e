import type { InboxError } from '../../nodes/shared/domain/inbox/inboxError';

/** Why a call was not answered; `offline` where the server could not be reached at all. */
export class InboxFailure extends Error {
	constructor(readonly error: Omit<InboxError, 'code'> & { code: InboxError['code'] | 'offline' }) {
		super(error.message);
	}
}

/** Whatever was thrown, as a failure that can be shown. */
export function toFailure(error: unknown): InboxFailure {
	if (error instanceof InboxFailure) return error;
	return new InboxFailure({ code: 'offline', message: error instanceof Error ? error.message : String(error), advice: '' });
}
