/** What a chat bubble can show, in words that belong to no provider, so that the phones look the same whoever carried the message. */
export type MessageContent =
	| TextContent
	| MediaContent
	| LocationContent
	| ContactsContent
	| ReactionContent
	| PanelContent
	| ReplyContent
	| OtherContent;

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

export interface TextContent {
	kind: 'text';
	body: string;
}

export interface MediaContent {
	kind: 'media';
	media: MediaKind;
	/** Bytes held by the simulator; a link to a foreign host has none. */
	fileId?: string;
	link?: string;
	mimeType?: string;
	caption?: string;
	filename?: string;
	voice?: boolean;
	animated?: boolean;
}

export interface LocationContent {
	kind: 'location';
	latitude: number;
	longitude: number;
	name?: string;
	address?: string;
	url?: string;
}

export interface ContactsContent {
	kind: 'contacts';
	contacts: Array<Record<string, unknown>>;
}

export interface ReactionContent {
	kind: 'reaction';
	messageId: string;
	/** Empty when the reaction is withdrawn. */
	emoji: string;
}

/** A button under a message; only `reply` sends something back to the business. */
export type PanelAction =
	| { type: 'reply'; id: string; title: string }
	| { type: 'link'; title: string; url: string }
	| { type: 'call'; title: string; phone: string }
	| { type: 'copy'; title: string; code: string }
	| { type: 'flow'; title: string; token: string }
	| { type: 'sendLocation'; title: string }
	| { type: 'shareContact'; title: string }
	| { type: 'other'; title: string };

export interface PanelMenu {
	button: string;
	sections: Array<{ title?: string; rows: Array<{ id: string; title: string; description?: string }> }>;
}

export type PanelHeader = TextContent | MediaContent | LocationContent;

export interface PanelCard {
	header?: PanelHeader;
	body?: string;
	actions: PanelAction[];
}

/** A message with parts: what WhatsApp calls interactive, or a filled template. */
export interface PanelContent {
	kind: 'panel';
	template?: { name: string; language: string; category: string };
	header?: PanelHeader;
	body?: string;
	footer?: string;
	actions: PanelAction[];
	menu?: PanelMenu;
	cards?: PanelCard[];
}

/** A customer's press on a button or a list row. */
export interface ReplyContent {
	kind: 'reply';
	source: 'button' | 'list' | 'template' | 'flow';
	id: string;
	title: string;
	description?: string;
	responseJson?: string;
}

/** Kinds that a phone shows as one grey line (orders, system notes, polls, …); `details` is the provider-shaped object. */
export interface OtherContent {
	kind: 'other';
	type: string;
	label: string;
	details: Record<string, unknown>;
}
