import type { HistoryEvent } from './historyEvent';

export const SETTINGS = ['channel', 'schedule', 'routingRule', 'cannedReply', 'access', 'agent', 'team', 'other'] as const;

/** What kind of setting was changed. */
export type SettingKind = (typeof SETTINGS)[number];

/** What a line of the history says of a changed setting. */
export interface ChangedSetting {
	kind: SettingKind;
	/** Of the setting itself; for access the channel. */
	id?: string;
	change: 'added' | 'changed' | 'moved' | 'removed';
	/** Null = it was not there; undefined = nobody kept it, e.g. because the line is older than undoing is, or the agent has left. */
	before: unknown;
	/** Null = it is not there any more. */
	after: unknown;
	/** Places in the order of rules, from 1. */
	from?: number;
	to?: number;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Reads a line of the type `settingsChanged`. */
export function readSettingsChange({ channelId, data = {} }: HistoryEvent): ChangedSetting {
	const { before, after } = data;
	const change = before === null ? 'added' : after === null || data.removed === true ? 'removed' : 'changed';
	if (data.routingRuleId !== undefined) return readRuleChange(data);
	if (data.scheduleId !== undefined) return { kind: 'schedule', id: text(data.scheduleId), change, before, after };
	switch (data.what) {
		case 'channel':
			// A number is there before anybody sets it up.
			return { kind: 'channel', id: channelId, change: change === 'added' ? 'changed' : change, before, after };
		case 'cannedReply':
			return { kind: 'cannedReply', id: text(data.cannedReplyId), change, before, after };
		case 'access':
			return { kind: 'access', id: channelId, change, before, after };
		case 'agent':
			return { kind: 'agent', id: text(data.agentId), change, before, after };
		case 'team':
			return { kind: 'team', id: text(data.teamId), change, before, after };
		default:
			return { kind: 'other', change, before: undefined, after };
	}
}

function readRuleChange({ routingRuleId, change, position, before = null, after = null, from, to }: Record<string, unknown>): ChangedSetting {
	const base = { kind: 'routingRule' as const, id: text(routingRuleId), before, after };
	if (change === 'moved') return { ...base, change, from: number(from), to: number(to) };
	if (change === 'removed') return { ...base, change, from: number(position) };
	return change === 'added' ? { ...base, change } : { ...base, change: 'changed' };
}

/** Whether what was there before is known well enough to be put back. */
export function canBeUndone({ kind, id, change, before, after, from }: ChangedSetting): boolean {
	if (id === undefined || kind === 'other') return false;
	if (kind === 'routingRule') return change === 'added' || change === 'changed' || from !== undefined;
	return before !== undefined && after !== undefined;
}
