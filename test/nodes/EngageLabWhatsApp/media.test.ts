import nock from 'nock';

import { withoutNetwork } from '../../kit/cloudNode';
import { META, runEngageLab } from '../../kit/engageLabNode';

const download = (credential = {}) => runEngageLab('media', 'download', { mediaId: '', binaryField: 'data', options: {} }, { credential });

describe('EngageLab WhatsApp, files of contacts', () => {
	withoutNetwork();

	it('come from Meta where there is a token for it, and the dev key stays here', async () => {
		const signedIn: string[] = [];
		nock(META)
			.get('/v25.0/777')
			.reply(function () {
				signedIn.push(String(this.req.headers.authorization));
				return [200, { id: '777', url: `${META}/files/777`, mime_type: 'application/pdf' }];
			})
			.get('/files/777')
			.reply(function () {
				signedIn.push(String(this.req.headers.authorization));
				return [200, 'a file'];
			});
		const [result] = await download({ metaToken: 'a-token' });
		expect(signedIn).toEqual(['Bearer a-token', 'Bearer a-token']);
		expect(result?.binary?.data).toMatchObject({ fileName: 'Rechnung.pdf', mimeType: 'application/pdf', data: Buffer.from('a file').toString('base64') });
	});

	it('cannot be fetched without one, and the node says so', async () => {
		await expect(download()).rejects.toMatchObject({
			message: expect.stringContaining('cannot be fetched'),
			description: expect.stringContaining('Meta access token'),
		});
	});
});
