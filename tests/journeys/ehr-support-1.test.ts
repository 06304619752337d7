import { ehrSupport } from './support/ehr-support.ts';

ehrSupport(1);
