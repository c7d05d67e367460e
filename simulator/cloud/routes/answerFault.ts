import type { FaultBox } from '../faults.ts';
import { whatsAppError } from '../graph/graphError.ts';
import { refuse, type GraphReply } from '../graph/graphReply.ts';

/** Answers in place of the Graph API when a refusal was ordered for the number; nothing is sent then. */
export function answerFault(faults: FaultBox, phoneNumberId: string): GraphReply | undefined {
	const throttle = faults.take(phoneNumberId, '429');
	if (throttle) {
		const code = throttle.code ?? 130429;
		const details =
			code === 131056
				? 'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time'
				: 'Message failed to send because there were too many messages sent from this phone number in a short period of time';
		return refuse(whatsAppError(code, details, throttle.status ?? 429));
	}
	const breakdown = faults.take(phoneNumberId, '5xx');
	if (breakdown) {
		const status = breakdown.status ?? 500;
		return refuse(whatsAppError(breakdown.code ?? (status === 503 ? 131016 : 131000), 'Message failed to send due to an unknown error.', status));
	}
	return undefined;
}
