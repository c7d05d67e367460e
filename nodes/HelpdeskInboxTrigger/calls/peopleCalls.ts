import { ROLES } from '../../shared/domain/access/role';
import { toE164 } from '../../shared/domain/contact/phoneNumber';
import type { SettingsCalls } from '../../shared/domain/inbox/leadCalls';
import type { Handlers } from '../api/InboxCall';
import { badRequest, valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';

type Names = Extract<keyof SettingsCalls, `agents.${string}` | `teams.${string}` | `access.${string}`>;

const HOLDERS = ['agent', 'team'] as const;

/** The people of the desk and what they may do, for administrators. */
export const peopleCalls: Handlers<Names> = {
	'agents.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.agents.find({});
	},

	'agents.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const details = readAgent(fields);
		if (id !== undefined) return valueOf(await desk.store.agents.update(id, details, desk.actor, desk.at));
		return valueOf(await desk.store.agents.create({ ...details, name: fields.word('name', 100) }, desk.actor, desk.at));
	},

	'agents.deactivate': async (desk, fields) => {
		desk.requireAdmin();
		return { released: valueOf(await desk.store.agents.deactivate(fields.word('id'), desk.actor, desk.at)).released };
	},

	'teams.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const details = { name: fields.word('name', 100), memberIds: fields.words('memberIds', 1_000) ?? [] };
		return valueOf(id === undefined ? await desk.store.teams.create(details, desk.actor, desk.at) : await desk.store.teams.update(id, details, desk.actor, desk.at));
	},

	'teams.remove': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.teams.remove(fields.word('id'), desk.actor, desk.at));
		return { removed: true };
	},

	'access.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.access.find({});
	},

	'access.set': async (desk, fields) => {
		desk.requireAdmin();
		const channelId = fields.word('channelId');
		const given = fields.part('holder');
		const holder = { kind: given.oneOf('kind', HOLDERS), id: given.word('id') };
		const role = fields.optionalOneOf('role', ROLES);
		if (role === undefined) await desk.store.access.revoke(channelId, holder, desk.actor, desk.at);
		else valueOf(await desk.store.access.grant({ channelId, holder, role }, desk.actor, desk.at));
		return { set: true };
	},
};

function readAgent(fields: RequestFields) {
	const [name, email, phone, isAdmin] = [fields.optionalWord('name', 100), fields.wordOrNull('email'), fields.wordOrNull('phone'), fields.flag('isAdmin')];
	const number = phone ? toE164(phone) : phone;
	if (phone && !number) throw badRequest('"phone" is no phone number with its country code.');
	return {
		...(name === undefined ? {} : { name }),
		...(email === undefined ? {} : { email }),
		...(phone === undefined ? {} : { phone: number }),
		...(isAdmin === undefined ? {} : { isAdmin }),
		...(fields.words('skills') === undefined ? {} : { skills: fields.words('skills') }),
		...(fields.words('languages') === undefined ? {} : { languages: fields.words('languages') }),
		...(fields.raw('capacity') === undefined ? {} : { capacity: fields.raw('capacity') === null ? null : fields.wholeNumber('capacity', { least: 0, most: 10_000, standard: 0 }) }),
	};
}
