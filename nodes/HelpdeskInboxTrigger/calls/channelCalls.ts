import { REOPEN_RULES, type ChannelChanges } from '../../shared/domain/channel/channelSettings';
import type { SettingsCalls } from '../../shared/domain/inbox/leadCalls';
import type { Handlers } from '../api/InboxCall';
import { valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';

/** How the desk treats its numbers, for administrators. */
export const channelCalls: Handlers<Extract<keyof SettingsCalls, `channels.${string}`>> = {
	'channels.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.channels.find({});
	},

	'channels.update': async (desk, fields) => {
		desk.requireAdmin();
		const changes = readChanges(fields.part('changes'));
		// A number that goes by hours which are gone would never be open.
		if (typeof changes.scheduleId === 'string') valueOf(await desk.store.schedules.get(changes.scheduleId));
		return valueOf(await desk.store.channels.update(fields.word('id'), changes, desk.actor, desk.at));
	},
};

function readChanges(fields: RequestFields): ChannelChanges {
	const [greeting, reopen, autoResolve] = [fields.part('greeting'), fields.part('reopen'), fields.part('autoResolve')];
	const changes = given<ChannelChanges>({
		displayName: fields.wordOrNull('displayName'),
		greeting: given({ enabled: greeting.flag('enabled'), text: greeting.textOrNull('text') }),
		outOfHoursText: fields.textOrNull('outOfHoursText'),
		csat: fields.flag('csat'),
		surveyText: fields.textOrNull('surveyText'),
		scheduleId: fields.wordOrNull('scheduleId'),
		autoAssignOnReply: fields.flag('autoAssignOnReply'),
		reopen: given({ rule: reopen.optionalOneOf('rule', REOPEN_RULES), withinMs: reopen.numberOrNull('withinMs') ?? undefined }),
		autoResolve: given({
			newAfterMs: autoResolve.numberOrNull('newAfterMs'),
			pendingAfterMs: autoResolve.numberOrNull('pendingAfterMs'),
			closingMessage: autoResolve.textOrNull('closingMessage'),
		}),
		retentionMs: fields.numberOrNull('retentionMs'),
		ai: fields.flag('ai'),
	});
	return changes ?? {};
}

/** Only what was sent, nothing where nothing was: the history names what is in here. */
function given<T extends object>(values: T): T | undefined {
	const sent = Object.entries(values).filter(([, value]) => value !== undefined);
	return sent.length === 0 ? undefined : (Object.fromEntries(sent) as T);
}
