import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { uploadFile, type AppUpload } from '../uploadFile';
import { updateBusinessProfile } from './businessProfile';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-profiles */
const LOGO_TYPES = ['image/jpeg', 'image/png'];
const LOGO_MAX_BYTES = 5 * 1024 * 1024;

/** What WhatsApp would refuse about a picture. */
export function checkLogo({ bytes, mimeType }: AppUpload['file']): string[] {
	return [
		...(LOGO_TYPES.includes(mimeType) ? [] : [`The picture is of type ${mimeType}; JPEG and PNG are allowed.`]),
		...(bytes.length > LOGO_MAX_BYTES ? [`The picture has ${bytes.length} bytes; ${LOGO_MAX_BYTES} are allowed.`] : []),
		...(bytes.length === 0 ? ['The picture is empty.'] : []),
	];
}

/** Uploads a picture and shows it as the logo of the number. */
export async function setLogo(http: HttpPort, oauth: HttpPort, account: SendingAccount, upload: AppUpload): Promise<Result<void, ProviderFailure>> {
	const handle = await uploadFile(http, oauth, account, upload);
	return handle.ok ? await updateBusinessProfile(http, account, { profile_picture_handle: handle.value }) : handle;
}
