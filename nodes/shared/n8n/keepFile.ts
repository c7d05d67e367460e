import { Readable } from 'node:stream';

import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import type { FetchedMedia } from '../providers/fetchedMedia';

/** Pours a download into n8n's store for binary data as it comes, so that a large file is never in memory as a whole. */
export const keepFile = async (
	context: { helpers: Pick<IExecuteFunctions['helpers'], 'prepareBinaryData'> },
	{ content, mimeType }: FetchedMedia,
	fileName: string,
): Promise<IBinaryData> => await context.helpers.prepareBinaryData(Readable.from(content, { objectMode: false }), fileName, mimeType);
