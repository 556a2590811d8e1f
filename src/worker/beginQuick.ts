import { answer } from './answer';
import { quickJobs } from './quickJobs';

// All of the quick worker's script: what the page needs before it can be touched.
answer(quickJobs);
