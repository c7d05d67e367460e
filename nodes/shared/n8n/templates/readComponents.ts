import { componentsContent } from '../../providers/metaShapes/templates/componentsContent';
import type { TemplateContent } from '../../providers/metaShapes/templates/templateContent';
import type { ProviderCall } from '../ProviderCall';

/** The template that was written as Meta's own JSON. */
export function readComponents(call: ProviderCall): TemplateContent {
	const given = call.parameter<unknown>('components');
	const parsed = typeof given === 'string' ? parseJson(given) : given;
	if (Array.isArray(parsed) && parsed.length > 0) return componentsContent(parsed);
	throw call.refusal('The components are no JSON list', 'Write them like this: [ { "type": "BODY", "text": "Hello" } ]');
}

/** What a text says as JSON; nothing where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
