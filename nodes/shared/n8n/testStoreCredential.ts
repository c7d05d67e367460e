import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';

import { storeFor } from './storeFor';
import { describePlace, queueModeWarning, storePlace } from './storePlace';

/** Opens the store of a credential, so that a wrong path or password shows before a message comes. */
export async function testStoreCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const place = storePlace(data);
	try {
		await storeFor(data);
		const warning = queueModeWarning(place);
		return { status: 'OK', message: `The store is open: ${describePlace(place)}${warning ? `. Note: ${warning}` : ''}` };
	} catch (error) {
		const { message, advice } = error as { message: string; advice?: string };
		return { status: 'Error', message: advice ? `${message} ${advice}` : message };
	}
}
