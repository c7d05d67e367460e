import type { Role } from '../../domain/access/role';
import type { ChangedSetting } from '../../domain/history/settingsChange';
import { giveAccess, roleOf, takeAccess, type Grant } from '../access/accessStore';
import { accessTo, setAccess, type ChannelGrant } from '../access/switchAccess';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { done, type StoreResult } from '../storeResult';
import { changedSince, isStill } from './changedSince';

/** Somebody's role on a channel as it was; without a holder everybody's. */
export async function undoAccessChange(context: StoreContext, change: ChangedSetting, holder: Grant['holder'] | undefined, deed: Deed): Promise<StoreResult<unknown>> {
	const { id = '', before } = change;
	if (!holder) return isStill(change, await accessTo(context, id)) ? done(await setAccess(context, id, before as ChannelGrant[], deed)) : changedSince();
	if (!isStill(change, (await roleOf(context, id, holder)) ?? null)) return changedSince();
	return before === null ? done(await takeAccess(context, id, holder, deed)) : await giveAccess(context, { channelId: id, holder, role: before as Role }, deed);
}
