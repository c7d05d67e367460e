import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';

import type { FailureClass } from '../domain/message/failureClass';
import type { ProviderFailure } from '../providers/providerFailure';
import type { StoreFailure } from '../store/helpdeskStore';

/** The one place where failures become n8n's errors: what happened, for which item, and the way out. */
/** Whether what failed was certainly not done. Only then can somebody do it again without doing it twice. */
export type FailedOutcome = 'notDone' | 'unknown';

function withOutcome<Failure extends NodeApiError | NodeOperationError>(error: Failure, outcome: FailedOutcome): Failure {
	error.context.outcome = outcome;
	return error;
}

export const outcomeOf = ({ context }: NodeApiError | NodeOperationError): FailedOutcome => (context.outcome === 'notDone' ? 'notDone' : 'unknown');

const forItem = (message: string, itemIndex: number) => `${message} [item ${itemIndex}]`;

/** The message for people who see no items: on a page, in a note, in an e-mail. */
export const withoutItem = (message: string): string => message.replace(/ \[item \d+\]$/, '');

/** The user's input cannot work as it is. */
export function inputError(node: INode, itemIndex: number, message: string, wayOut: string): NodeOperationError {
	return withOutcome(new NodeOperationError(node, forItem(message, itemIndex), { itemIndex, description: wayOut }), 'notDone');
}

/** What is wrong with a message, each with the limit named. */
export function checkError(node: INode, itemIndex: number, problems: string[]): NodeOperationError {
	const [first = 'This message cannot be sent as it is', ...others] = problems;
	const wayOut = others.length > 0 ? `Also: ${others.join(' ')}` : 'Nothing was sent.';
	return inputError(node, itemIndex, first, wayOut);
}

/** The provider refused, or its answer never came. */
export function providerError(node: INode, itemIndex: number, failure: ProviderFailure): NodeApiError {
	const { message, advice, details, traceId, code, httpStatus } = failure;
	const description = [advice, details && `Details: ${details}`, traceId && `Trace id for the provider's support: ${traceId}`]
		.filter(Boolean)
		.join(' ');
	const response: JsonObject = { class: failure.class, ...(code === undefined ? {} : { code }) };
	const error = new NodeApiError(node, response, {
		message: forItem(message, itemIndex),
		description,
		itemIndex,
		...(httpStatus === undefined ? {} : { httpCode: String(httpStatus) }),
	});
	error.context.failureClass = failure.class;
	return withOutcome(error, failure.class === 'unknownOutcome' || failure.partlyDone ? 'unknown' : 'notDone');
}

/** Whether this is a provider's refusal of that class. */
export const isRefusal = (error: unknown, failureClass: FailureClass): boolean => error instanceof NodeApiError && error.context.failureClass === failureClass;

/** A list of the panel could not be loaded; there is no item yet, and the editor shows nothing but the message. */
export const listError = (node: INode, { message, advice }: ProviderFailure): NodeOperationError => new NodeOperationError(node, `${message} ${advice}`);

/** The store does not have what was asked for, or a rule of the desk stands against it. */
export function storeError(node: INode, itemIndex: number, failure: StoreFailure): NodeOperationError {
	if (failure.kind === 'refused') return inputError(node, itemIndex, failure.message, failure.advice);
	return inputError(
		node,
		itemIndex,
		`The store has no ${failure.what} with the ID ${failure.id}`,
		"Check that the ID comes from 'Helpdesk Conversation', and that this node uses the same store credential.",
	);
}

/** n8n wants its own kinds of error; one that is one already goes on as it is. */
export function asNodeError(node: INode, itemIndex: number, error: unknown): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	const { message, advice } = error as { message: string; advice?: string };
	return withOutcome(inputError(node, itemIndex, message, advice ?? 'Run the workflow again; if it stays, look into the log of n8n.'), 'unknown');
}
