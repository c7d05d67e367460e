import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { deleteMedia } from './deleteMedia';
import { downloadMedia } from './downloadMedia';
import { getMedia } from './getMedia';
import { uploadMedia } from './uploadMedia';

export const mediaResource: ListedResource = { name: 'Media', value: 'media', first: 'download' };

/** Files that WhatsApp holds. */
export const mediaOperations: CloudOperation[] = [deleteMedia, downloadMedia, getMedia, uploadMedia];
