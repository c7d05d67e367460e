import type { UsageOfLimit } from '../../domain/usage/usageLimit';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/** Says in the history that a limit is near or reached; the second time in the same period says nothing. */
export async function noteLimit(context: StoreContext, limit: UsageOfLimit, at: Date): Promise<boolean> {
	if (limit.state === 'ok') return false;
	const { name, channelId, state, resetsAt } = limit;
	const onceKey = `usageLimitNear:${JSON.stringify([name, channelId, limit.limit, resetsAt, state])}`;
	return await recordHistory(context, { type: 'usageLimitNear', at, actor: { kind: 'desk' }, channelId, data: { ...limit }, onceKey });
}
