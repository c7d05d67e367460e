import { createHmac } from 'node:crypto';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { credentialText } from './credentialText';

export interface CloudSecrets {
	accessToken: string;
	appSecrets: string[];
	/** The one of the credential, else one that follows from the other secrets, so that an automatic setup needs none. */
	verifyToken: string;
	hasOwnVerifyToken: boolean;
}

/** What is checked with. Several app secrets, separated by commas, allow a change of secret without a gap. */
export function cloudSecrets(credential: ICredentialDataDecryptedObject): CloudSecrets {
	const accessToken = credentialText(credential.accessToken);
	const appSecrets = credentialText(credential.appSecrets)
		.split(',')
		.map((secret) => secret.trim())
		.filter((secret) => secret !== '');
	const own = credentialText(credential.verifyToken);
	const derived = createHmac('sha256', accessToken).update('verify token of the webhook').digest('hex');
	return { accessToken, appSecrets, verifyToken: own || derived, hasOwnVerifyToken: own !== '' };
}
