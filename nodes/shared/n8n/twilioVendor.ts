import { TWILIO_TEXT_MAX_LENGTH } from '../providers/twilio/limits';
import { createTwilioProvider } from '../providers/twilio/twilioProvider';
import { twilioAccount, type TwilioAccount } from './twilioAccount';
import type { Vendor } from './vendor';

/** WhatsApp through Twilio. */
export const twilioVendor: Vendor<TwilioAccount> = {
	provider: createTwilioProvider(),
	credential: 'twilioWhatsAppApi',
	node: 'Twilio WhatsApp',
	textMaxLength: TWILIO_TEXT_MAX_LENGTH,
	account: twilioAccount,
};
