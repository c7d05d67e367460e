import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Provider, SendingAccount } from '../providers/provider';

/** A provider as its nodes see it: with it, three triggers and three action nodes share one implementation. */
export interface Vendor<Account extends SendingAccount = SendingAccount> {
	readonly provider: Provider;
	/** Name of the credential type that its calls are made with. */
	readonly credential: string;
	/** What its action node is called in the editor; the trigger is called the same with "Trigger" behind it. */
	readonly node: string;
	/** Characters of a text; a longer one goes out as several messages. */
	readonly textMaxLength: number;
	/** The account of a credential, with the number of the channel where one of this provider is named. */
	account: (credential: ICredentialDataDecryptedObject, channelId?: string) => Account;
}

/** How the channels of a vendor begin, e.g. `cloud:`. */
export const channelPrefix = ({ provider }: Vendor): string => `${provider.name}:`;

/** How the message shape names the number of an account. */
export const channelIdOf = (vendor: Vendor, { numberId }: SendingAccount): string => `${channelPrefix(vendor)}${numberId}`;
