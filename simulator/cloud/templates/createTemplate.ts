import { z } from 'zod';
import { parameterError, type GraphError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { shownValue } from '../graph/shownValue.ts';
import { digitsFrom } from '../seededId.ts';
import { templateButtonFlaw } from './templateButtonRules.ts';
import { componentOf, templateComponent, type TemplateDefinition } from './templateDefinition.ts';
import { flaw, templateRefusal, type TemplateFlaw } from './templateFlaw.ts';
import { TEMPLATE_CATEGORIES, TEMPLATE_NAME } from './templateLimits.ts';
import type { TemplateStore } from './templateStore.ts';
import { templateTextFlaw } from './templateTextRules.ts';

const definition = z.looseObject({
	name: z.string(),
	language: z.string().min(2),
	category: z.string().toUpperCase().pipe(z.enum(TEMPLATE_CATEGORIES)),
	parameter_format: z.string().toUpperCase().pipe(z.enum(['POSITIONAL', 'NAMED'])).optional(),
	components: z.array(templateComponent),
});

function shapeError(issue: z.core.$ZodIssue | undefined, body: Record<string, unknown>): GraphError {
	const [root = 'name'] = issue?.path ?? [];
	if (body[String(root)] === undefined) return parameterError(`The parameter ${String(root)} is required.`);
	if (root === 'category') return parameterError(`Param category must be one of {${TEMPLATE_CATEGORIES.join(', ')}} - got "${shownValue(body['category'])}".`);
	return parameterError(`Invalid parameter ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Checks a new template as Meta does at once, before anybody reviews it. */
export function createTemplate(wabaId: string, body: Record<string, unknown>, templates: TemplateStore): Checked<TemplateDefinition> {
	const parsed = definition.safeParse(body);
	if (!parsed.success) return refused(shapeError(parsed.error.issues[0], body));
	const { name, language, category, components } = parsed.data;
	const format = parsed.data.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL';
	const buttons = componentOf(components, 'BUTTONS')?.buttons;
	const found: TemplateFlaw | undefined = !TEMPLATE_NAME.test(name)
		? flaw(2388042, 'Template name is wrong', 'The name can hold lowercase letters, digits and underscores, at most 512 of them.')
		: templates.find(wabaId, name, language)
			? flaw(2388024, 'Content in This Language Already Exists', `There is already ${language} content for this template. You can create a new template and try again.`)
			: (templateTextFlaw(components, format, category) ?? (buttons && templateButtonFlaw(buttons)));
	if (found) return refused(templateRefusal(found));
	return accepted({
		id: digitsFrom(`template ${wabaId} ${name} ${language}`, 16),
		wabaId,
		name,
		language,
		category,
		status: 'PENDING',
		parameter_format: format,
		components,
		quality_score: { score: 'UNKNOWN' },
		rejected_reason: 'NONE',
	});
}
