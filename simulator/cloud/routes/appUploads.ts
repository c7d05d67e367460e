import { createHash } from 'node:crypto';
import type { CloudApp } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { invalidToken, parameterError, unknownObject } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';

/** https://developers.facebook.com/docs/graph-api/guides/upload */
const UPLOAD_TYPES = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'];

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The app of a system user's token, or of the app token itself. */
function appOf({ world, caller }: GraphCall, appId: string): CloudApp | undefined {
	const knows = caller.app?.appId === appId || caller.accounts.some((account) => account.appId === appId);
	return knows ? world.directory.app(appId) : undefined;
}

/** `POST /{app id}/uploads`: announces a file and opens a session for it. */
export function startUpload(call: GraphCall): GraphReply {
	const { body, id } = call;
	const app = appOf(call, id);
	if (!app) return refuse(unknownObject(call.method, id));
	const [length, type] = [Number(body['file_length']), body['file_type']];
	if (!Number.isInteger(length) || length <= 0) return refuse(parameterError('The parameter file_length is required.'));
	if (typeof type !== 'string' || !UPLOAD_TYPES.includes(type)) return refuse(parameterError(`Param file_type must be one of {${UPLOAD_TYPES.join(', ')}}.`));
	const uploads = (app.uploads ??= new Map());
	const name = `upload:${digest(`${id} ${uploads.size}`)}==`;
	uploads.set(name, { length, type });
	return json({ id: `${name}?sig=${digest(name).slice(0, 20)}` });
}

/** `POST /upload:…`: takes the bytes. The token must come in the scheme "OAuth", not "Bearer". */
export function receiveUpload(call: GraphCall): GraphReply {
	const { id, query, file, headers } = call;
	if (!/^OAuth /.test(headers['authorization'] ?? '')) return refuse(invalidToken('The Authorization header must have the form: OAuth <token>'));
	const app = call.world.directory.accounts().map(({ appId }) => appOf(call, appId)).find((own) => own?.uploads?.has(id));
	const upload = app?.uploads?.get(id);
	if (!upload || query['sig'] !== digest(id).slice(0, 20)) return refuse(unknownObject(call.method, id));
	if (headers['file_offset'] !== '0') return refuse(parameterError('The header file_offset is required.'));
	if (file?.bytes.length !== upload.length) return refuse(parameterError(`The file has ${file?.bytes.length ?? 0} bytes, but ${upload.length} were announced.`));
	return json({ h: `4::${Buffer.from(upload.type).toString('base64url')}:${digest(`${id} handle`)}` });
}
