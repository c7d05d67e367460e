import type { OperationResult } from '../shared/n8n/forEachItem';
import type { ListedOperation } from '../shared/n8n/resourceFields';
import type { SendingPorts } from '../shared/n8n/sending/backOffPorts';
import type { TemplateCall } from './TemplateCall';

/** One thing that the node does. */
export interface TemplateOperation extends ListedOperation {
	run: (call: TemplateCall, backOff?: SendingPorts) => Promise<OperationResult>;
}
