import type { TemplateContent } from '../../providers/metaShapes/templates/templateContent';
import type { ProviderCall } from '../ProviderCall';

/** The template that was written as Meta's own JSON. */
export function readComponents(call: ProviderCall): TemplateContent {
	const given = call.parameter<unknown>('components');
	const parsed = typeof given === 'string' ? parseJson(given) : given;
	// Meta takes variables for numbered ones unless it is told; named ones always bring named examples.
	const named = JSON.stringify(parsed)?.includes('_named_params"');
	if (Array.isArray(parsed) && parsed.length > 0) return { ...(named && { parameter_format: 'NAMED' }), components: parsed };
	throw call.refusal('The components are no JSON list', 'Write them like this: [ { "type": "BODY", "text": "Hello" } ]');
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
