import { createDownloadMedia } from '../../../shared/n8n/media/downloadMedia';
import type { ListedResource } from '../../../shared/n8n/resourceFields';
import { TWILIO_INBOUND_MEDIA_MAX_BYTES } from '../../../shared/providers/twilio/limits';
import type { TwilioOperation } from '../../operation';
import { deleteMedia } from './deleteMedia';
import { getManyMedia } from './getManyMedia';

export const mediaResource: ListedResource = { name: 'Media', value: 'media', first: 'download' };

/** Files that Twilio holds. */
export const mediaOperations: TwilioOperation[] = [createDownloadMedia(TWILIO_INBOUND_MEDIA_MAX_BYTES / 1024 / 1024), deleteMedia, getManyMedia];
