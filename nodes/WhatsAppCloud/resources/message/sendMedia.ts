import type { SendOperation } from '../../operation';
import { mediaFields, readMedia } from './mediaFields';
import { readText } from './readText';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const NAMES = { source: 'mediaSource', binaryField: 'binaryField', link: 'mediaLink', id: 'mediaId' };

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
		...mediaFields(NAMES),
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
		const text = (name: string) => readText(context, itemIndex, name).trim() || undefined;
		return {
			kind: context.getNodeParameter('mediaKind', itemIndex) as MediaKind,
			media: await readMedia(context, itemIndex, NAMES),
			caption: text('caption'),
			fileName: text('fileName'),
			voice: context.getNodeParameter('voice', itemIndex, false) as boolean,
		};
	},
};
