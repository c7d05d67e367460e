import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const plain = pathToFileURL(createRequire(import.meta.url).resolve('n8n-workflow')).href;

/** Node cannot load the modules that n8n-workflow has for bundlers, but those that n8n itself loads. */
registerHooks({ resolve: (specifier, context, nextResolve) => nextResolve(specifier === 'n8n-workflow' ? plain : specifier, context) });
