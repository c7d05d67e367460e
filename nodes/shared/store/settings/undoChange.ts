import type { ChannelSettings } from '../../domain/channel/channelSettings';
import type { HistoryEvent } from '../../domain/history/historyEvent';
import { canBeUndone, readSettingsChange, type ChangedSetting } from '../../domain/history/settingsChange';
import type { Schedule } from '../../domain/hours/schedule';
import type { RuleContent } from '../../domain/routing/storedRule';
import type { Grant } from '../access/accessStore';
import { withAgentChanges } from '../agents/agentChanges';
import { detailsOf, getReply, removeReply, saveReply, type CannedReplyDetails } from '../cannedReplies/cannedReplyStore';
import { findChannelRow } from '../channels/findChannels';
import { restoreChannel } from '../channels/restoreChannel';
import { settingsFromRow } from '../channels/settingsOf';
import type { Deed } from '../deed';
import { historyFromRow } from '../history/historyRows';
import { addRules, changeRule, contentOf, moveRule, removeRule } from '../routingRules/changeRules';
import { getRule } from '../routingRules/findRules';
import { getSchedule, removeSchedule, saveSchedule } from '../schedules/scheduleStore';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import { changedSince, isStill } from './changedSince';
import { undoAccessChange } from './undoAccessChange';
import { undoAgentChange } from './undoAgentChange';
import { undoTeamChange } from './undoTeamChange';

/** Puts back what was there before a change. What the store kept is what it wrote itself, so that its shape is known. */
export async function undoChange(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<HistoryEvent>> {
	const row = await context.db.selectFrom('history').selectAll().where('id', '=', id).where('type', '=', 'settingsChanged').executeTakeFirst();
	if (!row) return notFound('change', id);
	const [event = historyFromRow(row)] = await withAgentChanges(context, [historyFromRow(row)]);
	const change = readSettingsChange(event);
	if (!canBeUndone(change)) return refused('What was there before this change is not known.', 'Set it again by hand.');
	await context.hold([`setting ${change.kind} ${change.id ?? ''}`]);
	const undone = await undo(context, change, event, deed);
	return undone.ok ? done(event) : undone;
}

async function undo(context: StoreContext, change: ChangedSetting, { data }: HistoryEvent, deed: Deed): Promise<StoreResult<unknown>> {
	const { id = '', before } = change;
	switch (change.kind) {
		case 'channel': {
			const row = await findChannelRow(context, id);
			if (!row) return notFound('channel', id);
			if (!isStill(change, row.configured_at === null ? null : settingsFromRow(row.settings))) return changedSince();
			return await restoreChannel(context, row, before as ChannelSettings | null, deed);
		}
		case 'schedule': {
			const now = await getSchedule(context, id);
			if (!isStill(change, now.ok ? now.value.schedule : null)) return changedSince();
			if (before === null) return await removeSchedule(context, id, deed.actor, deed.at);
			return await saveSchedule(context, { id, schedule: before as Schedule, isBack: !now.ok }, deed.actor, deed.at);
		}
		case 'cannedReply': {
			const now = await getReply(context, id);
			if (!isStill(change, now.ok ? detailsOf(now.value) : null)) return changedSince();
			if (before === null) return await removeReply(context, id, deed);
			return await saveReply(context, { id, isNew: !now.ok }, before as CannedReplyDetails, deed);
		}
		case 'access':
			return await undoAccessChange(context, change, data?.holder as Grant['holder'] | undefined, deed);
		case 'agent':
			return await undoAgentChange(context, change, deed);
		case 'team':
			return await undoTeamChange(context, change, deed);
		default:
			return await undoRule(context, change, deed);
	}
}

async function undoRule(context: StoreContext, change: ChangedSetting, deed: Deed): Promise<StoreResult<unknown>> {
	const { id = '', before, from, to } = change;
	const now = await getRule(context, id);
	if (change.change === 'moved') return now.ok && now.value.position === to ? await moveRule(context, id, from ?? 1, deed) : changedSince();
	if (!isStill(change, now.ok ? contentOf(now.value) : null)) return changedSince();
	if (change.change === 'added') return await removeRule(context, id, deed);
	const rule = before as RuleContent;
	if (change.change === 'removed') return done(await addRules(context, [rule], { position: from, id }, deed));
	return await changeRule(context, id, { ...rule, sendTo: rule.sendTo ?? null }, deed);
}
