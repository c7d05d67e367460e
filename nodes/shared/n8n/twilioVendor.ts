import { createTwilioProvider } from '../providers/twilio/twilioProvider';
import { twilioAccount, type TwilioAccount } from './twilioAccount';
import type { Vendor } from './vendor';

/** WhatsApp through Twilio. */
export const twilioVendor: Vendor<TwilioAccount> = {
	provider: createTwilioProvider(),
	credential: 'twilioWhatsAppApi',
	node: 'Twilio WhatsApp',
	account: twilioAccount,
};
