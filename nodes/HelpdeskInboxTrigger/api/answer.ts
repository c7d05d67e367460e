import type { IWebhookFunctions } from 'n8n-workflow';

import { INBOX_ERROR_STATUS, type InboxAnswer, type InboxError } from '../../shared/domain/inbox/inboxError';
import { InboxRefusal } from './InboxRefusal';

/** Answers a page with JSON that nobody keeps. */
export function sendAnswer(context: IWebhookFunctions, answer: InboxAnswer<unknown>): void {
	const response = context.getResponseObject();
	if (response.headersSent) return;
	if (!answer.ok && answer.error.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(answer.error.retryAfterSeconds));
	response.setHeader('cache-control', 'no-store');
	response.setHeader('x-content-type-options', 'nosniff');
	response.status(answer.ok ? 200 : INBOX_ERROR_STATUS[answer.error.code]).json(answer);
}

/** Why a call failed, as the page is told. What nobody expected goes to the log, without what was asked. */
export function errorOf(context: IWebhookFunctions, error: unknown): InboxError {
	if (error instanceof InboxRefusal) return error.error;
	const { message } = error as { message: string };
	context.logger.warn(`The inbox "${context.getNode().name}" could not answer a call: ${message}`);
	return { code: 'unavailable', message: 'Something is wrong at the desk.', advice: 'Try again. If it stays, whoever looks after this desk finds the reason in the log of n8n.' };
}
