export { freePort } from '../../../desk/freePort.ts';
