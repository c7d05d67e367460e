import type { DraftButton, DraftHeader, TemplateDraft } from '../../providers/metaShapes/templates/templateContent';
import type { ProviderCall } from '../ProviderCall';

interface FilledButton {
	kind: DraftButton['kind'];
	text?: string;
	url?: string;
	urlExample?: string;
	phone?: string;
	code?: string;
}

/** The template that was filled in; a file in the header goes by the handle of its sample, where the panel asks for that. */
export function readDraft(call: ProviderCall): TemplateDraft {
	const { example = [] } = call.parameter<{ example?: Array<{ value: string }> }>('bodyExamples', {});
	const { button = [] } = call.parameter<{ button?: FilledButton[] }>('templateButtons', {});
	return {
		header: readHeader(call),
		body: call.parameter<string>('body'),
		examples: example.map(({ value }) => String(value)),
		footer: call.parameter('footer', '').trim() || undefined,
		buttons: button.map(readButton),
	};
}

function readHeader(call: ProviderCall): DraftHeader | undefined {
	const kind = call.parameter<DraftHeader['kind'] | 'none'>('headerFormat');
	if (kind === 'none') return undefined;
	if (kind === 'location') return { kind };
	if (kind !== 'text') return { kind, handle: String(call.parameter('headerHandle', '')).trim() };
	return { kind, text: call.parameter<string>('headerText'), example: String(call.parameter('headerExample', '')).trim() || undefined };
}

function readButton({ kind, text = '', url, urlExample, phone, code }: FilledButton): DraftButton {
	const value = { url, phone, copyCode: code, quickReply: undefined }[kind];
	return { kind, text: text.trim(), value: value === undefined ? undefined : String(value).trim(), example: kind === 'url' && urlExample ? String(urlExample) : undefined };
}
