import type { OutboundMedia, ProductSection } from './outboundMessage';

/** A value for {{1}}, {{2}} …, or for the variable of that name. */
export interface TemplateVariable {
	text: string;
	name?: string;
}

export type TemplateHeader<Media = OutboundMedia> =
	| ({ kind: 'text' } & TemplateVariable)
	| { kind: 'image' | 'video' | 'document'; media: Media; fileName?: string }
	| { kind: 'location'; latitude: number; longitude: number; name: string; address: string }
	| { kind: 'product'; catalogId: string; productId: string };

/** `index` counts all buttons of the template, or of the card, from 0. */
export type TemplateButton = { index: number } & (
	| { kind: 'quickReply' | 'url' | 'copyCode'; value: string }
	| { kind: 'flow'; token?: string; data?: Record<string, unknown> }
	| { kind: 'catalog'; thumbnailProductId?: string }
	| { kind: 'products'; thumbnailProductId: string; sections: ProductSection[] }
);

export interface TemplateCard<Media = OutboundMedia> {
	header?: Extract<TemplateHeader<Media>, { kind: 'image' | 'video' | 'document' | 'product' }>;
	body: TemplateVariable[];
	buttons: TemplateButton[];
}

/** What is filled into an approved template. */
export interface TemplateParameters<Media = OutboundMedia> {
	header?: TemplateHeader<Media>;
	/** In the order of {{1}}, {{2}} …, or each with the name of its variable. */
	body: TemplateVariable[];
	buttons: TemplateButton[];
	/** Milliseconds since 1970 at which a limited-time offer ends. */
	offerEndsAt?: number;
	cards?: Array<TemplateCard<Media>>;
	/** The code of an authentication template, which fills its text and its button. */
	code?: string;
}
