import type { SenderProfile, SenderWebhooks } from './readSender';

/** What Twilio shows beside a website or an e-mail address of ours. */
const LABELS = { website: 'Website', email: 'Email' } as const;

const METHOD = 'POST';

/** A profile as Twilio takes it; only what is given. */
export const writeProfile = ({ logoUrl, websites, emails, ...rest }: SenderProfile): Record<string, unknown> => ({
	...rest,
	...(logoUrl !== undefined && { logo_url: logoUrl }),
	...(websites && { websites: websites.map((website) => ({ website, label: LABELS.website })) }),
	...(emails && { emails: emails.map((email) => ({ email, label: LABELS.email })) }),
});

/** The addresses of a sender as Twilio takes them; only what is given. */
export const writeWebhooks = ({ callbackUrl, fallbackUrl, statusCallbackUrl }: SenderWebhooks): Record<string, unknown> => ({
	...(callbackUrl !== undefined && { callback_url: callbackUrl, callback_method: METHOD }),
	...(fallbackUrl !== undefined && { fallback_url: fallbackUrl, fallback_method: METHOD }),
	...(statusCallbackUrl !== undefined && { status_callback_url: statusCallbackUrl, status_callback_method: METHOD }),
});
