import { checkTemplateDraft } from '../../metaShapes/templates/checkTemplateDraft';
import { variablesOf } from '../../metaShapes/templates/variablesOf';
import type { TemplateDraft } from '../../metaShapes/templates/templateContent';

/** What WhatsApp would refuse about a template, and what EngageLab does not document in one. */
export function checkDraft(draft: TemplateDraft): string[] {
	const { header, body, buttons } = draft;
	const variables = [...variablesOf(body), ...(header?.kind === 'text' ? variablesOf(header.text) : [])];
	const hasNames = variables.some((variable) => !/^\d+$/.test(variable));
	return [
		...checkTemplateDraft(draft),
		...(hasNames ? ['EngageLab documents only numbered variables. Write {{1}}, {{2}} … instead of names.'] : []),
		...(header?.kind === 'location' ? ['EngageLab documents no location headers. Choose another header.'] : []),
		...(header && 'handle' in header && !header.handle.trim() ? ['The header has no handle of a sample file. Fill it in.'] : []),
		...(buttons.some(({ kind }) => kind === 'copyCode') ? ['EngageLab documents no buttons that copy a code. Choose another kind of button.'] : []),
	];
}
