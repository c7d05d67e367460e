import type { OperationResult } from '../shared/n8n/forEachItem';
import type { ListedOperation } from '../shared/n8n/resourceFields';
import type { BackOffPorts } from '../shared/providers/withBackOff';
import type { TemplateCall } from './TemplateCall';

/** One thing that the node does. */
export interface TemplateOperation extends ListedOperation {
	run: (call: TemplateCall, backOff?: BackOffPorts) => Promise<OperationResult>;
}
