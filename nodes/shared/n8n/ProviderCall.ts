import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Delivery, OutboundMessage } from '../domain/message/outboundMessage';
import type { Result } from '../domain/result';
import type { HttpPort } from '../providers/httpPort';
import type { Accepted, SendingAccount } from '../providers/provider';
import type { ProviderFailure } from '../providers/providerFailure';
import { createHttpPort } from './httpPort';
import { incomingJson, readIncomingItem, type IncomingItem } from './incomingItem';
import { inputError, providerError } from './nodeErrors';
import { channelIdOf, type Vendor } from './vendor';

/** What an action node found out before it calls its provider for one item. */
export interface CallSetting<Account extends SendingAccount> {
	context: IExecuteFunctions;
	itemIndex: number;
	vendor: Vendor<Account>;
	/** The number that the call is about. */
	account: Account;
	/** The item, where more is known of it than it says. */
	json?: IDataObject;
}

/** What an operation has at hand for one item: its parameters, the item, and the way to the provider. */
export class ProviderCall<Account extends SendingAccount = SendingAccount> {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
	readonly json: IDataObject;
	readonly incoming: IncomingItem;
	readonly http: HttpPort;
	readonly vendor: Vendor<Account>;
	readonly account: Account;

	constructor({ context, itemIndex, vendor, account, json = incomingJson(context, itemIndex) }: CallSetting<Account>) {
		this.context = context;
		this.itemIndex = itemIndex;
		this.json = json;
		this.incoming = readIncomingItem(this.json);
		this.http = createHttpPort(context, vendor.credential);
		this.vendor = vendor;
		this.account = account;
	}

	/** The channel that the message shape knows this account's number by. */
	get channelId(): string {
		return channelIdOf(this.vendor, this.account);
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

	/** When a message goes out, and how long it may be held back, for providers that ask for it. */
	get delivery(): Delivery | undefined {
		return undefined;
	}

	/** Whether receipts of what is sent now carry its correlation. */
	get bringsCorrelationBack(): boolean {
		return true;
	}

	/** A checked message as it can go out; a provider that takes no bytes puts links in their place here. */
	async ready(message: OutboundMessage): Promise<OutboundMessage> {
		return await Promise.resolve(message);
	}

	/** What is left to do once a message was accepted. */
	async afterSending(_accepted: Accepted): Promise<void> {
		await Promise.resolve();
	}
}
