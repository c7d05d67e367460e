import { BUTTONS_BODY_MAX_LENGTH, TEXT_MAX_LENGTH } from '../message/limits';
import type { Refusal } from '../refusal';
import { failed, success, type Result } from '../result';
import type { ChannelChanges, ChannelSettings } from './channelSettings';

/** Users tell channels apart by it; long ones break every list. */
export const DISPLAY_NAME_MAX_LENGTH = 255;

/** The settings after somebody changed some of them, or the first thing that is wrong with the change. */
export function changeChannelSettings(settings: ChannelSettings, { displayName, greeting, outOfHoursText, surveyText, scheduleId, retentionMs, reopen, autoResolve, ...switches }: ChannelChanges): Result<ChannelSettings, Refusal> {
	const after: ChannelSettings = {
		...settings,
		...given(switches),
		displayName: changed(settings.displayName, displayName?.trim() ?? displayName),
		outOfHoursText: changed(settings.outOfHoursText, outOfHoursText),
		surveyText: changed(settings.surveyText, surveyText),
		scheduleId: changed(settings.scheduleId, scheduleId),
		retentionMs: changed(settings.retentionMs, retentionMs),
		greeting: { ...settings.greeting, ...given({ enabled: greeting?.enabled }), text: changed(settings.greeting.text, greeting?.text) },
		reopen: { ...settings.reopen, ...given({ ...reopen }) },
		autoResolve: {
			...settings.autoResolve,
			...given({ newAfterMs: autoResolve?.newAfterMs, pendingAfterMs: autoResolve?.pendingAfterMs }),
			closingMessage: changed(settings.autoResolve.closingMessage, autoResolve?.closingMessage),
		},
	};
	const refusal = objectionTo(after);
	return refusal ? failed(refusal) : success(after);
}

/** Undefined = as it was, null = none. */
const changed = <T>(before: T | undefined, change: T | null | undefined): T | undefined => (change === undefined ? before : (change ?? undefined));

/** Without what is undefined, so that it changes nothing. */
const given = <T extends object>(changes: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } =>
	Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as { [Name in keyof T]?: Exclude<T[Name], undefined> };

function objectionTo({ displayName, greeting, outOfHoursText, surveyText, reopen, autoResolve, retentionMs }: ChannelSettings): Refusal | undefined {
	if (displayName !== undefined && (displayName === '' || lengthOf(displayName) > DISPLAY_NAME_MAX_LENGTH)) {
		return { message: `The display name has ${lengthOf(displayName)} characters.`, advice: `Choose a name of 1 to ${DISPLAY_NAME_MAX_LENGTH} characters.` };
	}
	if (greeting.enabled && !greeting.text?.trim()) return { message: 'The greeting is switched on but has no text.', advice: 'Write a greeting, or switch it off.' };
	const tooLong = [
		{ name: 'greeting', text: greeting.text },
		{ name: 'out-of-hours text', text: outOfHoursText },
		{ name: 'closing message', text: autoResolve.closingMessage },
	].find(({ text }) => text !== undefined && lengthOf(text) > TEXT_MAX_LENGTH);
	if (tooLong) return { message: `The ${tooLong.name} is longer than WhatsApp allows.`, advice: `Write at most ${TEXT_MAX_LENGTH} characters.` };
	if (surveyText !== undefined && lengthOf(surveyText) > BUTTONS_BODY_MAX_LENGTH) {
		return { message: 'The question of the survey is longer than WhatsApp allows above a choice.', advice: `Write at most ${BUTTONS_BODY_MAX_LENGTH} characters.` };
	}
	const ages = [autoResolve.newAfterMs, autoResolve.pendingAfterMs].filter((age) => age !== null);
	if (!ages.every((age) => Number.isFinite(age) && age > 0)) return { message: 'The age at which conversations are resolved is not a time.', advice: 'Choose a time longer than zero, or never.' };
	if (retentionMs !== undefined && !(Number.isFinite(retentionMs) && retentionMs > 0)) return { message: 'The age at which content is deleted is not a time.', advice: 'Choose a time longer than zero, or none to keep everything.' };
	if (!Number.isFinite(reopen.withinMs) || reopen.withinMs < 0) return { message: 'The time within which conversations are reopened is not a time.', advice: 'Choose zero hours or more.' };
	return undefined;
}

/** People count characters, not halves of them. */
const lengthOf = (text: string): number => [...text].length;
