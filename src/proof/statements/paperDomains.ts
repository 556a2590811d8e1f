import type { Domain } from '../moments/domain';

const small = [-0.1, 0.1] as const;

/** Theorem 1. */
export const theorem1Domain: Domain = { mu: small, omega: small, nu: [0.8, 1.5], tau: [0.95, 1.1] };
/** Lemma 12. */
export const lemma12Domain: Domain = { mu: small, omega: small, nu: [0.8, 1.5], tau: [0.8, 1.25] };
/** Theorem 2. */
export const theorem2Domain: Domain = { mu: [-1, 1], omega: small, nu: [3, 16], tau: [0.8, 1.25] };
/** Theorem 3, first domain. */
export const theorem3aDomain: Domain = { mu: small, omega: small, nu: [0.02, 0.16], tau: [0.8, 1.25] };
/** Theorem 3, second domain. */
export const theorem3bDomain: Domain = { mu: small, omega: small, nu: [0.02, 0.24], tau: [0.9, 1.25] };
/** Theorem 16. */
export const theorem16Domain: Domain = { mu: small, omega: small, nu: [1.5, 16], tau: [0.8, 1.25] };
