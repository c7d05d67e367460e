import type { ProviderName } from './pageTypes.ts';

/** The providers as people know them, in the order of the list. */
export const PROVIDERS: Array<[ProviderName, string]> = [
	['cloud', 'WhatsApp Cloud'],
	['twilio', 'Twilio'],
	['engagelab', 'EngageLab'],
];

export const providerName = (provider: ProviderName): string => PROVIDERS.find(([each]) => each === provider)?.[1] ?? provider;
