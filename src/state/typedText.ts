/** What each activation does to z, in the language of typed formulas; the typed one itself has its text in the state. */
export const typedText: Readonly<Record<string, string>> & { readonly selu: string } = {
  selu: 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  elu: 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  relu: 'z > 0 ? lambda*z : 0',
  lrelu: 'z > 0 ? lambda*z : lambda*beta*z',
  lselu: 'z > 0 ? lambda*z : lambda*(alpha*(exp(z) - 1) + beta*z)',
  tanh: 'lambda*tanh(z)',
  sigmoid: 'lambda*sigmoid(z)',
  softplus: 'lambda*softplus(z)',
  gelu: 'lambda*z*Phi(z)',
  silu: 'lambda*z*sigmoid(z)',
  mish: 'lambda*z*tanh(softplus(z))',
  identity: 'lambda*z',
};
