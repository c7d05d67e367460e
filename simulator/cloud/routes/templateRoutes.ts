import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudAccount } from '../directory.ts';
import { cursorPage } from '../graph/cursorPage.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { selectFields } from '../graph/selectFields.ts';
import { shownValue } from '../graph/shownValue.ts';
import { createTemplate } from '../templates/createTemplate.ts';
import type { TemplateDefinition } from '../templates/templateDefinition.ts';
import { flaw, templateRefusal } from '../templates/templateFlaw.ts';
import { changeTemplateStatus } from '../templates/templateStatus.ts';

const USUAL_FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'];

const describe = (template: TemplateDefinition, fields: string | undefined): Record<string, unknown> =>
	selectFields({ ...template, wabaId: undefined }, fields, USUAL_FIELDS);

/** The filter of a list: names match in part, the others exactly. */
function matches(template: TemplateDefinition, query: Record<string, string>): boolean {
	const { name, status, language, category } = query;
	const part = name === undefined || template.name.includes(name.toLowerCase());
	const same = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted.toUpperCase() === value.toUpperCase();
	return part && same(status, template.status) && same(language, template.language) && same(category, template.category);
}

export function listTemplates({ world, query, version }: GraphCall, account: CloudAccount): GraphReply {
	const found = world.templates.ofAccount(account.wabaId).filter((template) => matches(template, query));
	const items = found.map((template) => describe(template, query['fields']));
	return json(cursorPage(items, query, `${world.baseUrl()}/${version}/${account.wabaId}/message_templates`));
}

/** Gives the template to the reviewers, who take a little while and then approve. */
export function sendToReview(world: CloudWorld, template: TemplateDefinition): void {
	world.clock.after(world.settings.templateReviewMs, () => {
		if (world.templates.get(template.id)?.status === 'PENDING') changeTemplateStatus(world, template, 'APPROVED');
	});
}

export function addTemplate({ world, body }: GraphCall, account: CloudAccount): GraphReply {
	const created = createTemplate(account.wabaId, body, world.templates);
	if (!created.ok) return refuse(created.error);
	const { name, language, id, status, category } = created.value;
	if (world.deletedTemplates.has(`${account.wabaId} ${name}`)) {
		const text = `New ${language} content can't be added while the existing ${language} content is being deleted. Try again in 4 weeks or choose another name.`;
		return refuse(templateRefusal(flaw(2388023, 'Message template language is being deleted', text)));
	}
	world.templates.add(created.value);
	sendToReview(world, created.value);
	return json({ id, status, category });
}

/** Deletes all languages of a name, or one of them by its id; the name then rests for 30 days. */
export function deleteTemplate({ world, query, body }: GraphCall, account: CloudAccount): GraphReply {
	const name = query['name'] ?? body['name'];
	const id = query['hsm_id'] ?? body['hsm_id'];
	if (typeof name !== 'string') return refuse(parameterError('The parameter name is required.'));
	const doomed = world.templates.ofAccount(account.wabaId).filter((template) => template.name === name && (id === undefined || template.id === shownValue(id)));
	if (doomed.length === 0) {
		return refuse(templateRefusal(flaw(2593002, 'Message Template Not Found', `The template ${name} was not found on this account.`)));
	}
	for (const template of doomed) {
		world.templates.remove(template.id);
		changeTemplateStatus(world, template, 'PENDING_DELETION');
	}
	if (id === undefined) {
		const key = `${account.wabaId} ${name}`;
		world.deletedTemplates.add(key);
		world.clock.after(30 * 24 * 60 * 60 * 1000, () => world.deletedTemplates.delete(key));
	}
	return json({ success: true });
}

export function readTemplate(call: GraphCall): GraphReply | undefined {
	const template = call.world.templates.get(call.id);
	const owned = template && call.caller.accounts.some(({ wabaId }) => wabaId === template.wabaId);
	return owned ? json(describe(template, call.query['fields'])) : undefined;
}
