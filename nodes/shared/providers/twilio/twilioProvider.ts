import type { Provider } from '../provider';
import { fetchMedia } from './account/media/fetchMedia';
import { getTemplate } from './account/templates/getTemplate';
import { listTemplates } from './account/templates/listTemplates';
import { templateAuthor } from './account/templates/templateAuthor';
import { checkOutbound } from './sending/checkOutbound';
import { markRead } from './sending/markRead';
import { refuseUpload } from './sending/refuseUpload';
import { sendMessage } from './sending/sendMessage';
import { verifySignature } from './verifySignature';
import { parseCallback } from './webhook/parseCallback';
import type { ParseOptions } from './webhook/parseMessage';

/** WhatsApp over Twilio. It keeps no state, so one may serve every number. */
export const createTwilioProvider = (options: ParseOptions = {}): Provider => ({
	name: 'twilio',
	verify: verifySignature,
	parse: (body) => parseCallback(body, options),
	check: checkOutbound,
	send: sendMessage,
	markRead,
	uploadMedia: refuseUpload,
	fetchMedia,
	getTemplate,
	listTemplates,
	templates: templateAuthor,
});
