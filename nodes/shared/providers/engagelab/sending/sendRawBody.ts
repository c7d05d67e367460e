import type { Recipient } from '../../../domain/message/outboundMessage';
import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { Accepted, SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord } from '../../reading/readJson';
import { notOffered } from '../errors/otherFailures';
import { checkRecipient } from './checkRecipient';
import { postMessage } from './postMessage';

interface RawMessage {
	to: Recipient;
	/** As it goes out, e.g. `{ "type": "interactive", "interactive": { … } }`. */
	body: Record<string, unknown>;
	correlation?: string;
}

/** What is wrong with a body that is passed on unread: all that can be said is whether it names a type and holds its content. */
export function checkRawBody({ to, body }: RawMessage): string[] {
	const { type } = body;
	const hasContent = typeof type === 'string' && (isRecord(body[type]) || Array.isArray(body[type]));
	return [
		...checkRecipient(to),
		...(typeof type === 'string' && type !== '' ? [] : ['The body has no type. It begins like this: { "type": "interactive", "interactive": { … } }.']),
		...(typeof type === 'string' && type !== '' && !hasContent ? [`The body is of the type "${type}" but holds nothing under "${type}". Put the content there.`] : []),
	];
}

/** Sends a body of the user's own making, for what EngageLab's gateway passes on to WhatsApp without documenting it. */
export async function sendRawBody(http: HttpPort, account: SendingAccount, message: RawMessage): Promise<Result<Accepted, ProviderFailure>> {
	const problems = checkRawBody(message);
	if (problems.length > 0) return failed(notOffered(problems.join(' '), 'Correct the body; nothing was sent.'));
	const { type } = message.body;
	return await postMessage(http, account, { ...message, body: { ...message.body, type: String(type) } });
}
