import type { OutboundMedia } from '../../../shared/domain/message/outboundMessage';
import type { SendOperation } from '../../operation';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

export const sendMedia: SendOperation = {
	resource: 'message',
	option: { name: 'Send Media', value: 'sendMedia', action: 'Send media', description: 'Send a picture, video, audio, document or sticker' },
	fields: [
		{
			displayName: 'Kind',
			name: 'mediaKind',
			type: 'options',
			noDataExpression: true,
			default: 'image',
			options: [
				{ name: 'Audio', value: 'audio', description: 'AAC, AMR, MP3 or OGG (Opus), at most 16 MB' },
				{ name: 'Document', value: 'document', description: 'PDF, text and Office files, at most 100 MB' },
				{ name: 'Image', value: 'image', description: 'JPEG or PNG, at most 5 MB' },
				{ name: 'Sticker', value: 'sticker', description: 'WebP, at most 500 KB' },
				{ name: 'Video', value: 'video', description: 'MP4 or 3GPP, at most 16 MB' },
			],
		},
		{
			displayName: 'Source',
			name: 'mediaSource',
			type: 'options',
			noDataExpression: true,
			default: 'binary',
			options: [
				{ name: 'Binary File', value: 'binary', description: 'A file that an earlier node of the workflow made' },
				{ name: 'Link', value: 'link', description: 'A public address from which WhatsApp fetches the file' },
				{ name: 'Media ID', value: 'id', description: 'A file that was uploaded to WhatsApp before' },
			],
		},
		{
			displayName: 'Input Binary Field',
			name: 'binaryField',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input field that holds the file',
			displayOptions: { show: { mediaSource: ['binary'] } },
		},
		{
			displayName: 'Link',
			name: 'mediaLink',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/manual.pdf',
			displayOptions: { show: { mediaSource: ['link'] } },
		},
		{
			displayName: 'Media ID',
			name: 'mediaId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1037543291543636',
			displayOptions: { show: { mediaSource: ['id'] } },
		},
		{
			displayName: 'Caption',
			name: 'caption',
			type: 'string',
			default: '',
			description: 'Text under the file, at most 1,024 characters',
			displayOptions: { show: { mediaKind: ['image', 'video', 'document'] } },
		},
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			placeholder: 'e.g. invoice.pdf',
			description: 'What the contact sees. By default the name of the binary file.',
			displayOptions: { show: { mediaKind: ['document'] } },
		},
		{
			displayName: 'Voice Note',
			name: 'voice',
			type: 'boolean',
			default: false,
			description: 'Whether to show it as a voice note; needs OGG with Opus',
			displayOptions: { show: { mediaKind: ['audio'] } },
		},
	],
	compose: async (context, itemIndex) => {
		const text = (name: string) => (context.getNodeParameter(name, itemIndex, '') as string).trim() || undefined;
		const kind = context.getNodeParameter('mediaKind', itemIndex) as MediaKind;
		const media = await readMedia();
		return {
			kind,
			media,
			caption: text('caption'),
			fileName: text('fileName') ?? (media.source === 'bytes' ? media.fileName : undefined),
			voice: context.getNodeParameter('voice', itemIndex, false) as boolean,
		};

		async function readMedia(): Promise<OutboundMedia> {
			const source = context.getNodeParameter('mediaSource', itemIndex) as 'binary' | 'link' | 'id';
			if (source === 'link') return { source: 'link', link: text('mediaLink') ?? '' };
			if (source === 'id') return { source: 'id', id: text('mediaId') ?? '' };
			const field = context.getNodeParameter('binaryField', itemIndex) as string;
			const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, field);
			return { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, field), mimeType, fileName };
		}
	},
};
