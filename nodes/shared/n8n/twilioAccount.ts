import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { toE164 } from '../domain/contact/phoneNumber';
import type { SendingAccount } from '../providers/provider';
import { twilioBaseUrl } from '../providers/twilio/twilioBaseUrl';
import { credentialText } from './credentialText';

/** How the channels of Twilio numbers are named in the message shape. */
export const TWILIO_CHANNEL_PREFIX = 'twilio:';

/** A WhatsApp number at Twilio, or a Messaging Service with such numbers, or both. */
export interface TwilioAccount extends SendingAccount {
	/** The account SID. */
	businessAccountId: string;
}

/** The number of the channel, else the credential's; empty where only a Messaging Service sends. */
export function twilioAccount(credential: ICredentialDataDecryptedObject, channelId?: string): TwilioAccount {
	const written = credentialText(credential.phoneNumber);
	return {
		numberId: channelId?.startsWith(TWILIO_CHANNEL_PREFIX) ? channelId.slice(TWILIO_CHANNEL_PREFIX.length) : (toE164(written) ?? written),
		baseUrl: twilioBaseUrl({
			baseUrl: credentialText(credential.baseUrl),
			edge: credentialText(credential.edge),
			region: credentialText(credential.region),
		}),
		businessAccountId: credentialText(credential.accountSid),
		messagingServiceId: credentialText(credential.messagingServiceSid) || undefined,
	};
}

/** The auth tokens that webhooks are checked with; several, separated by commas, allow a change without a gap. */
export const twilioAuthTokens = (credential: ICredentialDataDecryptedObject): string[] =>
	credentialText(credential.authTokens)
		.split(',')
		.map((token) => token.trim())
		.filter((token) => token !== '');
