import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { toE164 } from '../domain/contact/phoneNumber';
import type { SendingAccount } from '../providers/provider';
import { credentialText } from './credentialText';

/** How the channels of EngageLab numbers are named in the message shape. */
export const ENGAGELAB_CHANNEL_PREFIX = 'engagelab:';

const BASE_URL = 'https://wa.api.engagelab.cc';
const META_BASE_URL = 'https://graph.facebook.com/v25.0';

const urlOf = (written: unknown, usual: string): string => credentialText(written).replace(/\/+$/, '') || usual;

/** The business number of the credential, in E.164 where it is a number at all. */
export function ownNumber(credential: ICredentialDataDecryptedObject): string {
	const written = credentialText(credential.businessNumber);
	return toE164(written) ?? written;
}

/** The number a message leaves from: the one the contact wrote to, else the credential's. Files are Meta's, where there is a token for it. */
export function engageLabAccount(credential: ICredentialDataDecryptedObject, channelId?: string): SendingAccount {
	const named = channelId?.startsWith(ENGAGELAB_CHANNEL_PREFIX) ? toE164(channelId.slice(ENGAGELAB_CHANNEL_PREFIX.length)) : undefined;
	return {
		numberId: named ?? ownNumber(credential),
		baseUrl: urlOf(credential.baseUrl, BASE_URL),
		...(hasMetaToken(credential) && { mediaBaseUrl: urlOf(credential.metaBaseUrl, META_BASE_URL) }),
	};
}

/** Whether files of contacts can be fetched. */
export const hasMetaToken = ({ metaToken }: ICredentialDataDecryptedObject): boolean => credentialText(metaToken) !== '';

/** What callbacks are checked with; several, separated by commas, allow a change without a gap. */
export const callbackSecrets = (credential: ICredentialDataDecryptedObject): string[] =>
	credentialText(credential.callbackSecrets)
		.split(',')
		.map((secret) => secret.trim())
		.filter((secret) => secret !== '');
