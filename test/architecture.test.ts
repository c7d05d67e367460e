import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { preProcessFile } from 'typescript';

const ROOT = resolve(__dirname, '..');

/** From the outside in; each layer may import itself and what it names. */
const LAYERS: Array<{ folder: string; mayImport: string[]; packages: string[] }> = [
	{ folder: 'nodes/shared/domain', mayImport: ['nodes/shared/domain'], packages: ['zod', 'luxon', 'libphonenumber-js', 'date-holidays'] },
	{
		folder: 'nodes/shared/providers',
		mayImport: ['nodes/shared/providers', 'nodes/shared/domain'],
		packages: ['zod', 'undici', 'node:crypto'],
	},
	{
		folder: 'nodes/shared/store',
		mayImport: ['nodes/shared/store', 'nodes/shared/domain'],
		packages: ['kysely', 'pg', 'node:sqlite', 'node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:timers/promises'],
	},
	{
		folder: 'nodes/shared/n8n',
		mayImport: ['nodes/shared'],
		packages: ['n8n-workflow', 'node:crypto', 'node:os', 'node:path', 'node:stream'],
	},
	// The page runs in browsers: it knows the rules of a help desk and what its server says, and nothing that needs Node.
	{
		folder: 'inbox',
		mayImport: ['inbox', 'nodes/shared/domain'],
		packages: ['preact', 'preact/hooks', 'preact/compat', '@preact/signals'],
	},
];

const filesBelow = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));

const importsOf = (file: string): string[] =>
	preProcessFile(readFileSync(join(ROOT, file), 'utf8')).importedFiles.map(({ fileName }) => fileName);

const toPath = (file: string, specifier: string) => relative(ROOT, resolve(ROOT, dirname(file), specifier)).split(sep).join('/');

describe('The layers', () => {
	describe.each(LAYERS)('$folder', ({ folder, mayImport, packages }) => {
		it('imports only inward', () => {
			const outward = filesBelow(folder).flatMap((file) =>
				importsOf(file)
					.filter((specifier) =>
						specifier.startsWith('.')
							? !mayImport.some((allowed) => `${toPath(file, specifier)}/`.startsWith(`${allowed}/`))
							: !packages.includes(specifier),
					)
					.map((specifier) => `${file} imports ${specifier}`),
			);
			expect(outward).toEqual([]);
		});
	});

	it('keep one provider from another', () => {
		const vendors = ['cloud', 'twilio', 'engagelab'];
		const crossed = vendors.flatMap((vendor) =>
			filesBelow('nodes/shared/providers')
				.filter((file) => file.startsWith(`nodes/shared/providers/${vendor}/`))
				.flatMap((file) => importsOf(file).filter((specifier) => specifier.startsWith('.')).map((specifier) => toPath(file, specifier)))
				.filter((path) => vendors.some((other) => other !== vendor && path.startsWith(`nodes/shared/providers/${other}/`))),
		);
		expect(crossed).toEqual([]);
	});

	it('leave time and chance to the caller below n8n', () => {
		const ambient = LAYERS.filter(({ folder }) => folder !== 'nodes/shared/n8n' && folder !== 'inbox')
			.flatMap(({ folder }) => filesBelow(folder))
			.filter((file) => /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID\(\)|process\.env/.test(readFileSync(join(ROOT, file), 'utf8')));
		expect(ambient).toEqual([]);
	});
});

describe('The package', () => {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
		dependencies: Record<string, string>;
	};
	const sources = [...filesBelow('nodes'), ...filesBelow('credentials')];
	const built = (ending: string) => sources.filter((file) => file.endsWith(ending)).map((file) => `dist/${file.replace(/\.ts$/, '.js')}`).sort();

	it('names every node and credential that it has', () => {
		expect([...manifest.n8n.nodes].sort()).toEqual(built('.node.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(built('.credentials.ts'));
	});

	it('depends on what it imports, and on nothing else', () => {
		const imported = new Set(
			sources
				.flatMap(importsOf)
				.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:') && specifier !== 'n8n-workflow')
				.map((specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')),
		);
		expect(Object.keys(manifest.dependencies).sort()).toEqual([...imported].sort());
	});

	it.each(filesBelow('nodes').concat(filesBelow('credentials'), filesBelow('inbox'), filesBelow('simulator'), filesBelow('test')))('keeps %s under 250 lines', (file) => {
		expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251);
	});
});
