import { createDownloadMedia } from '../../../shared/n8n/media/downloadMedia';
import type { Operation } from '../../../shared/n8n/operation';
import type { ListedResource } from '../../../shared/n8n/resourceFields';

/** Meta hands over nothing larger. */
const MAX_MEGABYTES = 100;

export const mediaResource: ListedResource = { name: 'Media', value: 'media', first: 'download' };

const download = createDownloadMedia(MAX_MEGABYTES);

/** Files of contacts, which Meta holds. */
export const mediaOperations: Operation[] = [
	{
		...download,
		fields: [
			{
				displayName:
					"EngageLab offers no download, so the file is fetched from Meta: the credential needs a Meta access token for the same WhatsApp account.",
				name: 'metaNotice',
				type: 'notice',
				default: '',
			},
			...download.fields,
		],
	},
];
