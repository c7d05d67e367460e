import type { Channel } from '../../../nodes/shared/domain/channel/channel';
import type { ChannelChanges, ReopenRule } from '../../../nodes/shared/domain/channel/channelSettings';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** The settings of a number as a form holds them: an empty text is none, a missing number of days is never. */
export interface ChannelForm {
	displayName: string;
	greets: boolean;
	greeting: string;
	outOfHours: string;
	csat: boolean;
	survey: string;
	scheduleId: string;
	autoAssign: boolean;
	ai: boolean;
	reopenRule: ReopenRule;
	reopenHours: number | undefined;
	newAfterDays: number | undefined;
	pendingAfterDays: number | undefined;
}

/** A number that nobody has set up is asked about by the workflow; whoever sets it up sees that, and decides. */
export const toForm = ({ configuredAt, settings: { displayName, greeting, outOfHoursText, csat, surveyText, scheduleId, autoAssignOnReply, ai, reopen, autoResolve } }: Channel): ChannelForm => ({
	displayName: displayName ?? '',
	greets: greeting.enabled,
	greeting: greeting.text ?? '',
	outOfHours: outOfHoursText ?? '',
	csat: csat || configuredAt === undefined,
	survey: surveyText ?? '',
	scheduleId: scheduleId ?? '',
	autoAssign: autoAssignOnReply,
	ai,
	reopenRule: reopen.rule,
	reopenHours: reopen.withinMs / HOUR_MS,
	newAfterDays: daysOf(autoResolve.newAfterMs),
	pendingAfterDays: daysOf(autoResolve.pendingAfterMs),
});

/** Only what is different, so that the history tells what somebody did, and nobody undoes what others did meanwhile. */
export function changesOf(channel: Channel, after: ChannelForm): ChannelChanges {
	const before = toForm(channel);
	const differs = (...names: Array<keyof ChannelForm>): boolean => names.some((name) => before[name] !== after[name]);
	const text = (name: 'displayName' | 'greeting' | 'outOfHours' | 'survey' | 'scheduleId'): string | null => after[name].trim() || null;
	return {
		...(differs('displayName') ? { displayName: text('displayName') } : {}),
		...(differs('greets', 'greeting') ? { greeting: { enabled: after.greets, text: text('greeting') } } : {}),
		...(differs('outOfHours') ? { outOfHoursText: text('outOfHours') } : {}),
		...(differs('csat') || channel.configuredAt === undefined ? { csat: after.csat } : {}),
		...(differs('survey') ? { surveyText: text('survey') } : {}),
		...(differs('scheduleId') ? { scheduleId: text('scheduleId') } : {}),
		...(differs('autoAssign') ? { autoAssignOnReply: after.autoAssign } : {}),
		...(differs('ai') ? { ai: after.ai } : {}),
		...(differs('reopenRule', 'reopenHours') ? { reopen: { rule: after.reopenRule, withinMs: (after.reopenHours ?? 0) * HOUR_MS } } : {}),
		...(differs('newAfterDays', 'pendingAfterDays') ? { autoResolve: { newAfterMs: millisecondsOf(after.newAfterDays), pendingAfterMs: millisecondsOf(after.pendingAfterDays) } } : {}),
	};
}

const daysOf = (milliseconds: number | null): number | undefined => (milliseconds === null ? undefined : milliseconds / DAY_MS);

const millisecondsOf = (days: number | undefined): number | null => (days === undefined ? null : days * DAY_MS);
