import { failed } from '../../domain/result';
import type { Provider } from '../provider';
import { notOffered } from './errors/otherFailures';
import { fetchMediaFrom, type MetaDownload } from './fetchMedia';
import { checkOutbound } from './sending/checkOutbound';
import { sendMessage } from './sending/sendMessage';
import { verifySignature } from './signature/verifySignature';
import { getTemplate } from './templates/getTemplate';
import { listTemplates } from './templates/listTemplates';
import { templateAuthor } from './templates/templateAuthor';
import { parseCallback } from './webhook/parseCallback';

const NO_READ_RECEIPTS = notOffered('EngageLab documents no way to mark a message as read.', 'Leave it out; the contact sees no blue ticks.');
const NO_UPLOADS = notOffered('EngageLab documents no upload of files.', 'Send the file by a link instead.');

/** EngageLab's WhatsApp gateway. It keeps no state, so one may serve every number. `meta` fetches files of contacts from Meta. */
export const createEngageLabProvider = (meta: MetaDownload): Provider => ({
	name: 'engagelab',
	verify: verifySignature,
	parse: (body) => parseCallback(body),
	check: checkOutbound,
	send: sendMessage,
	markRead: () => Promise.resolve(failed(NO_READ_RECEIPTS)),
	uploadMedia: () => Promise.resolve(failed(NO_UPLOADS)),
	fetchMedia: fetchMediaFrom(meta),
	getTemplate,
	listTemplates,
	templates: templateAuthor,
});
