import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { SendOperation } from '../../operation';
import { mediaFields, readMedia, type MediaSource } from './mediaFields';
import { readText } from '../../fields/readText';

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const NAMES = { source: 'mediaSource', binaryField: 'binaryField', link: 'mediaLink', id: 'mediaId' };

const voiceField: INodeProperties = {
	displayName: 'Voice Note',
	name: 'voice',
	type: 'boolean',
	default: false,
	description: 'Whether to show it as a voice note; needs OGG with Opus',
	displayOptions: { show: { mediaKind: ['audio'] } },
};

interface MediaAbilities {
	/** The kinds of files, with the limits of each. */
	kinds: Array<INodePropertyOptions & { value: MediaKind }>;
	sources: MediaSource[];
	/** Characters. */
	captionMaxLength: number;
	/** Whether audio can be shown as a voice note. */
	voice: boolean;
}

/** A file with what stands below it. */
export const createSendMedia = ({ kinds, sources, captionMaxLength, voice }: MediaAbilities): SendOperation => ({
	resource: 'message',
	option: { name: 'Send Media', value: 'sendMedia', action: 'Send media', description: 'Send a picture, video, audio, document or sticker' },
	fields: [
		{
			displayName: 'Kind',
			name: 'mediaKind',
			type: 'options',
			noDataExpression: true,
			default: 'image',
			options: kinds,
		},
		...mediaFields(NAMES, {}, sources),
		{
			displayName: 'Caption',
			name: 'caption',
			type: 'string',
			default: '',
			description: `Text under the file, at most ${captionMaxLength.toLocaleString('en-US')} characters`,
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
		...(voice ? [voiceField] : []),
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
});
