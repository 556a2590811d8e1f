import { answer } from './answer';
import { otherJobs } from './otherJobs';

// All of a worker's script; it says nothing until it is asked.
answer(otherJobs);
