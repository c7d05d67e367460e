import { checkError } from '../../../shared/n8n/nodeErrors';
import type { ProviderCall } from '../../../shared/n8n/ProviderCall';
import { readComponents } from '../../../shared/n8n/templates/readComponents';
import { readDraft } from '../../../shared/n8n/templates/readDraft';
import { checkDraft } from '../../../shared/providers/engagelab/templates/checkDraft';
import { templateContent } from '../../../shared/providers/metaShapes/templates/templateContent';

/** What the panel says about the content of a template, checked. */
export function readContent(call: ProviderCall): unknown[] {
	if (call.parameter<string>('contentBy') === 'json') return readComponents(call).components;
	const draft = readDraft(call);
	const problems = checkDraft(draft);
	if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
	return templateContent(draft).components;
}
