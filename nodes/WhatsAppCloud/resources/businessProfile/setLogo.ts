import { checkError } from '../../../shared/n8n/nodeErrors';
import { checkLogo, setLogo as setAtMeta } from '../../../shared/providers/cloud/account/profile/setLogo';
import { appUploadFields, oauthPort, readAppUpload } from '../../../shared/n8n/fields/appUploadFields';
import { numberField, numberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const setLogo: CloudOperation = {
	resource: 'businessProfile',
	option: { name: 'Set Logo', value: 'setLogo', action: 'Set the logo', description: 'Show another picture in the profile of the number' },
	fields: [
		...appUploadFields.map((field) => (field.name === 'binaryField' ? { ...field, hint: 'The name of the input field that holds the picture: JPEG or PNG, square, best 640 pixels wide' } : field)),
		numberField,
	],
	async run(call) {
		const account = numberOf(call);
		const upload = await readAppUpload(call);
		const problems = checkLogo(upload.file);
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		call.valueOf(await setAtMeta(call.http, await oauthPort(call), account, upload));
		return { success: true, numberId: account.numberId };
	},
};
