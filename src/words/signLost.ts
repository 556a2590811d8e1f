/** Why an orbit is undecided after some layers, where rounding hides the sign of its mean; '' where it does not. */
export const signLost = (lost: true | undefined): string =>
  lost ? ', where rounding hides the sign of its mean, which decides' : '';
