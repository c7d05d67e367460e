import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { TwilioOperation } from '../../operation';
import { deleteSender } from './deleteSender';
import { getManySenders } from './getManySenders';
import { getSender } from './getSender';
import { registerSender } from './registerSender';
import { updateProfile } from './updateProfile';
import { verifySender } from './verifySender';

export const senderResource: ListedResource = { name: 'Sender', value: 'sender', first: 'get' };

/** The WhatsApp numbers of the account. */
export const senderOperations: TwilioOperation[] = [deleteSender, getManySenders, getSender, registerSender, updateProfile, verifySender];
