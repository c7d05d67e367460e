import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { graphErrorBody, invalidToken, unknownObject, type GraphError } from '../../cloud/graph/graphError.ts';
import type { CloudMedia } from '../../cloud/mediaStore.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';

/** Below which path Meta hands over the files of EngageLab's numbers. */
export const META_PATH = 'meta';

/** As the credential of the desk names it. */
export const META_VERSION = 'v25.0';

type Found = { ok: true; media: CloudMedia } | { ok: false; error: GraphError };

/**
 * The part of Meta's Graph API that EngageLab leaves its customers to: what a contact sent is described and downloaded there, with a
 * token of the same WhatsApp account.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
export function createMetaFiles(world: EngageLabWorld): Hono {
	const { media: store, directory } = world;
	const api = new Hono();

	function find(context: Context, id: string, media: CloudMedia | undefined): Found {
		const [, token] = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
		const account = token === undefined ? undefined : directory.ofMetaToken(token);
		if (!account) return { ok: false, error: invalidToken('Invalid OAuth access token - Cannot parse access token') };
		const isOwn = directory.numbersOf(account.wabaId).some(({ phoneNumberId }) => phoneNumberId === media?.phoneNumberId);
		return media && isOwn ? { ok: true, media } : { ok: false, error: unknownObject('GET', id) };
	}

	function answer(context: Context, id: string, media: CloudMedia | undefined, show: (media: CloudMedia) => Response): Response {
		const { method, path } = context.req;
		const logged = world.calls.begin({ at: world.clock.now(), method, path, query: context.req.query(), body: {} });
		const found = find(context, id, media);
		const response = found.ok ? show(found.media) : Response.json(graphErrorBody(found.error, `A${randomBytes(16).toString('base64url')}`), { status: found.error.httpStatus });
		logged.status = response.status;
		return response;
	}

	api.get('/whatsapp_business/attachments/', (context) => {
		const { mid = '', ext = '', hash = '' } = context.req.query();
		return answer(context, mid, store.behindLink(mid, ext, hash), ({ file }) => new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mimeType } }));
	});
	api.get('/:version{v[0-9]+\\.[0-9]+}/:id', (context) => {
		const id = context.req.param('id');
		return answer(context, id, store.get(id), (media) => {
			const { mimeType, sha256, bytes } = media.file;
			const digest = Buffer.from(sha256, 'base64').toString('hex');
			return Response.json({ messaging_product: 'whatsapp', url: `${world.apiUrl()}/${META_PATH}${store.link(media)}`, mime_type: mimeType, sha256: digest, file_size: bytes.length, id });
		});
	});
	return api;
}
