import { CAPTION_MAX_LENGTH } from '../../../shared/domain/message/limits';
import { engageLabVendor } from '../../../shared/n8n/engageLabVendor';
import { createSendMedia } from '../../../shared/n8n/sending/kinds/sendMedia';
import { createSendText } from '../../../shared/n8n/sending/kinds/sendText';

/** The kinds of messages that other providers have too, with what EngageLab allows in them. */
export const sendText = createSendText({ maxLength: engageLabVendor.textMaxLength, linkPreview: true });
export const sendMedia = createSendMedia({
	kinds: [
		{ name: 'Audio', value: 'audio', description: 'AAC, AMR, MP3, MP4 or OGG (Opus), at most 16 MB' },
		{ name: 'Document', value: 'document', description: 'Any type, at most 100 MB' },
		{ name: 'Image', value: 'image', description: 'JPEG or PNG, at most 5 MB' },
		{ name: 'Sticker', value: 'sticker', description: 'WebP, at most 100 KB, or 500 KB where it is animated' },
		{ name: 'Video', value: 'video', description: 'MP4 or 3GPP, at most 16 MB' },
	],
	// EngageLab fetches files itself and documents no upload.
	sources: ['link'],
	captionMaxLength: CAPTION_MAX_LENGTH,
	voice: false,
});
