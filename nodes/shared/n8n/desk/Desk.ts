import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Actor } from '../../domain/history/historyEvent';
import { incomingJson, readIncomingItem, type IncomingItem } from '../incomingItem';
import type { GiveWay } from '../inLanes';
import { inputError, storeError } from '../nodeErrors';
import type { OperationResult } from '../forEachItem';
import type { ListedOperation } from '../resourceFields';
import type { HelpdeskStore, StoreResult } from '../../store/helpdeskStore';

/** What an operation has at hand for one item. */
export class Desk {
	readonly context: IExecuteFunctions;
	readonly store: HelpdeskStore;
	readonly itemIndex: number;
	/** One time for the whole operation. */
	readonly at: Date;
	readonly json: IDataObject;
	readonly incoming: IncomingItem;
	/** To be called before the item is kept waiting, so that the others can go on. */
	readonly giveWay: GiveWay;

	constructor({ context, store, itemIndex, at, giveWay = () => undefined }: Pick<Desk, 'context' | 'store' | 'itemIndex' | 'at'> & Partial<Pick<Desk, 'giveWay'>>) {
		this.context = context;
		this.store = store;
		this.itemIndex = itemIndex;
		this.at = at;
		this.json = incomingJson(context, itemIndex);
		this.incoming = readIncomingItem(this.json);
		this.giveWay = giveWay;
	}

	parameter<T>(name: string, fallback?: T): T {
		return this.context.getNodeParameter(name, this.itemIndex, fallback) as T;
	}

	/** The conversation that was typed in, else the one of the incoming item. */
	conversationId(): string {
		const id = this.parameter('conversationId', '').trim() || this.incoming.conversationId;
		if (id) return id;
		throw this.refusal(
			'The incoming item belongs to no conversation',
			"Put 'Helpdesk Conversation: Receive Message' before this node, or fill in 'Conversation ID'. The tool of an AI agent needs it filled in, by an expression that reads a node before the agent.",
		);
	}

	/** The contact that was typed in, else the one of the incoming item. */
	contactId(): string {
		const id = this.parameter('contactId', '').trim() || this.incoming.contactId;
		if (id) return id;
		throw this.refusal(
			'The incoming item belongs to no contact',
			"Put 'Helpdesk Conversation: Receive Message' before this node, or fill in 'Contact ID'.",
		);
	}

	/** Who does it, for the history. */
	get actor(): Actor {
		return { kind: 'automation', id: this.context.getWorkflow().id };
	}

	refusal(message: string, wayOut: string): Error {
		return inputError(this.context.getNode(), this.itemIndex, message, wayOut);
	}

	valueOf<T>(result: StoreResult<T>): T {
		if (result.ok) return result.value;
		throw storeError(this.context.getNode(), this.itemIndex, result.failure);
	}
}

/** One thing that the store does: what the user fills in, and what comes out. */
export interface DeskOperation extends ListedOperation {
	run: (desk: Desk) => Promise<OperationResult>;
}
