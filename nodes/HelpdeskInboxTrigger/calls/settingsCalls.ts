import type { SettingsCalls } from '../../shared/domain/inbox/leadCalls';
import { readRule } from '../../shared/domain/routing/storedRule';
import type { Handlers } from '../api/InboxCall';
import { InboxRefusal, valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';

type Names = Extract<keyof SettingsCalls, 'rules.find' | 'rules.save' | 'rules.move' | 'rules.remove' | 'schedules.find' | 'cannedReplies.save' | 'cannedReplies.remove'>;

/** So many rules nobody has. */
const MOST_RULES = 10_000;

/** Rules and texts of the desk, for administrators. */
export const settingsCalls: Handlers<Names> = {
	'rules.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.routingRules.find();
	},

	'rules.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const rule = readGivenRule(fields);
		if (id === undefined) {
			const position = fields.raw('position') === undefined ? undefined : positionIn(fields);
			valueOf(await desk.store.routingRules.add(rule, position, desk.actor, desk.at));
		} else valueOf(await desk.store.routingRules.change(id, { ...rule, sendTo: rule.sendTo ?? null }, desk.actor, desk.at));
		return await desk.store.routingRules.find();
	},

	'rules.move': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.routingRules.move(fields.word('id'), positionIn(fields), desk.actor, desk.at));
		return await desk.store.routingRules.find();
	},

	'rules.remove': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.routingRules.remove(fields.word('id'), desk.actor, desk.at));
		return await desk.store.routingRules.find();
	},

	'schedules.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.schedules.find();
	},

	'cannedReplies.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const place = (name: string) => fields.optionalWord(name) ?? null;
		const details = { shortcut: fields.word('shortcut', 50), text: fields.text('text') ?? '', channelId: place('channelId'), teamId: place('teamId'), language: place('language') };
		return valueOf(id === undefined ? await desk.store.cannedReplies.create(details) : await desk.store.cannedReplies.update(id, details));
	},

	'cannedReplies.remove': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.cannedReplies.remove(fields.word('id')));
		return { removed: true };
	},
};

const positionIn = (fields: RequestFields): number => fields.wholeNumber('position', { least: 1, most: MOST_RULES, standard: MOST_RULES });

function readGivenRule(fields: RequestFields) {
	const rule = readRule(fields.raw('rule'));
	if (rule.ok) return rule.value;
	throw new InboxRefusal('refused', `The rule cannot be kept: ${rule.failure}`, 'Correct it and save again.');
}
