import type { HelpdeskStore, StoreResult } from '../../../nodes/shared/store/helpdeskStore';

/** One database of an engine, with as many open stores on it as a test needs. */
export interface StoreUnderTest {
	store: HelpdeskStore;
	/** Another store on the same database, as another process would have it. */
	another(): Promise<HelpdeskStore>;
	remove(): Promise<void>;
}

/** For tests that try many orders: each waits for the disk many times, also on a busy machine. */
export const MANY_RUNS_MS = 60_000;

export type OpenStore = () => Promise<StoreUnderTest>;

/** The store of each test of a group, on a database of its own. */
export function storeOfEachTest(open: OpenStore): { readonly store: HelpdeskStore; another(): Promise<HelpdeskStore> } {
	let current: StoreUnderTest | undefined;
	const get = (): StoreUnderTest => {
		if (!current) throw new Error('The store is open only within a test.');
		return current;
	};
	beforeEach(async () => {
		current = await open();
	});
	afterEach(async () => await get().remove());
	return {
		get store() {
			return get().store;
		},
		another: async () => await get().another(),
	};
}

/** What a result holds, where the test expects success. */
export function valueOf<T>(result: StoreResult<T>): T {
	if (!result.ok) throw new Error(`The store answered ${JSON.stringify(result.failure)}.`);
	return result.value;
}

/** For what must be there. */
export function present<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('Nothing is there.');
	return value;
}
