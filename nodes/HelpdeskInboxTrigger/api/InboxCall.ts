import type { IWebhookFunctions } from 'n8n-workflow';

import type { InboxCall, ResponseOf } from '../../shared/domain/inbox/inboxCalls';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import type { InboxDesk } from './InboxDesk';
import type { RequestFields } from './RequestFields';

/** What a call has at hand before anybody is signed in. */
export interface OpenCall {
	store: HelpdeskStore;
	at: Date;
	fields: RequestFields;
	context: IWebhookFunctions;
}

/** Answers one call of somebody who is signed in. */
export type Handler<Name extends InboxCall> = (desk: InboxDesk, fields: RequestFields, context: IWebhookFunctions) => Promise<ResponseOf<Name>>;

/** Several calls under their names. */
export type Handlers<Names extends InboxCall> = { [Name in Names]: Handler<Name> };
