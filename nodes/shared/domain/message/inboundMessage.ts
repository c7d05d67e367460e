/** What a contact can send. `reply` is a press on a button or a choice from a list; `unsupported` keeps what WhatsApp would not hand over. */
export const MESSAGE_KINDS = [
	'text',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'location',
	'contacts',
	'reaction',
	'reply',
	'order',
	'edit',
	'revoke',
	'welcome',
	'unsupported',
] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MediaRef {
	/** The provider's id of the file. */
	id?: string;
	/** Where the provider serves it; short-lived and behind the provider's credentials. */
	url?: string;
	/** Without parameters, e.g. `audio/ogg`. */
	mimeType?: string;
	/** Hex digest as far as the provider tells it. */
	sha256?: string;
	fileName?: string;
	caption?: string;
	voice?: boolean;
	animated?: boolean;
	/** Set when WhatsApp could not hand over the file. */
	unavailable?: { code?: number; reason: string };
}

export interface SharedContact {
	name: string;
	phones: Array<{ phone?: string; waId?: string; type?: string }>;
	emails: string[];
	organisation?: string;
	/** True when the contact answered a request for the own phone number. */
	requested?: boolean;
}

export interface InboundMessage {
	/** The provider's id of the message. */
	id: string;
	kind: MessageKind;
	/** What can be read: the text, the caption, the title of the pressed button, the emoji of a reaction. */
	text?: string;
	/** ISO 8601, from the provider's clock; missing when the provider's value was not a time. */
	sentAt?: string;
	media?: MediaRef;
	location?: { latitude: number; longitude: number; name?: string; address?: string; url?: string };
	contacts?: SharedContact[];
	/** The button, list row or form that the contact answered with. */
	reply?: {
		type: 'button' | 'list' | 'template' | 'form' | 'address' | 'callPermission' | 'other';
		id?: string;
		title?: string;
		description?: string;
		/** The answers of a form (WhatsApp Flow). */
		data?: Record<string, unknown>;
	};
	/** An empty emoji withdraws the reaction. */
	reaction?: { messageId: string; emoji: string };
	order?: {
		catalogId?: string;
		items: Array<{ productId: string; quantity?: number; price?: number; currency?: string }>;
	};
	/** The message that was edited or deleted, with its new text. */
	change?: { messageId: string; text?: string };
	/** The message that this one quotes, and whether it was forwarded. */
	context?: {
		messageId?: string;
		from?: string;
		forwarded?: boolean;
		frequentlyForwarded?: boolean;
		product?: { catalogId?: string; productId?: string };
	};
	/** The ad or post that the contact came from. */
	referral?: {
		sourceType?: string;
		sourceId?: string;
		sourceUrl?: string;
		headline?: string;
		body?: string;
		clickId?: string;
		mediaUrl?: string;
	};
	groupId?: string;
	/** Why there is nothing to show. */
	unsupported?: { type?: string; code?: number; reason?: string };
	quarantined?: boolean;
}
