import { createTemplate } from '../../cloud/templates/createTemplate.ts';
import type { TemplateDefinition } from '../../cloud/templates/templateDefinition.ts';
import type { EngageLabCall, EngageLabRoute } from '../rest/engageLabCall.ts';
import { notFound, templateRefusal } from '../rest/engageLabError.ts';
import { done, json, refuse, type EngageLabReply } from '../rest/engageLabReply.ts';
import { shownTemplate } from './shownTemplate.ts';
import { sendToReview } from './templateStatus.ts';
import { updateTemplate } from './updateTemplate.ts';

/** The filter of a list: names match in part, as at Meta; the others exactly. */
function matches(template: TemplateDefinition, query: Record<string, string>): boolean {
	const same = (wanted: string | undefined, value: string): boolean => !wanted || wanted.toUpperCase() === value.toUpperCase();
	const { name = '', language_code: language, category, status } = query;
	return template.name.includes(name.toLowerCase()) && same(language, template.language) && same(category, template.category) && same(status, template.status);
}

/** All at once: the answer is a bare list without pages. */
const list = ({ world, account, query }: EngageLabCall): EngageLabReply =>
	json(world.templates.ofAccount(account.wabaId).filter((template) => matches(template, query)).map(shownTemplate));

function get({ world, account, id }: EngageLabCall): EngageLabReply {
	const template = world.templates.get(id);
	return template?.wabaId === account.wabaId ? json(shownTemplate(template)) : refuse(notFound(`template ${id}`));
}

function create({ world, account, body }: EngageLabCall): EngageLabReply {
	const { name, language, category, components } = body;
	const created = createTemplate(account.wabaId, { name, language, category, components }, world.templates);
	if (!created.ok) return refuse(templateRefusal(created.error));
	world.templates.add(created.value);
	sendToReview(world, created.value);
	return json({ template_id: created.value.id });
}

/** There is no deleting of a single language. */
function remove({ world, account, id: name }: EngageLabCall): EngageLabReply {
	const doomed = world.templates.ofAccount(account.wabaId).filter((template) => template.name === name);
	if (doomed.length === 0) return refuse(notFound(`template ${name}`));
	for (const { id } of doomed) world.templates.remove(id);
	world.changes.announce({ what: 'numbers' });
	return done;
}

/** @see https://github.com/DevEngageLab/engagelab-skills */
export const templateRoutes: EngageLabRoute[] = [
	{ method: 'GET', path: /^\/v1\/templates$/, run: list },
	{ method: 'POST', path: /^\/v1\/templates$/, run: create },
	{ method: 'GET', path: /^\/v1\/templates\/([^/]+)$/, run: get },
	{ method: 'PUT', path: /^\/v1\/templates\/([^/]+)$/, run: updateTemplate },
	{ method: 'DELETE', path: /^\/v1\/templates\/([^/]+)$/, run: remove },
];
