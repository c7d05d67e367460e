import type { OutboundMessage } from '../../shared/domain/message/outboundMessage';
import { CAPTION_MAX_LENGTH } from '../../shared/domain/message/limits';
import { createSendMedia } from '../../shared/n8n/sending/kinds/sendMedia';
import type { ReplyKind } from '../replyKind';

const sendMedia = createSendMedia({
	kinds: [
		{ name: 'Audio', value: 'audio', description: 'AAC, AMR, MP3 or OGG (Opus), at most 16 MB' },
		{ name: 'Document', value: 'document', description: 'PDF, text and Office files, at most 100 MB (Twilio: 16 MB)' },
		{ name: 'Image', value: 'image', description: 'JPEG or PNG, at most 5 MB' },
		{ name: 'Sticker', value: 'sticker', description: 'WebP, at most 100 KB' },
		{ name: 'Video', value: 'video', description: 'MP4, at most 16 MB' },
	],
	sources: ['binary', 'link'],
	captionMaxLength: CAPTION_MAX_LENGTH,
	voice: true,
});

export const file: ReplyKind = {
	option: { name: 'File', value: 'file', description: 'A picture, video, audio, document or sticker. EngageLab takes links only.' },
	fields: sendMedia.fields,
	compose: async ({ context, itemIndex, incoming }) => [(await sendMedia.compose(context, itemIndex, incoming)) as OutboundMessage],
};
