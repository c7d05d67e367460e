import { bareType, kindOfType, MEDIA_SIZES, UPLOADABLE_TYPES } from '../messages/acceptedMedia.ts';
import type { CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { invalidToken, parameterError, unknownObject, type GraphError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { UPLOADED_MEDIA_LIFE_MS, type CloudMedia } from '../mediaStore.ts';

function uploadFlaw({ body, file }: GraphCall): GraphError | undefined {
	if (body['messaging_product'] !== 'whatsapp') return parameterError('The parameter messaging_product is required.');
	if (!file) return parameterError('The parameter file is required.');
	const kind = kindOfType(file.mimeType);
	if (!kind) {
		return parameterError(
			`Param file must be a file with one of the following types: ${UPLOADABLE_TYPES.join(', ')}. Received file of type '${bareType(file.mimeType)}'.`,
		);
	}
	if (file.bytes.length === 0) return parameterError('Param file must not be empty.');
	if (file.bytes.length > MEDIA_SIZES[kind]) {
		return parameterError(`Param file must be at most ${MEDIA_SIZES[kind]} bytes for type '${bareType(file.mimeType)}'. Received ${file.bytes.length} bytes.`);
	}
	return undefined;
}

/** `POST /{phone number id}/media`: the type of the file part decides. */
export function uploadMedia(call: GraphCall, number: CloudNumber): GraphReply {
	const found = uploadFlaw(call);
	if (found || !call.file) return refuse(found ?? parameterError('The parameter file is required.'));
	const { bytes, mimeType, filename } = call.file;
	const file = call.world.network.files.add(bytes, mimeType, filename);
	return json({ id: call.world.media.add(number.phoneNumberId, file, UPLOADED_MEDIA_LIFE_MS).id });
}

function ownMedia({ world, caller, id, query }: GraphCall): CloudMedia | undefined {
	const media = world.media.get(id);
	const number = media && world.directory.number(media.phoneNumberId);
	const owned = caller.accounts.some(({ wabaId }) => wabaId === number?.wabaId);
	const asked = query['phone_number_id'];
	return owned && (asked === undefined || asked === media?.phoneNumberId) ? media : undefined;
}

/** `GET /{media id}`: where to download it, for the next five minutes. */
export function describeMedia(call: GraphCall): GraphReply | undefined {
	const media = ownMedia(call);
	if (!media) return undefined;
	const { file, id } = media;
	return json({
		messaging_product: 'whatsapp',
		url: call.world.baseUrl() + call.world.media.link(media),
		mime_type: file.mimeType,
		sha256: Buffer.from(file.sha256, 'base64').toString('hex'),
		file_size: file.bytes.length,
		id,
	});
}

export function deleteMedia(call: GraphCall): GraphReply | undefined {
	const media = ownMedia(call);
	if (!media) return undefined;
	call.world.media.remove(media.id);
	return json({ success: true });
}

/** The download itself: the link must be younger than five minutes and the token that of the owner. */
export function downloadMedia(call: Omit<GraphCall, 'id'>): GraphReply {
	const { mid = '', ext = '', hash = '' } = call.query;
	if (call.caller.accounts.length === 0) return refuse(invalidToken('Authentication Error'));
	const behind = call.world.media.behindLink(mid, ext, hash);
	const media = behind && ownMedia({ ...call, id: behind.id, query: {} });
	if (!media) return refuse({ ...unknownObject('GET', mid), httpStatus: 404 });
	const { bytes, mimeType, filename } = media.file;
	return { kind: 'bytes', bytes, mimeType, ...(filename === undefined ? {} : { filename }) };
}
