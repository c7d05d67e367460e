import type { Customer } from '../../whatsapp/customer.ts';
import type { TwilioSender } from '../accounts/twilioDirectory.ts';
import type { TwilioMessage } from '../messages/twilioMessage.ts';
import type { TwilioWorld } from '../twilioWorld.ts';
import { statusAddress } from './callbackAddresses.ts';
import type { CallbackSender } from './callbackSender.ts';
import { statusParameters } from './statusParameters.ts';

/** Tells the business how far a message has come, where it wants to know. */
export async function tellStatus(
	{ directory }: TwilioWorld,
	callbacks: CallbackSender,
	sender: TwilioSender,
	message: TwilioMessage,
	customer: Customer | undefined,
	onHeld?: () => void,
): Promise<void> {
	const address = statusAddress(directory, sender, message);
	if (address === undefined) return;
	await callbacks.send(
		{
			numberId: message.numberId,
			address,
			field: 'status',
			about: message.sid,
			parameters: statusParameters(message, sender, customer?.userId),
			authToken: directory.account(sender.accountSid)?.authToken ?? '',
		},
		onHeld,
	);
}
