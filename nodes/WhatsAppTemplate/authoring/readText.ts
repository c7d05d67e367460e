import { checkError } from '../../shared/n8n/nodeErrors';
import { oauthPort, readAppUpload } from '../../shared/n8n/fields/appUploadFields';
import { textOf } from '../../shared/n8n/fields/readText';
import { parseJson } from '../../shared/n8n/templates/readComponents';
import { readDraft } from '../../shared/n8n/templates/readDraft';
import { uploadFile } from '../../shared/providers/cloud/account/uploadFile';
import type { DraftFile } from '../../shared/providers/metaShapes/templates/templateContent';
import type { TemplateText } from '../../shared/providers/templateAuthor';
import type { TemplateCall } from '../TemplateCall';

/** What the panel says about the content of a template: checked, and then with its sample uploaded where the provider wants that. */
export async function readText(call: TemplateCall): Promise<TemplateText> {
	const text = filledIn(call);
	const problems = call.vendor.provider.templates.check(text);
	if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
	if (text.by !== 'fields' || call.vendor.provider.name !== 'cloud') return text;
	const { header } = text.draft;
	if (!header || !('handle' in header)) return text;
	const handle = call.valueOf(await uploadFile(call.http, await oauthPort(call), call.account, await readAppUpload(call)));
	return { by: 'fields', draft: { ...text.draft, header: { ...header, handle } } };
}

function filledIn(call: TemplateCall): TemplateText {
	if (call.parameter<string>('contentBy') === 'json') {
		const given = call.parameter<unknown>('components');
		return { by: 'json', json: typeof given === 'string' ? parseJson(given) : given };
	}
	if (call.parameter<string>('category') === 'AUTHENTICATION') {
		const minutes = call.parameter<number>('codeMinutes');
		const draft = { buttonText: textOf(call.parameter('codeButtonText')).trim(), warnsAgainstSharing: call.parameter<boolean>('addSecurityAdvice'), ...(minutes === 0 ? {} : { expiresIn: minutes }) };
		return { by: 'code', draft };
	}
	const draft = readDraft(call);
	const { header } = draft;
	return { by: 'fields', draft: header && 'handle' in header ? { ...draft, header: withSample(call, header) } : draft };
}

/** Twilio takes a link in place of Meta's handle. */
function withSample(call: TemplateCall, header: DraftFile): DraftFile {
	if (call.vendor.provider.name !== 'twilio') return header;
	return { ...header, handle: textOf(call.parameter('headerLink', '')).trim(), example: textOf(call.parameter('headerLinkExample', '')).trim() || undefined };
}
