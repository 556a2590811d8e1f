/** The link that the sheet hands out is the one to which the state itself leads. */
export { shareLink } from '../state/address/shareLink';
