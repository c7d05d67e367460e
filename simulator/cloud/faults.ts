/** What can be made to go wrong on one number; the first five befall webhooks, the others a send. */
export type FaultKind = 'delay' | 'duplicate' | 'reorder' | 'batch' | 'drop' | '429' | '5xx' | 'timeout' | 'failed';

export type WebhookSubject = 'messages' | 'statuses' | 'other';

export interface Fault {
	id: string;
	phoneNumberId: string;
	kind: FaultKind;
	/** How many more times it applies. */
	count: number;
	/** Which webhooks it befalls. */
	events: 'messages' | 'statuses' | 'all';
	/** delay: how long; batch and reorder: how long to wait for more; timeout: how long the caller is kept waiting. */
	ms?: number | undefined;
	/** batch: how many events make one webhook; duplicate: how many copies are sent. */
	size?: number | undefined;
	/** batch: whether the events share one value, or come as several changes or entries. */
	shape?: 'messages' | 'changes' | 'entries' | undefined;
	/** 429, 5xx and failed: the provider's code; 429 and 5xx: the HTTP status. */
	code?: number | undefined;
	status?: number | undefined;
}

/** Holds the faults that were ordered and hands each out as often as it was ordered. */
export interface FaultBox {
	add(fault: Omit<Fault, 'id'>): Fault;
	all(): Fault[];
	remove(id: string): boolean;
	clear(phoneNumberId?: string): void;
	/** The next fault of this kind, without using it up. */
	peek(phoneNumberId: string | undefined, kind: FaultKind, subject?: WebhookSubject): Fault | undefined;
	use(fault: Fault): void;
	take(phoneNumberId: string | undefined, kind: FaultKind, subject?: WebhookSubject): Fault | undefined;
}

export function createFaultBox(): FaultBox {
	let faults: Fault[] = [];
	let last = 0;
	const suits = (fault: Fault, subject: WebhookSubject | undefined): boolean =>
		subject === undefined || fault.events === 'all' || fault.events === subject;
	const box: FaultBox = {
		add(fault) {
			const added = { ...fault, id: `fault-${++last}` };
			faults.push(added);
			return added;
		},
		all: () => [...faults],
		remove(id) {
			const before = faults.length;
			faults = faults.filter((fault) => fault.id !== id);
			return faults.length < before;
		},
		clear(phoneNumberId) {
			faults = phoneNumberId === undefined ? [] : faults.filter((fault) => fault.phoneNumberId !== phoneNumberId);
		},
		peek: (phoneNumberId, kind, subject) =>
			faults.find((fault) => fault.phoneNumberId === phoneNumberId && fault.kind === kind && suits(fault, subject)),
		use(fault) {
			fault.count -= 1;
			if (fault.count <= 0) faults = faults.filter((other) => other !== fault);
		},
		take(phoneNumberId, kind, subject) {
			const fault = box.peek(phoneNumberId, kind, subject);
			if (fault) box.use(fault);
			return fault;
		},
	};
	return box;
}
