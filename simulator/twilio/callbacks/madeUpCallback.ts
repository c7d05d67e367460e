import type { TwilioDirectory, TwilioSender } from '../accounts/twilioDirectory.ts';
import { inboundAddress, statusAddress } from './callbackAddresses.ts';
import type { Callback } from './callbackOffice.ts';

/** A form of a person's own making, for what nothing here brings about: with `MessageStatus` a receipt, else a message. */
export function madeUpCallback(directory: TwilioDirectory, sender: TwilioSender, given: Record<string, unknown>): Callback {
	const { numberId, accountSid, phone } = sender;
	const words = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
	const parameters = { AccountSid: accountSid, ApiVersion: '2010-04-01', ...words };
	const about = words['MessageSid'] ?? '';
	const common = { numberId, about, authToken: directory.account(accountSid)?.authToken ?? '' };
	if ('MessageStatus' in words) return { ...common, address: statusAddress(directory, sender, {}), field: 'status', parameters: { From: `whatsapp:${phone}`, ...parameters } };
	return { ...common, ...inboundAddress(directory, sender), field: 'message', parameters: { To: `whatsapp:${phone}`, SmsStatus: 'received', ...parameters } };
}
