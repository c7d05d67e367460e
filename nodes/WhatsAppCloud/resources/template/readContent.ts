import { checkError } from '../../../shared/n8n/nodeErrors';
import { checkTemplateDraft } from '../../../shared/providers/cloud/account/templates/checkTemplateDraft';
import {
	templateContent,
	type DraftButton,
	type DraftHeader,
	type TemplateContent,
	type TemplateDraft,
} from '../../../shared/providers/cloud/account/templates/templateContent';
import { uploadFile } from '../../../shared/providers/cloud/account/uploadFile';
import type { CloudCall } from '../../CloudCall';
import { oauthPort, readAppUpload } from '../../fields/appUploadFields';

interface FilledButton {
	kind: DraftButton['kind'];
	text?: string;
	url?: string;
	urlExample?: string;
	phone?: string;
	code?: string;
}

/** Stands for the sample file until it is uploaded, which is only done once everything else is right. */
const NOT_YET_UPLOADED = '';

/** What the panel says about the content of a template: checked, and with the sample of its header uploaded. */
export async function readContent(call: CloudCall): Promise<TemplateContent> {
	if (call.parameter<string>('contentBy') === 'json') return readComponents(call);
	const draft = readDraft(call);
	const problems = checkTemplateDraft(draft);
	if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
	const { header } = draft;
	if (!header || !('handle' in header)) return templateContent(draft);
	const handle = call.valueOf(await uploadFile(call.http, await oauthPort(call), call.account, await readAppUpload(call)));
	return templateContent({ ...draft, header: { ...header, handle } });
}

function readDraft(call: CloudCall): TemplateDraft {
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

function readHeader(call: CloudCall): DraftHeader | undefined {
	const kind = call.parameter<DraftHeader['kind'] | 'none'>('headerFormat');
	if (kind === 'none') return undefined;
	if (kind === 'location') return { kind };
	if (kind !== 'text') return { kind, handle: NOT_YET_UPLOADED };
	return { kind, text: call.parameter<string>('headerText'), example: String(call.parameter('headerExample', '')).trim() || undefined };
}

function readButton({ kind, text = '', url, urlExample, phone, code }: FilledButton): DraftButton {
	const value = { url, phone, copyCode: code, quickReply: undefined }[kind];
	return { kind, text: text.trim(), value: value === undefined ? undefined : String(value).trim(), example: kind === 'url' && urlExample ? String(urlExample) : undefined };
}

function readComponents(call: CloudCall): TemplateContent {
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
