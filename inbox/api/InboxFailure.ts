import type { InboxError } from '../../nodes/shared/domain/inbox/inboxError';

/** Why a call was not answered; `offline` where the server could not be reached at all. */
export class InboxFailure extends Error {
	readonly error: Omit<InboxError, 'code'> & { code: InboxError['code'] | 'offline' };

	constructor(error: InboxFailure['error']) {
		super(error.message);
		this.error = error;
	}
}

/** Whatever was thrown, as a failure that can be shown. */
export function toFailure(error: unknown): InboxFailure {
	if (error instanceof InboxFailure) return error;
	return new InboxFailure({ code: 'offline', message: error instanceof Error ? error.message : String(error), advice: '' });
}
