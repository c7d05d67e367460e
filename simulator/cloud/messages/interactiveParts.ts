import { z } from 'zod';
import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { PanelHeader } from '../../whatsapp/messageContent.ts';
import { accepted, type Checked } from '../graph/graphReply.ts';
import { mediaSchemas, resolveMedia } from './mediaPart.ts';
import { FOOTER_LENGTH, HEADER_LENGTH, INTERACTIVE_BODY_LENGTH } from './messageLimits.ts';
import type { SendingGround } from './preparedMessage.ts';
import { sizedText } from './sizedText.ts';

export const textHeader = z.strictObject({ type: z.literal('text', 'Header type must be text.'), text: sizedText('Header text', HEADER_LENGTH) });

export const anyHeader = z.discriminatedUnion(
	'type',
	[
		textHeader,
		z.strictObject({ type: z.literal('image'), image: mediaSchemas.image }),
		z.strictObject({ type: z.literal('video'), video: mediaSchemas.video }),
		z.strictObject({ type: z.literal('document'), document: mediaSchemas.document }),
	],
	'Header type must be one of text, image, video, document.',
);

export const bodyText = (most = INTERACTIVE_BODY_LENGTH): z.ZodObject<{ text: z.ZodString }> =>
	z.strictObject({ text: sizedText('Body text', most) });
export const footerText = z.strictObject({ text: sizedText('Footer text', FOOTER_LENGTH) });

export interface ResolvedHeader {
	header?: PanelHeader;
	prepare?: () => Promise<DeliveryFailure | undefined>;
}

/** Brings a checked header into the form that the phone shows, with its picture or file. */
export function resolveHeader(header: z.output<typeof anyHeader> | undefined, ground: SendingGround): Checked<ResolvedHeader> {
	if (header === undefined) return accepted({});
	if (header.type === 'text') return accepted({ header: { kind: 'text', body: header.text } });
	const media =
		header.type === 'image'
			? resolveMedia('image', header.image, ground)
			: header.type === 'video'
				? resolveMedia('video', header.video, ground)
				: resolveMedia('document', header.document, ground);
	return media.ok ? accepted({ header: media.value.content, prepare: media.value.prepare }) : media;
}

/** True when a list names something twice. */
export const hasTwins = (values: string[]): boolean => new Set(values).size < values.length;
