import type { IExecuteFunctions } from 'n8n-workflow';

import { toE164 } from '../../domain/contact/phoneNumber';
import { inputError } from '../nodeErrors';
import type { TwilioAccount } from '../twilioAccount';

/** What sends, as the panel says; `account` is what sends by default. */
export function readSender(context: IExecuteFunctions, itemIndex: number, account: TwilioAccount): TwilioAccount {
	const chosen = (name: string): string => {
		const value: unknown = context.getNodeParameter(name, itemIndex, '', { extractValue: true });
		return typeof value === 'string' ? value.trim() : '';
	};
	const missing = (message: string, wayOut: string) => inputError(context.getNode(), itemIndex, message, wayOut);
	switch (context.getNodeParameter('sender', itemIndex, 'contacted')) {
		case 'number': {
			const number = chosen('senderNumber');
			if (!number) throw missing('No WhatsApp number is chosen to send from', "Choose one under 'WhatsApp Number'.");
			return { ...account, numberId: toE164(number) ?? number, messagingServiceId: undefined };
		}
		case 'service': {
			const messagingServiceId = chosen('senderService');
			if (!messagingServiceId) throw missing('No Messaging Service is chosen to send from', "Choose one under 'Messaging Service'.");
			return { ...account, numberId: '', messagingServiceId };
		}
		default:
			return account;
	}
}
