import { writeFileSync } from 'node:fs';
import { API_PAGE, apiReport } from './api-report.ts';

writeFileSync(API_PAGE, apiReport());
