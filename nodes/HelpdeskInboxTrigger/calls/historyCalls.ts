import type { HistoryEvent } from '../../shared/domain/history/historyEvent';
import { canBeUndone, readSettingsChange, type ChangedSetting } from '../../shared/domain/history/settingsChange';
import { MOST_ROWS } from '../../shared/domain/inbox/inboxLimits';
import type { SettingsCalls, SettingsChange } from '../../shared/domain/inbox/leadCalls';
import { namesOf } from '../../shared/n8n/desk/namesOf';
import type { Handlers } from '../api/InboxCall';
import { valueOf } from '../api/InboxRefusal';

/** Whom and what a change can be about. */
const NAMED = ['agent', 'team', 'channel'] as const;

/** Who changed which setting, and the way back; for administrators. */
export const historyCalls: Handlers<Extract<keyof SettingsCalls, `settings.${string}`>> = {
	'settings.history': async (desk, fields) => {
		desk.requireAdmin();
		const names = new Map((await Promise.all(NAMED.map(async (kind) => [...(await namesOf(desk.store, kind))]))).flat());
		const events = await desk.store.settings.changes(fields.wholeNumber('limit', { least: 1, most: MOST_ROWS, standard: 50 }));
		return events.map((event) => asChange(event, names));
	},

	'settings.undo': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.settings.undo(fields.word('id'), desk.actor, desk.at));
		return { undone: true };
	},
};

function asChange(event: HistoryEvent, names: ReadonlyMap<string, string>): SettingsChange {
	const changed = readSettingsChange(event);
	const { id, at, actor } = event;
	const agentName = actor.kind === 'agent' ? names.get(actor.id ?? '') : undefined;
	return { id, at, agentName, what: changed.kind, change: changed.change, name: nameOf(event, changed, names), canUndo: canBeUndone(changed) };
}

function nameOf({ data = {} }: HistoryEvent, { kind, id = '' }: ChangedSetting, names: ReadonlyMap<string, string>): string | undefined {
	if (typeof data.name === 'string') return data.name;
	const name = names.get(id);
	if (kind !== 'access') return name;
	const holder = names.get((data.holder as { id: string } | undefined)?.id ?? '');
	return [holder, name].filter(Boolean).join(' · ') || undefined;
}
