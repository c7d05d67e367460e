import { describeStoreContract } from '../helpdeskStore.contract';
import { temporaryPostgresStore } from './temporaryPostgresStore';
import { describeOnPostgres } from './describeOnPostgres';

describeOnPostgres('On PostgreSQL', () => {
	describeStoreContract('The store on PostgreSQL', temporaryPostgresStore);
});
