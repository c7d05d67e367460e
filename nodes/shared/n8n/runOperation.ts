import type { BackOffPorts } from '../providers/withBackOff';
import type { OperationResult } from './forEachItem';
import type { Operation, SendOperation } from './operation';
import type { ProviderCall } from './ProviderCall';
import type { ListedOperation } from './resourceFields';
import { sendMessage } from './sending/sendMessage';

/** Runs the operation that is chosen in the panel for one item. */
export async function runOperation<Call extends ProviderCall>(
	call: Call,
	sending: SendOperation[],
	others: Array<Operation<Call>>,
	backOff?: BackOffPorts,
): Promise<OperationResult> {
	const resource = call.parameter<string>('resource');
	const name = call.parameter<string>('operation');
	const isChosen = (operation: ListedOperation) => operation.resource === resource && operation.option.value === name;
	const send = sending.find(isChosen);
	if (send) return await sendMessage(call, send, backOff);
	const other = others.find(isChosen);
	if (other) return await other.run(call);
	throw call.refusal(`There is no operation "${name}" for "${resource}"`, "Choose one from the list 'Operation'.");
}
