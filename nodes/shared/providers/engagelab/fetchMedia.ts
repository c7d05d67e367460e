import { failed } from '../../domain/result';
import type { Provider } from '../provider';
import { notRetrievable } from './notRetrievable';

/** How Meta hands over a file, as a function: one provider does not know another, so it is given from outside. */
export type MetaDownload = Provider['fetchMedia'];

/** EngageLab passes on only Meta's id of a file, so Meta itself is asked for it, where the account has a token for that. */
export const fetchMediaFrom =
	(meta: MetaDownload): Provider['fetchMedia'] =>
	async (http, files, account, mediaId, maxBytes) => {
		if (!account.mediaBaseUrl) return failed(notRetrievable);
		return await meta(http, files, { ...account, baseUrl: account.mediaBaseUrl }, mediaId, maxBytes);
	};
