import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Result } from '../shared/domain/result';
import { CLOUD_CHANNEL_PREFIX, cloudAccount, type CloudAccount } from '../shared/n8n/cloudAccount';
import { createHttpPort } from '../shared/n8n/httpPort';
import { readIncomingItem, type IncomingItem } from '../shared/n8n/incomingItem';
import { inputError, providerError } from '../shared/n8n/nodeErrors';
import { cloudSecrets, type CloudSecrets } from '../shared/n8n/readCloudSecrets';
import type { HttpPort } from '../shared/providers/httpPort';
import type { ProviderFailure } from '../shared/providers/providerFailure';

const CREDENTIAL = 'whatsAppCloudApi';

/** What an operation has at hand for one item: its parameters, the item, and the way to WhatsApp. */
export class CloudCall {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
	readonly json: IDataObject;
	readonly incoming: IncomingItem;
	readonly http: HttpPort;
	/** The number that the call is about: the one named under Options, else the one the contact wrote to, else the credential's. */
	readonly account: CloudAccount;
	readonly secrets: CloudSecrets;

	private constructor(context: IExecuteFunctions, itemIndex: number, account: CloudAccount, secrets: CloudSecrets) {
		this.context = context;
		this.itemIndex = itemIndex;
		this.json = context.getInputData()[itemIndex]?.json ?? {};
		this.incoming = readIncomingItem(this.json);
		this.http = createHttpPort(context, CREDENTIAL);
		this.account = account;
		this.secrets = secrets;
	}

	static async open(context: IExecuteFunctions, itemIndex: number): Promise<CloudCall> {
		const { phoneNumberId } = context.getNodeParameter('options', itemIndex, {}) as { phoneNumberId?: string };
		const { channelId } = readIncomingItem(context.getInputData()[itemIndex]?.json ?? {});
		const named = phoneNumberId ? `${CLOUD_CHANNEL_PREFIX}${phoneNumberId}` : channelId;
		const credential = await context.getCredentials(CREDENTIAL, itemIndex);
		return new CloudCall(context, itemIndex, cloudAccount(credential, named), cloudSecrets(credential));
	}

	parameter<T>(name: string, fallback?: T): T {
		return this.context.getNodeParameter(name, this.itemIndex, fallback) as T;
	}

	/** An error of input, with the way out. */
	refusal(message: string, wayOut: string): Error {
		return inputError(this.context.getNode(), this.itemIndex, message, wayOut);
	}

	/** The value, or n8n's error for the failure. */
	valueOf<T>(result: Result<T, ProviderFailure>): T {
		if (result.ok) return result.value;
		throw providerError(this.context.getNode(), this.itemIndex, result.failure);
	}
}
