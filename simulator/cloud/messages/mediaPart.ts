import { z } from 'zod';
import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { MediaContent, MediaKind } from '../../whatsapp/messageContent.ts';
import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { fetchLinkedMedia, mediaRefusal } from './linkedMedia.ts';
import { CAPTION_LENGTH } from './messageLimits.ts';
import type { SendingGround } from './preparedMessage.ts';

const source = {
	id: z.union([z.string().min(1), z.number()], 'Media id must be a non-empty string.').optional(),
	link: z.url({ protocol: /^https?$/, error: 'Media link must be a valid http or https URL.' }).optional(),
};
const caption = { caption: z.string().max(CAPTION_LENGTH).optional() };

type Source = { id?: string | number | undefined; link?: string | undefined };

const eitherOne = (value: Source, refinement: z.core.ParsePayload<Source>): void => {
	const params = value.id === undefined ? { code: 131008 } : { code: 131009 };
	if ((value.id === undefined) === (value.link === undefined)) {
		const message = value.id === undefined ? "Parameter 'id' or 'link' is mandatory." : "Only one of 'id' and 'link' can be given.";
		refinement.issues.push({ code: 'custom', message, input: value, params });
	}
};

/** The object of each media kind: where the file is, and what may go with it. */
export const mediaSchemas = {
	image: z.strictObject({ ...source, ...caption }).check((payload) => eitherOne(payload.value, payload)),
	video: z.strictObject({ ...source, ...caption }).check((payload) => eitherOne(payload.value, payload)),
	audio: z.strictObject({ ...source, voice: z.boolean().optional() }).check((payload) => eitherOne(payload.value, payload)),
	document: z.strictObject({ ...source, ...caption, filename: z.string().optional() }).check((payload) => eitherOne(payload.value, payload)),
	sticker: z.strictObject(source).check((payload) => eitherOne(payload.value, payload)),
} satisfies Record<MediaKind, z.ZodType>;

export interface MediaDescription extends Source {
	caption?: string | undefined;
	filename?: string | undefined;
	voice?: boolean | undefined;
}

export interface ResolvedMedia {
	content: MediaContent;
	prepare: () => Promise<DeliveryFailure | undefined>;
}

/** Finds the file behind an id, or prepares to fetch a link; the type is checked later, as Meta does. */
export function resolveMedia(kind: MediaKind, given: MediaDescription, ground: SendingGround): Checked<ResolvedMedia> {
	const { id, link, ...rest } = given;
	const described = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
	if (id === undefined) {
		const content: MediaContent = { kind: 'media', media: kind, ...(link === undefined ? {} : { link }), ...described };
		return accepted({ content, prepare: () => fetchLinkedMedia(content, ground.network.files) });
	}
	const media = ground.media.get(String(id));
	if (media?.phoneNumberId !== ground.number.phoneNumberId) {
		return refused(whatsAppError(131009, `Media with id ${id} does not exist, has expired, or belongs to another phone number.`));
	}
	const { file } = media;
	const content: MediaContent = { kind: 'media', media: kind, fileId: file.id, mimeType: file.mimeType, ...described };
	return accepted({ content, prepare: () => Promise.resolve(mediaRefusal(kind, file.bytes, file.mimeType)) });
}
