import type { ChannelSettings } from './channelSettings';

/** A business number as the desk knows it. */
export interface Channel {
	/** `<provider>:<the provider's id of the number>`. */
	id: string;
	provider: string;
	/** E.164 with `+`. */
	phone?: string;
	/** The business account that the number belongs to. */
	account?: string;
	/** ISO 8601; missing where nobody has configured it and the defaults hold. */
	configuredAt?: string;
	/** The id under which the number goes on, where it has moved to another provider. */
	movedTo?: string;
	settings: ChannelSettings;
}
