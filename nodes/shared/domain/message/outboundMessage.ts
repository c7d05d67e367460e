/** What the desk can send; each provider renders it its own way or says that it cannot. */
export type OutboundMessage =
	| { kind: 'text'; text: string; previewUrl?: boolean }
	| { kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'; media: OutboundMedia; caption?: string; fileName?: string; voice?: boolean }
	| { kind: 'buttons'; text: string; header?: string; footer?: string; buttons: Array<{ id: string; title: string }> }
	| { kind: 'list'; text: string; header?: string; footer?: string; buttonText: string; sections: ListSection[] }
	| { kind: 'template'; name: string; language: string; parameters: TemplateParameters }
	| { kind: 'reaction'; messageId: string; emoji: string };

export type OutboundKind = OutboundMessage['kind'];

export interface ListSection {
	title?: string;
	rows: Array<{ id: string; title: string; description?: string }>;
}

/** A link that the provider fetches, a file that it already holds, or bytes to upload first. */
export type OutboundMedia =
	| { source: 'link'; link: string }
	| { source: 'id'; id: string }
	| { source: 'bytes'; bytes: Buffer; mimeType: string; fileName?: string };

export interface TemplateParameters {
	header?:
		| { kind: 'text'; text: string; name?: string }
		| { kind: 'image' | 'video' | 'document'; media: Exclude<OutboundMedia, { source: 'bytes' }>; fileName?: string };
	/** In the order of {{1}}, {{2}} …, or each with the name of its variable. */
	body: Array<{ text: string; name?: string }>;
	/** `index` counts all buttons of the template from 0. */
	buttons: Array<{ index: number; kind: 'quickReply' | 'url' | 'copyCode'; value: string }>;
}

/** Whom a message goes to: a phone (E.164 with `+`) or a business-scoped user id. The phone wins where both are known. */
export interface Recipient {
	phone?: string;
	userId?: string;
}

export interface Outbound {
	to: Recipient;
	message: OutboundMessage;
	/** The provider's id of the message to quote. */
	replyTo?: string;
	/** Comes back in every receipt of this message. */
	correlation?: string;
}
