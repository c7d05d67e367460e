import { checkError } from '../../../shared/n8n/nodeErrors';
import { readComponents } from '../../../shared/n8n/templates/readComponents';
import { readDraft } from '../../../shared/n8n/templates/readDraft';
import { checkTemplateDraft } from '../../../shared/providers/metaShapes/templates/checkTemplateDraft';
import { templateContent, type TemplateContent } from '../../../shared/providers/metaShapes/templates/templateContent';
import { uploadFile } from '../../../shared/providers/cloud/account/uploadFile';
import type { CloudCall } from '../../CloudCall';
import { oauthPort, readAppUpload } from '../../../shared/n8n/fields/appUploadFields';

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
