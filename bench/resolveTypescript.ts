import { registerHooks } from 'node:module';

/** Lets Node run the package's own sources, whose imports name no ending because they are compiled for n8n. */
registerHooks({
	resolve(specifier, context, nextResolve) {
		const isOwn = specifier.startsWith('.') && !/\.[cm]?[jt]s$/.test(specifier);
		return nextResolve(isOwn ? `${specifier}.ts` : specifier, context);
	},
});
