import { createDownloadMedia } from '../../../shared/n8n/media/downloadMedia';
import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { deleteMedia } from './deleteMedia';
import { getMedia } from './getMedia';
import { uploadMedia } from './uploadMedia';

/** Meta hands over nothing larger. */
const MAX_MEGABYTES = 100;

export const mediaResource: ListedResource = { name: 'Media', value: 'media', first: 'download' };

/** Files that WhatsApp holds. */
export const mediaOperations: CloudOperation[] = [deleteMedia, createDownloadMedia(MAX_MEGABYTES), getMedia, uploadMedia];
