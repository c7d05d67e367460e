import type { Choice } from './choice';
import type { ContactCard } from './contactCard';
import type { TemplateParameters } from './templateParameters';

/** A link that the provider fetches, a file that it already holds, or bytes to upload first. */
export type OutboundMedia =
	| { source: 'link'; link: string }
	| { source: 'id'; id: string }
	| { source: 'bytes'; bytes: Buffer; mimeType: string; fileName?: string };

/** A bold line, or a file, above the text of a message with buttons. */
export type MessageHeader<Media = OutboundMedia> = string | { kind: 'image' | 'video' | 'document'; media: Media; fileName?: string };

export interface ReplyButton {
	/** What comes back when it is pressed. */
	id: string;
	title: string;
}

export interface LinkButton {
	title: string;
	url: string;
}

export interface ListSection {
	title?: string;
	rows: Array<{ id: string; title: string; description?: string }>;
}

export interface ProductSection {
	title?: string;
	/** The shop's own ids of the products, as they stand in the catalog. */
	productIds: string[];
}

/** A form (WhatsApp Flow) that opens inside WhatsApp. */
export interface FlowMessage {
	kind: 'flow';
	text: string;
	header?: string;
	footer?: string;
	buttonText: string;
	flow: { by: 'id' | 'name'; value: string };
	/** Comes back with the answers. */
	token?: string;
	/** Where the form starts and what it is filled with; without it the form asks its own server. */
	start: { by: 'screen'; screen?: string; data?: Record<string, unknown> } | { by: 'server' };
	draft?: boolean;
}

export interface CarouselCard<Media = OutboundMedia> {
	header: { kind: 'image' | 'video'; media: Media };
	text?: string;
	/** One link, or buttons to answer with. */
	action: { link: LinkButton } | { replies: ReplyButton[] };
}

/** What the desk can send; each provider renders it its own way or says that it cannot. */
export type OutboundMessage<Media = OutboundMedia> =
	/** `offers`: what stands numbered in the text, because the provider has no buttons. */
	| { kind: 'text'; text: string; previewUrl?: boolean; offers?: Choice[] }
	| { kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'; media: Media; caption?: string; fileName?: string; voice?: boolean }
	| { kind: 'location'; latitude: number; longitude: number; name?: string; address?: string }
	| { kind: 'contacts'; contacts: ContactCard[] }
	| { kind: 'buttons'; text: string; header?: MessageHeader<Media>; footer?: string; buttons: ReplyButton[] }
	| { kind: 'list'; text: string; header?: string; footer?: string; buttonText: string; sections: ListSection[] }
	| { kind: 'linkButton'; text: string; header?: MessageHeader<Media>; footer?: string; button: LinkButton }
	| { kind: 'locationRequest'; text: string }
	| { kind: 'contactRequest'; text: string }
	| FlowMessage
	| { kind: 'product'; text?: string; footer?: string; catalogId: string; productId: string }
	| { kind: 'productList'; text: string; header: string; footer?: string; catalogId: string; sections: ProductSection[] }
	| { kind: 'catalog'; text: string; footer?: string; thumbnailProductId?: string }
	| { kind: 'carousel'; text: string; cards: Array<CarouselCard<Media>> }
	// `title` is what people call it, where the provider knows it by an id.
	| { kind: 'template'; name: string; title?: string; language: string; parameters: TemplateParameters<Media>; ttlSeconds?: number }
	| { kind: 'reaction'; messageId: string; emoji: string };

export type OutboundKind = OutboundMessage['kind'];

/** Whom a message goes to: a phone (E.164 with `+`) or a business-scoped user id. The phone wins where both are known. */
export interface Recipient {
	phone?: string;
	userId?: string;
}

export interface Outbound<Media = OutboundMedia> {
	to: Recipient;
	message: OutboundMessage<Media>;
	/** The provider's id of the message to quote. */
	replyTo?: string;
	/** Comes back in every receipt of this message. */
	correlation?: string;
	/** For vendors that keep a message until its time and drop one that waited too long; the others object to it in `check`. */
	delivery?: Delivery;
}

export interface Delivery {
	/** ISO 8601. */
	sendAt?: string;
	/** How long the vendor may hold the message back before it gives up. */
	validitySeconds?: number;
}
