/** One call to the Graph API, with everything a test or a puzzled person wants to see of it. */
export interface LoggedCall {
	id: string;
	at: number;
	method: string;
	path: string;
	query: Record<string, string>;
	body: unknown;
	/** Missing while the caller is kept waiting by a fault. */
	status?: number;
	response?: unknown;
	durationMs?: number;
}

const KEPT_CALLS = 5_000;

export interface CallLog {
	begin(call: Omit<LoggedCall, 'id'>): LoggedCall;
	all(): LoggedCall[];
	clear(): void;
}

export function createCallLog(): CallLog {
	let calls: LoggedCall[] = [];
	let last = 0;
	return {
		begin(call) {
			const logged = { ...call, id: `call-${++last}` };
			calls = [...calls.slice(-KEPT_CALLS + 1), logged];
			return logged;
		},
		all: () => [...calls],
		clear() {
			calls = [];
		},
	};
}
