import type { Provider } from '../provider';
import { fetchMedia } from './account/media/fetchMedia';
import { getTemplate } from './account/templates/getTemplate';
import { listTemplates } from './account/templates/listTemplates';
import { templateAuthor } from './account/templates/templateAuthor';
import { checkOutbound } from './sending/checkOutbound';
import { markRead } from './sending/markRead';
import { sendMessage } from './sending/sendMessage';
import { uploadMedia } from './sending/uploadMedia';
import { verifySignature } from './verifySignature';
import { parseWebhook } from './webhook/parseWebhook';

/** Meta's own WhatsApp Cloud API. It keeps no state, so one may serve every number. */
export const createCloudProvider = (): Provider => ({
	name: 'cloud',
	verify: verifySignature,
	parse: parseWebhook,
	check: checkOutbound,
	send: sendMessage,
	markRead,
	uploadMedia,
	fetchMedia,
	getTemplate,
	listTemplates,
	templates: templateAuthor,
});
