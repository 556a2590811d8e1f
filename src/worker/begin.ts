import { answer } from './answer';

// All of a worker's script; it says nothing until it is asked.
answer();
