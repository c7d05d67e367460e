import type { ProviderFailure } from '../providerFailure';

/** Said of every file of a contact as long as Meta may not be asked for it. */
export const notRetrievable: ProviderFailure = {
	class: 'media',
	message: 'The file of the contact cannot be fetched: EngageLab documents no way to get it.',
	advice: 'Put a Meta access token for the WhatsApp account into the EngageLab WhatsApp credential, or ask the contact for the file on another way.',
	retryable: false,
};
