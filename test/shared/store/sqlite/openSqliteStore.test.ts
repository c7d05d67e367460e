import { describeStoreContract } from '../helpdeskStore.contract';
import { temporarySqliteStore } from './temporarySqliteStore';

describeStoreContract('The store on SQLite', temporarySqliteStore);
