import type { RuleTrial, SettingsCalls } from '../../shared/domain/inbox/leadCalls';
import { decideRoute } from '../../shared/domain/routing/decideRoute';
import { factsNeeded } from '../../shared/domain/routing/facts';
import type { Rule } from '../../shared/domain/routing/rule';
import { readRule, type RuleContent } from '../../shared/domain/routing/storedRule';
import { pastMessages, type PastMessage } from '../../shared/n8n/routing/pastMessages';
import type { Handlers } from '../api/InboxCall';
import type { InboxDesk } from '../api/InboxDesk';
import { badRequest, InboxRefusal, valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';
import { limitAttempts } from '../signIn/limitAttempts';

/** So many rules nobody has. */
const MOST_RULES = 10_000;

/** Conversations on which rules are tried. */
const TRIED = { least: 1, most: 100, standard: 30 };

/** The rules of who answers, for administrators. */
export const ruleCalls: Handlers<Extract<keyof SettingsCalls, `rules.${string}`>> = {
	'rules.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.routingRules.find();
	},

	'rules.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const rule = givenRule(fields.raw('rule'));
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

	'rules.try': async (desk, fields) => {
		desk.requireAdmin();
		const given = fields.raw('rules');
		if (!Array.isArray(given) || given.length > MOST_RULES) throw badRequest('"rules" is no list.');
		const rules = given.map(givenRule);
		await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
		const now = await desk.store.routingRules.find();
		const trials: RuleTrial[] = [];
		for (const past of await pastMessages(desk.store, { limit: fields.wholeNumber('limit', TRIED), channelIds: desk.channelsFor('view') })) {
			const { conversation, message } = past;
			trials.push({ conversationId: conversation.id, contactName: conversation.contact.name, text: message.text, rule: await deciding(desk, rules, past), ruleNow: await deciding(desk, now, past) });
		}
		return trials;
	},
};

const positionIn = (fields: RequestFields): number => fields.wholeNumber('position', { least: 1, most: MOST_RULES, standard: MOST_RULES });

function givenRule(given: unknown): RuleContent {
	const rule = readRule(given);
	if (rule.ok) return rule.value;
	throw new InboxRefusal('refused', `The rule cannot be kept: ${rule.failure}`, 'Correct it and save again.');
}

/** The name of the rule that takes a message, decided as a router decides; outputs belong to routers and play no part. */
async function deciding({ store }: InboxDesk, contents: readonly RuleContent[], { conversation, subject }: PastMessage): Promise<string | undefined> {
	const rules = contents.map((content): Rule => ({ ...content, sendTo: 'nextStage' }));
	const scheduleIds = rules.flatMap(({ condition }) => (condition.kind === 'schedule' ? [condition.schedule] : []));
	const facts = await store.routing.facts(factsNeeded(rules, [], subject), { conversationId: conversation.id, channelId: conversation.channelId, scheduleIds }, new Date(subject.at));
	return decideRoute(rules, [], { ...subject, ...facts }).rule?.name;
}
