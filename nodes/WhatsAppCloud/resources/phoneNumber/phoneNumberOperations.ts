import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { deregisterNumber } from './deregisterNumber';
import { getManyPhoneNumbers } from './getManyPhoneNumbers';
import { getPhoneNumber } from './getPhoneNumber';
import { registerNumber } from './registerNumber';
import { requestCode } from './requestCode';
import { setPin } from './setPin';
import { verifyCode } from './verifyCode';

export const phoneNumberResource: ListedResource = { name: 'Phone Number', value: 'phoneNumber', first: 'get' };

/** The numbers of the business, and the way of a new one from code to registration. */
export const phoneNumberOperations: CloudOperation[] = [
	deregisterNumber,
	getManyPhoneNumbers,
	getPhoneNumber,
	registerNumber,
	requestCode,
	setPin,
	verifyCode,
];
