import type { Recipient } from '../../domain/message/outboundMessage';
import { nameKey } from '../../domain/nameKey';
import { recipientKey } from './recipientKey';

const PREFIX = 'helpdesk-broadcast';

/** What a message of a broadcast carries and its receipts bring back, so that a receipt proves that it was sent although nobody could note it. It names the person by a digest. */
export const broadcastMark = (name: string, to: Recipient): string => `${PREFIX} ${recipientKey(to)} ${nameKey(name)}`;

/** Whose message of which broadcast a receipt is about; nothing where it is none. */
export function readBroadcastMark(correlation: string | undefined): { broadcast: string; recipient: string } | undefined {
	const [prefix, recipient, ...name] = (correlation ?? '').split(' ');
	return prefix === PREFIX && recipient && name.length > 0 ? { recipient, broadcast: name.join(' ') } : undefined;
}
