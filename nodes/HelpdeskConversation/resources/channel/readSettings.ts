import type { ChannelChanges } from '../../../shared/domain/channel/channelSettings';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import type { SettingsFields } from './settingsField';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What was filled in, as changes of the settings; what was not added is not among them. */
export function readSettings(desk: Desk): ChannelChanges {
	const fields = desk.parameter<SettingsFields>('settings', {});
	const { ai, csat, autoAssignOnReply, reopenRule, reopenHours } = fields;
	return {
		...given({ ai, csat, autoAssignOnReply }),
		...given({ displayName: textOf(fields.displayName), scheduleId: textOf(fields.scheduleId), outOfHoursText: textOf(fields.outOfHoursText), surveyText: textOf(fields.surveyText), retentionMs: ageOf(fields.retentionDays) }),
		...part('greeting', { enabled: fields.greetingEnabled, text: textOf(fields.greetingText) }),
		...part('reopen', { rule: reopenRule, withinMs: reopenHours === undefined ? undefined : reopenHours * HOUR_MS }),
		...part('autoResolve', { newAfterMs: ageOf(fields.newAfterDays), pendingAfterMs: ageOf(fields.pendingAfterDays), closingMessage: textOf(fields.closingMessage) }),
	};
}

const given = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

function part<Name extends string, T extends object>(name: Name, values: T): { [N in Name]?: Partial<T> } {
	const some = given(values);
	return (Object.keys(some).length > 0 ? { [name]: some } : {}) as { [N in Name]?: Partial<T> };
}

/** An empty text takes the value away. */
const textOf = (text: string | undefined): string | null | undefined => (text === undefined ? undefined : text.trim() || null);

const ageOf = (days: number | undefined): number | null | undefined => (days === undefined ? undefined : days === 0 ? null : days * DAY_MS);
